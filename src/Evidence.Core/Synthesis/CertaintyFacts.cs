using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What the rules of certainty look at.</summary>
internal sealed record CertaintyFacts
{
    private static readonly string[] Early = ["acute", "subacute", "mixed"];
    private static readonly string[] Late = ["chronic", "mixed"];

    public int Rows { get; init; }

    public int People { get; init; }

    /// <summary>People with the outcome or without it, whichever are fewer; null where means are compared.</summary>
    public int? Rarer { get; init; }

    public bool AllRandomised { get; init; }

    /// <summary>Share of people in case series and reports, 0 to 1.</summary>
    public double Series { get; init; }

    /// <summary>Share of people in studies by a provider that sells the treatment.</summary>
    public double Sold { get; init; }

    /// <summary>Share of people in studies not known to be masked.</summary>
    public double Unmasked { get; init; }

    public bool Uncontrolled { get; init; }

    /// <summary>Whether people were only followed: the question is of prognosis, not of a treatment.</summary>
    public bool Followed { get; init; }

    public bool MixesChronicity { get; init; }

    public bool IsWide { get; init; }

    public MetaAnalysisResult? Pooled { get; init; }

    public EggerResult? Egger { get; init; }

    public static CertaintyFacts Of(IReadOnlyList<SynthesisRow> rows, BlockPlan? plan, MetaAnalysisResult? pooled, EggerResult? egger)
    {
        var people = rows.Sum(row => row.People);
        return new()
        {
            Rows = rows.Count,
            People = people,
            Rarer = plan?.Form == FigureForm.Counts ? Math.Min(rows.Sum(Events), rows.Sum(row => row.People) - rows.Sum(Events)) : null,
            AllRandomised = rows.Count > 0 && rows.All(row => row is ComparativeRow && row.Study.Design == "randomized-controlled-trial"),
            Series = Share(row => row.Study.Design is "case-series" or "case-report"),
            Sold = Share(row => row.Study.Independence == "provider-that-sells-it"),
            Unmasked = Share(row => row.Study.Masking is null or "none"),
            Uncontrolled = rows.Any(row => row is SingleArmRow),
            Followed = rows.Count > 0 && rows.All(row => row is CohortRow),
            MixesChronicity = rows.Any(row => Early.Contains(row.Study.Chronicity)) && rows.Any(row => Late.Contains(row.Study.Chronicity)),
            IsWide = plan is not null && (Interval(rows, pooled) is not { } interval || plan.IsWide(interval.Low, interval.High)),
            Pooled = pooled,
            Egger = egger,
        };

        // people whose number is unknown cannot be weighed; then rows are
        double Share(Func<SynthesisRow, bool> holds) => rows.Count == 0 ? 0
            : people > 0 ? (double)rows.Where(holds).Sum(row => row.People) / people
            : (double)rows.Count(holds) / rows.Count;
    }

    private static int Events(SynthesisRow row) => row switch
    {
        ComparativeRow compared => (compared.Treated.Events ?? 0) + (compared.Control?.Events ?? 0),
        SingleArmRow alone => alone.Treated.Events ?? 0,
        CohortRow cohort => cohort.Group.Events ?? 0,
        _ => 0,
    };

    private static (double Low, double High)? Interval(IReadOnlyList<SynthesisRow> rows, MetaAnalysisResult? pooled)
    {
        var back = pooled?.Back ?? (rows is [{ Effect: { } only }] ? only.Back : null);
        return back is { CiLow: { } low, CiHigh: { } high } ? (low, high) : null;
    }
}
