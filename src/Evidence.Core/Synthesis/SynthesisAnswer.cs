namespace Evidence.Core.Synthesis;

/// <summary>What the evidence adds up to on one measure, in up to three blocks that are never mixed.</summary>
public sealed record SynthesisAnswer
{
    internal SynthesisAnswer()
    {
    }

    /// <summary>What was asked.</summary>
    public required SynthesisQuestion Question { get; init; }

    /// <summary>Counts or means.</summary>
    public required FigureForm Form { get; init; }

    /// <summary>Studies selected, with or without a result that could be used.</summary>
    public required int Studies { get; init; }

    /// <summary>Treated against control; null when not asked for.</summary>
    public Block<ComparativeRow>? Comparative { get; init; }

    /// <summary>Treated without controls; null when not asked for.</summary>
    public Block<SingleArmRow>? SingleArm { get; init; }

    /// <summary>Without the treatment; null when not asked for.</summary>
    public Block<CohortStudyRow>? NaturalCourse { get; init; }

    /// <summary>What published reviews found, beside the blocks and never pooled.</summary>
    public IReadOnlyList<PublishedReview> Published { get; init; } = [];

    /// <summary>Registered people whose outcome nobody knows; null where that was not asked.</summary>
    public MissingTrials? Missing { get; init; }

    /// <summary>The same thing measured by other scales, compared in standard deviations; null for measures that stand alone.</summary>
    public (MeasureConstruct Construct, Block<ComparativeRow> Block)? Construct { get; init; }

    /// <summary>What the cohorts of the pooled grade and window span; null when there are none.</summary>
    public NaturalRange? Range { get; init; }
}
