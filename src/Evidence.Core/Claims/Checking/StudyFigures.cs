using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Reads the figures of a study that claims can be compared with.</summary>
internal static class StudyFigures
{
    /// <summary>The figures, in the order of the results; a matrix also gives those who improved, of all and of each grade.</summary>
    internal static IEnumerable<EvidenceFigure> Of(Study study) => study.Results.SelectMany(result => Of(study, result));

    private static IEnumerable<EvidenceFigure> Of(Study study, Result result)
    {
        var arm = study.Arms.FirstOrDefault(one => one.Id == result.Arm);
        var figure = new EvidenceFigure
        {
            Study = study.Id,
            Result = result.Id,
            Arm = result.Arm,
            IsControl = arm?.Role == "control",
            Measure = result.Measure,
            Months = result.Months,
            Subgroup = result.Subgroup,
            Definition = result.Definition,
            Grade = Baseline.Named(result.Subgroup) ?? Baseline.Named(result.Definition),
            Said = new FigureWords(result.Subgroup, result.Definition, arm?.Label ?? "", result.Timepoint),
        };
        return result switch
        {
            RespondersResult one => Responders(study, figure, one),
            TransitionsResult one => Transitions(study, figure, one, arm),
            ProportionResult one => [figure with { Low = one.Value, High = one.Value, Total = one.N }],
            MeasurementResult { Unit: "percent of patients" or "percent" } one =>
            [
                figure with
                {
                    Low = (one.Value ?? one.Low) / 100,
                    High = (one.Value ?? one.High) / 100,
                },
            ],
            MeasurementResult { Unit: "points" or "percentage points" } one when (one.Value ?? one.Low) is { } points =>
            [
                figure with
                {
                    Low = points,
                    High = one.Value ?? one.High ?? points,
                    IsPoints = true,
                },
            ],
            MeasurementResult { Unit: "people" or "people per year" } one when (one.Value ?? one.Low) is { } few =>
            [
                figure with
                {
                    Low = few,
                    High = one.Value ?? one.High ?? few,
                },
            ],
            MeanChangeResult one => [figure with { Low = one.Mean, High = one.Mean, IsPoints = true }],
            BeforeAfterResult one => [figure with { Low = one.After - one.Before, High = one.After - one.Before, IsPoints = true }],
            EffectResult { Effect: "mean-difference" or "standardized-mean-difference" } one =>
            [
                figure with
                {
                    Low = one.Value,
                    High = one.Value,
                    IsPoints = true,
                },
            ],
            EffectResult { Effect: "pooled-proportion" } one => [figure with { Low = one.Value, High = one.Value }],
            _ => [],
        };
    }

    // where everyone began at A, those who did not improve stayed at A
    private static IEnumerable<EvidenceFigure> Responders(Study study, EvidenceFigure figure, RespondersResult result)
    {
        yield return figure with
        {
            Events = result.Events,
            Total = result.Total,
        };
        var beganComplete = figure.Grade == "A" || (result.Subgroup is null && study.Population?.AisGrades is ["A"]);
        if (result is { Measure: "ais-grade", MinGrades: 1 } && beganComplete && !study.Results.OfType<TransitionsResult>().Any(one => one.Arm == result.Arm))
        {
            yield return Moved(figure, "A", "A", result.Total - result.Events, result.Total);
        }
    }

    private static IEnumerable<EvidenceFigure> Transitions(Study study, EvidenceFigure figure, TransitionsResult result, Arm? arm)
    {
        foreach (var change in result.Transitions)
        {
            yield return Moved(figure, change.From, change.To, change.N, null);
        }

        var rows = result.Transitions.GroupBy(change => change.From).ToList();
        foreach (var row in rows.Where(row => CohortRows.IsWhole(study, result, row)))
        {
            var of = row.Sum(change => change.N);
            if (row.All(change => change.To != row.Key))
            {
                yield return Moved(figure, row.Key, row.Key, 0, of);
            }

            foreach (var change in row)
            {
                yield return Moved(figure, change.From, change.To, change.N, of);
            }
        }

        foreach (var row in rows.Where(row => result.Subgroup is null && (rows.Count > 1 || result.Partial is true) && CohortRows.IsWhole(study, result, row)))
        {
            yield return Improved(figure, [.. row]) with
            {
                Grade = row.Key,
                Subgroup = $"AIS {row.Key}",
            };
        }

        if (result is { Partial: not true, Subgroup: null } && arm?.N is { } n && result.Transitions.Sum(change => change.N) == n)
        {
            yield return Improved(figure, result.Transitions);
        }
    }

    private static EvidenceFigure Moved(EvidenceFigure figure, string from, string to, int events, int? total) =>
        figure with
        {
            Grades = (from, to),
            Grade = null,
            Events = events,
            Total = total,
            Definition = null,
        };

    private static EvidenceFigure Improved(EvidenceFigure figure, IReadOnlyCollection<Transition> changes) =>
        figure with
        {
            Events = changes.Where(change => string.CompareOrdinal(change.To, change.From) > 0).Sum(change => change.N),
            Total = changes.Sum(change => change.N),
            Definition = "improved >=1 grade, counted from the changes",
        };
}
