using System.Globalization;
using Evidence.Core.Regulators;
using Evidence.Core.Sources;

namespace Evidence.Core.Exports;

/// <summary>One statement or action of an authority; one row without words for an authority that has neither on record.</summary>
/// <param name="Id">The authority's id, slash, the id of what it said or did, or what it is and its place where it has none: <c>tga/statement-1</c>.</param>
/// <param name="Regulator">The authority.</param>
/// <param name="What"><c>statement</c> or <c>action</c>; null when the authority has neither.</param>
public sealed record RegulatorRow(string Id, Regulator Regulator, string? What)
{
    /// <summary>What it said or did; null when it has neither on record.</summary>
    public string? Words { get; private init; }

    /// <summary>What or whom it is about.</summary>
    public string? About { get; private init; }

    /// <summary>Date as far as it was read.</summary>
    public string? Date { get; private init; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; private init; }

    /// <summary>How near to the authority's own text the reading is.</summary>
    public string? SourceQuality { get; private init; }

    /// <summary>What was read.</summary>
    public IReadOnlyList<Reading> Readings { get; private init; } = [];

    /// <summary>The rows of an authority: statements, then actions.</summary>
    public static IEnumerable<RegulatorRow> Of(Regulator regulator)
    {
        if (regulator.Statements.Count + regulator.Actions.Count == 0)
        {
            return [new(regulator.Id, regulator, null)];
        }

        var statements = regulator.Statements.Select((one, i) => Row(regulator, "statement", i, one.Id) with
        {
            Words = one.Statement,
            About = one.About,
            Date = one.Date,
            Outcome = one.Outcome,
            SourceQuality = one.SourceQuality,
            Readings = one.Readings,
        });
        var actions = regulator.Actions.Select((one, i) => Row(regulator, "action", i, one.Id) with
        {
            Words = one.Action,
            About = one.About,
            Date = one.Date,
            Outcome = one.Outcome,
            SourceQuality = one.SourceQuality,
            Readings = one.Readings,
        });
        return statements.Concat(actions);
    }

    private static RegulatorRow Row(Regulator regulator, string what, int place, string? id) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{regulator.Id}/{id ?? $"{what}-{place + 1}"}"), regulator, what);
}
