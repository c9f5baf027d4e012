using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What the rules of certainty look at.</summary>
internal sealed record CertaintyFacts
{
    private static readonly string[] Early = ["acute", "subacute", "mixed"];
    private static readonly string[] Late = ["chronic", "mixed"];

    public int Rows { get; init; }

    public int People { get; init; }

    public bool AllRandomised { get; init; }

    /// <summary>Whether some row compares nobody.</summary>
    public bool Uncontrolled { get; init; }

    /// <summary>Whether people were only followed: the question is of prognosis, not of a treatment.</summary>
    public bool Followed { get; init; }

    public bool MixesChronicity { get; init; }

    /// <summary>Whether some rows count a gain of one grade and others a larger one.</summary>
    public bool MixesThresholds { get; init; }

    /// <summary>Whether <see cref="Interval"/> is of a share; a mean change may lie between 0 and 1 as well.</summary>
    public bool IsShare { get; init; }

    /// <summary>Signals of bias, each with the share of people it holds for, 0 to 1.</summary>
    public IReadOnlyList<(BiasSignal Signal, double Share)> Signals { get; init; } = [];

    /// <summary>Lower and upper end on the scale of the data; null without an estimate.</summary>
    public (double Low, double High)? Interval { get; init; }

    /// <summary>Whether <see cref="Interval"/> leaves a difference that matters open on one side of none; false for shares.</summary>
    public bool IsWide { get; init; }

    /// <summary>People that a comparison needs; null where nothing is compared.</summary>
    public int? InformationSize { get; init; }

    /// <summary>Whether estimates lie on both sides of no difference.</summary>
    public bool PointsBothWays { get; init; }

    /// <summary>Share of studies that are tiny, 0 to 1.</summary>
    public double Tiny { get; init; }

    public MetaAnalysisResult? Pooled { get; init; }

    public SmallStudyResult? SmallStudies { get; init; }

    /// <summary>Reads them from rows.</summary>
    /// <param name="rows">The rows judged.</param>
    /// <param name="plan">How their block is pooled.</param>
    /// <param name="pooled">The pooled answer; null when there is none.</param>
    /// <param name="small">The test for small-study effects; null when it is not made.</param>
    /// <param name="rate">The rate without treatment that is known from elsewhere; null when none is.</param>
    public static CertaintyFacts Of(IReadOnlyList<SynthesisRow> rows, BlockPlan plan, MetaAnalysisResult? pooled, SmallStudyResult? small, double? rate)
    {
        var people = rows.Sum(row => row.People);
        var interval = IntervalOf(rows, pooled);
        var compares = rows.Any(row => row is ComparativeRow);
        return new()
        {
            Rows = rows.Count,
            People = people,
            AllRandomised = rows.Count > 0 && rows.All(row => row is ComparativeRow && row.Study.Design == "randomized-controlled-trial"),
            Uncontrolled = rows.Any(row => row is SingleArmRow),
            Followed = rows.Count > 0 && rows.All(row => row is CohortStudyRow),
            MixesChronicity = rows.Any(row => Early.Contains(row.Study.Chronicity)) && rows.Any(row => Late.Contains(row.Study.Chronicity)),
            MixesThresholds = rows.Select(row => row.MinGrades).OfType<int>().Distinct().Skip(1).Any(),
            IsShare = plan.NoDifference is null && plan.Form == FigureForm.Counts,
            Signals = [.. BiasSignals.All.Where(signal => compares || !signal.OfComparisons).Select(signal => (signal, Share(row => signal.Holds(row.Study))))
                .Where(one => one.Item2 > 0)],
            Interval = interval,
            IsWide = plan.NoDifference is not null && (interval is not { } bounds || plan.IsWide(bounds.Low, bounds.High)),
            InformationSize = plan.NoDifference is null ? null : plan.Form == FigureForm.Means ? (int)CertaintyThresholds.People.Value
                : Doubled(rate ?? Overall(rows)),
            PointsBothWays = plan.NoDifference is { } none && rows.Any(row => row.Effect?.Back.Estimate > none)
                && rows.Any(row => row.Effect?.Back.Estimate < none),
            Tiny = (double)rows.Count(row => row.People < CertaintyThresholds.Tiny.Value) / rows.Count,
            Pooled = pooled,
            SmallStudies = small,
        };

        // people whose number is unknown cannot be weighed; then rows are
        double Share(Func<SynthesisRow, bool> holds) =>
            people > 0 ? (double)rows.Where(holds).Sum(row => row.People) / people
            : (double)rows.Count(holds) / rows.Count;
    }

    // of those with or without the outcome whichever are fewer, so that it does not matter which is counted
    private static double? Overall(IReadOnlyList<SynthesisRow> rows)
    {
        double events = 0, total = 0;
        foreach (var row in rows.OfType<ComparativeRow>())
        {
            events += (row.Treated.Events ?? 0) + (row.Control?.Events ?? 0);
            total += row.People;
        }

        return total > 0 ? events / total : null;
    }

    private static int? Doubled(double? rate)
    {
        // nobody or everybody with the outcome leaves no rate to double; one person of a thousand is then assumed to be the least that matters
        var rarer = Math.Max(0.001, Math.Min(rate ?? 0.5, 1 - (rate ?? 0.5)));
        return Statistics.InformationSize.OfRates(rarer, rarer * CertaintyThresholds.Doubling.Value);
    }

    private static (double Low, double High)? IntervalOf(IReadOnlyList<SynthesisRow> rows, MetaAnalysisResult? pooled)
    {
        var back = pooled?.Back ?? (rows is [{ Effect: { } only }] ? only.Back : null);
        return back is { CiLow: { } low, CiHigh: { } high } ? (low, high) : null;
    }
}
