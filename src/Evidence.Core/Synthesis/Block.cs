using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

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
