using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>How a block is pooled.</summary>
/// <param name="Kind">Which block.</param>
/// <param name="Form">Counts or means.</param>
/// <param name="Effect">The effect measure of the rows.</param>
/// <param name="Pooling">Scale, model, test and level; differences of means are pooled as GEN, which gives the same numbers.</param>
public sealed record BlockPlan(BlockKind Kind, FigureForm Form, EffectMeasure Effect, PoolingPlan Pooling)
{
    /// <summary>What is no difference, on the scale of the data; null for shares and mean changes, which compare nothing.</summary>
    public double? NoDifference => Effect.WireName switch { "RR" or "OR" => 1, "RD" or "MD" or "SMD" => 0, _ => null };

    /// <summary>Whether the interval of a comparison, on the scale of the data, leaves too much open (see the rule <c>imprecision</c>).</summary>
    internal bool IsWide(double low, double high) => Effect.WireName switch
    {
        "RR" or "OR" => low <= 1 && high >= 1 && (low <= 1 / CertaintyThresholds.Ratio.Value || high >= CertaintyThresholds.Ratio.Value),
        "RD" => low <= 0 && high >= 0 && (low <= -CertaintyThresholds.Difference.Value || high >= CertaintyThresholds.Difference.Value),
        _ => low <= 0 && high >= 0,
    };
}

/// <summary>One of the three answers of a synthesis. Its rows are all of one kind.</summary>
/// <typeparam name="TRow">The kind of row.</typeparam>
public sealed record Block<TRow>
    where TRow : SynthesisRow
{
    internal Block()
    {
    }

    /// <summary>How it was pooled.</summary>
    public required BlockPlan Plan { get; init; }

    /// <summary>The rows, by study id; those not pooled say why.</summary>
    public required IReadOnlyList<TRow> Rows { get; init; }

    /// <summary>The pooled answer, or why there is none.</summary>
    public required Outcome<MetaAnalysisResult> Pooled { get; init; }

    /// <summary>The same studies by the other effect measures of the block.</summary>
    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>What should be known with it.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>What the pooled answer depends on; null when nothing was pooled.</summary>
    public SynthesisSensitivity? Sensitivity { get; init; }

    /// <summary>Whether small studies differ from large ones: Egger's test for comparisons, Peters' for shares; null below ten studies.</summary>
    public SmallStudyResult? SmallStudies { get; init; }

    /// <summary>What was counted of all rows together, with exact intervals, for each definition that must not be mixed; empty for comparisons and
    /// means.</summary>
    public IReadOnlyList<CrudeShare> Crude { get; init; } = [];

    /// <summary>What was left out, and why.</summary>
    public required IReadOnlyList<LeftOut> Funnel { get; init; }

    /// <summary>What the rows say, by certainty; null in the natural course, which says nothing of a treatment.</summary>
    public DirectionVector? Directions { get; init; }

    /// <summary>How far the block is to be trusted.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>People in the pooled rows.</summary>
    public int People => Rows.Where(row => row.NotPooled is null).Sum(row => row.People);
}

/// <summary>The same studies by another effect measure.</summary>
/// <param name="Effect">The effect measure.</param>
/// <param name="Pooled">The pooled answer, or why there is none.</param>
public sealed record Alternative(EffectMeasure Effect, Outcome<MetaAnalysisResult> Pooled);

/// <summary>What a pooled answer depends on.</summary>
public sealed record SynthesisSensitivity
{
    /// <summary>Most studies for which leaving out each in turn is computed.</summary>
    public const int MostLeftOut = 60;

    /// <summary>The answer without each pooled row in turn; empty above <see cref="MostLeftOut"/> studies and below three.</summary>
    public required IReadOnlyList<(SynthesisRow Row, Outcome<MetaAnalysisResult> Pooled)> LeaveOneOut { get; init; }

    /// <summary>The answer as it stood after each study, in the order of the years; the row is the one that was added. Empty where a year is not known, and as
    /// leaving out.</summary>
    public required IReadOnlyList<(SynthesisRow Row, Outcome<MetaAnalysisResult> Pooled)> Cumulative { get; init; }

    /// <summary>Most studies for which groups are pooled; of more, ask for a group by its filter.</summary>
    public const int MostGrouped = 500;

    /// <summary>Groups by level of evidence, independence, design, tissue, route, chronicity and grade at the start; empty above <see cref="MostGrouped"/>
    /// studies.</summary>
    public required IReadOnlyList<(string By, SubgroupResult Result)> Subgroups { get; init; }
}
