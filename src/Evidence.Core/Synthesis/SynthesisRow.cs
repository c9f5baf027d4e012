using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>One study's part in a block. The three kinds of row are different types, and a block holds one of them.</summary>
public abstract record SynthesisRow
{
    private protected SynthesisRow()
    {
    }

    /// <summary>The study.</summary>
    public required StudyEvidence Study { get; init; }

    /// <summary>Ids of the results used.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>The arm or arms, in words.</summary>
    public required string Arm { get; init; }

    /// <summary>Months from treatment (from injury in the natural course); null if not known as a number.</summary>
    public double? Months { get; init; }

    /// <summary>The part of the arm that was measured; null for all of it.</summary>
    public string? Subgroup { get; init; }

    /// <summary>What was counted, in words.</summary>
    public string? Definition { get; init; }

    /// <summary>Whether counts or means were computed from other figures printed.</summary>
    public bool Computed { get; init; }

    /// <summary>People in the row.</summary>
    public abstract int People { get; }

    /// <summary>What is pooled; null where the row has no weight.</summary>
    public StudyNumbers? Numbers { get; init; }

    /// <summary>Why the row is not pooled; null when it is.</summary>
    public LeftOutReason? NotPooled { get; init; }

    /// <summary>On the pooling scale and on the scale of the data; null without <see cref="Numbers"/>.</summary>
    public StudyEffect? Effect { get; init; }

    /// <summary>Share of the pooled answer, percent; null when there is none or the row is not in it.</summary>
    public double? Weight { get; init; }

    /// <summary>What the row says of the treatment.</summary>
    public Direction Direction { get; init; } = Direction.Uncompared;

    /// <summary>How far the row alone is to be trusted.</summary>
    public CertaintyLevel Certainty { get; init; } = CertaintyLevel.VeryLow;
}

/// <summary>Treated against control people of one study.</summary>
public sealed record ComparativeRow : SynthesisRow
{
    /// <summary>The treated people.</summary>
    public required GroupFigure Treated { get; init; }

    /// <summary>The control people; null where the study printed only the effect.</summary>
    public GroupFigure? Control { get; init; }

    /// <inheritdoc/>
    public override int People => (Treated.N ?? 0) + (Control?.N ?? 0);
}

/// <summary>A treated arm of a study without controls.</summary>
public sealed record SingleArmRow : SynthesisRow
{
    /// <summary>The treated people.</summary>
    public required GroupFigure Treated { get; init; }

    /// <inheritdoc/>
    public override int People => Treated.N ?? 0;
}

/// <summary>A cohort that was followed without the treatment.</summary>
public sealed record CohortRow : SynthesisRow
{
    /// <summary>The people followed.</summary>
    public required GroupFigure Group { get; init; }

    /// <summary>AIS grade at the start, A to E; null when several or unknown.</summary>
    public string? Grade { get; init; }

    /// <summary>Years of the injuries, in words; null if unknown.</summary>
    public string? Era { get; init; }

    /// <summary>Time of the first examination, in words; null if unknown.</summary>
    public string? Window { get; init; }

    /// <inheritdoc/>
    public override int People => Group.N ?? 0;
}

/// <summary>What one group reports: events of so many, or a mean with its spread.</summary>
public sealed record GroupFigure
{
    /// <summary>People.</summary>
    public int? N { get; init; }

    /// <summary>People with the outcome; null for means.</summary>
    public int? Events { get; init; }

    /// <summary>Wilson's interval of the share, at the level asked for; null for means.</summary>
    public Interval? Share { get; init; }

    /// <summary>Mean change; null for counts.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation of the changes; null if not known.</summary>
    public double? Sd { get; init; }
}
