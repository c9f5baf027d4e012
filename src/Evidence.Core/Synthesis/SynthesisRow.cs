using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>One study's part in a block. The three kinds of row are different types, and a block holds one of them.</summary>
public abstract record SynthesisRow
{
    private protected SynthesisRow()
    {
    }

    /// <summary>The study.</summary>
    public required SynthesisStudy Study { get; init; }

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

    /// <summary>Of harms, which events count: a term of the vocabulary <c>relatedness</c>; null for other measures.</summary>
    public string? Relatedness { get; init; }

    /// <summary>The least number of grades that was counted; null where it is not spelled out or no grade is counted.</summary>
    public int? MinGrades { get; init; }

    /// <summary>Whether counts or means were computed from other figures printed.</summary>
    public bool Computed { get; init; }

    /// <summary>Whether it rests on sizes of arms that were assumed (see <see cref="ArmSizes"/>); counts bring their own.</summary>
    public bool SizesAssumed => Study.SizesAreAssumed && Numbers is not (null or TwoByTwo or SingleArm);

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

    /// <summary>How far the row alone is to be trusted; null without a usable estimate.</summary>
    public Certainty? Certainty { get; init; }
}
