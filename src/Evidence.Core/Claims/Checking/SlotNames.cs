namespace Evidence.Core.Claims.Checking;

/// <summary>The slots of a claim, in the order in which they are shown.</summary>
public static class SlotNames
{
    internal const string Study = "study";
    internal const string Place = "place";
    internal const string Condition = "condition";
    internal const string Grade = "grade";
    internal const string Severity = "severity";
    internal const string Chronicity = "chronicity";
    internal const string Level = "level";
    internal const string Cells = "cells";
    internal const string Tissue = "tissue";
    internal const string Origin = "origin";
    internal const string Route = "route";
    internal const string Dose = "dose";
    internal const string Measure = "measure";
    internal const string Number = "number";
    internal const string Time = "time";
    internal const string Comparator = "comparator";
    internal const string Causality = "causality";
    internal const string Certainty = "certainty";
    internal const string Age = "age";
    internal const string Doses = "doses";
    internal const string Design = "design";
    internal const string Masking = "masking";
    internal const string Phase = "phase";
    internal const string Journal = "journal";
    internal const string Year = "year";
    internal const string Notice = "notice";
    internal const string Sponsor = "sponsor";
    internal const string P = "p";
    internal const string Text = "text";

    /// <summary>Every slot.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Study,
        Place,
        Condition,
        Grade,
        Severity,
        Chronicity,
        Level,
        Age,
        Cells,
        Tissue,
        Origin,
        Route,
        Dose,
        Doses,
        Measure,
        Number,
        Time,
        Comparator,
        P,
        Causality,
        Certainty,
        Design,
        Masking,
        Phase,
        Journal,
        Year,
        Notice,
        Sponsor,
        Text,
    ];
}
