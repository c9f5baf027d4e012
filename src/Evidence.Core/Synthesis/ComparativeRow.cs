using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Treated against control people of one study.</summary>
public sealed record ComparativeRow : SynthesisRow
{
    /// <summary>The treated people.</summary>
    public required GroupFigure Treated { get; init; }

    /// <summary>The control people; null where the study printed only the effect.</summary>
    public GroupFigure? Control { get; init; }

    /// <summary>What such children gain anyway, beside the change of those treated; null for counts and for measures without growth curves.</summary>
    public GrowthGuard? Growth { get; init; }

    /// <summary>People who entered the study and are not in its main analysis; null if not known.</summary>
    public int? Lost => Study.Enrolled is { } entered && Study.Analysed is { } analysed ? Math.Max(0, entered - analysed) : null;

    /// <summary>By how much such an estimate overstates on average; null without one, and where it is no further from none than its error would put
    /// it.</summary>
    public Exaggeration? Exaggeration { get; init; }

    /// <summary>The test that decides what the row says; null without an estimate.</summary>
    public RowTest? Test { get; init; }

    /// <inheritdoc/>
    public override int People => (Treated.N ?? 0) + (Control?.N ?? 0) is > 0 and var counted ? counted : Study.Analysed ?? Study.Enrolled ?? 0;
}
