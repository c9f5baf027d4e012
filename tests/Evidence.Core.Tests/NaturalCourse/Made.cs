using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>Small studies: what does not matter has a default.</summary>
internal static class Made
{
    public static Study Cohort(
        string id = "cohort",
        string grade = "A",
        int events = 10,
        int total = 100,
        string? window = "first examination within 7 days",
        string? chronicity = "acute",
        double? months = 12
    ) =>
        new()
        {
            Id = id,
            Title = id,
            Design = "natural-history",
            PublicationYear = 2010,
            Population = new Population
            {
                AisGrades = [grade],
                Chronicity = chronicity,
                TimeSinceInjury = window,
            },
            Arms =
            [
                new Arm
                {
                    Id = "natural",
                    Label = "usual care",
                    Role = "comparator",
                    N = total,
                },
            ],
            Results = [Responders("natural", events, total, $"AIS {grade} improving >=1 grade", months: months)],
        };

    public static Study Treated(
        int events = 3,
        int total = 17,
        string? window = "more than 1 year",
        string? chronicity = null,
        IReadOnlyList<string>? grades = null
    ) =>
        new()
        {
            Id = "treated-study",
            Title = "treated",
            Design = "single-arm-trial",
            Population = new Population
            {
                AisGrades = grades ?? ["A"],
                Chronicity = chronicity,
                TimeSinceInjury = window,
            },
            Arms = [CellArm(total)],
            Results = [Responders("treated", events, total, "improved >=1 AIS grade")],
        };

    public static Arm CellArm(int n = 17, string id = "treated") =>
        new()
        {
            Id = id,
            Label = "cells",
            Role = "treated",
            N = n,
            Intervention = new Intervention { CellType = "mesenchymal stromal cell" },
        };

    public static RespondersResult Responders(
        string arm,
        int events,
        int total,
        string definition,
        string? subgroup = null,
        double? months = 12,
        string? timepoint = null,
        string id = "responders"
    ) =>
        new()
        {
            Id = id,
            Arm = arm,
            Measure = "ais-grade",
            Months = months,
            Timepoint = timepoint,
            Definition = definition,
            Subgroup = subgroup,
            Events = events,
            Total = total,
        };

    public static ProportionResult Share(string arm, double value, int? n, string definition, string? subgroup = null) =>
        new()
        {
            Id = "share",
            Arm = arm,
            Measure = "ais-grade",
            Definition = definition,
            Subgroup = subgroup,
            Value = value,
            N = n,
        };

    public static TransitionsResult Matrix(
        string arm,
        string cells,
        bool? partial = null,
        string? subgroup = null,
        double? months = 12,
        string? timepoint = null,
        string id = "matrix"
    ) =>
        new()
        {
            Id = id,
            Arm = arm,
            Measure = "ais-grade",
            Months = months,
            Timepoint = timepoint,
            Subgroup = subgroup,
            Partial = partial,
            Transitions =
            [
                .. cells
                    .Split(' ')
                    .Select(cell => new Transition
                    {
                        From = cell[..1],
                        To = cell[1..2],
                        N = int.Parse(cell[2..], System.Globalization.CultureInfo.InvariantCulture),
                    }),
            ],
        };

    public static NaturalCourseTable Table(params Study[] cohorts) => NaturalCourseTable.Of(cohorts);
}
