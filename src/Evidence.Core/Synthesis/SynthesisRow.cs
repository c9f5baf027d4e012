using Evidence.Core.NaturalCourse;
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

/// <summary>A treated arm of a study without controls.</summary>
public sealed record SingleArmRow : SynthesisRow
{
    /// <summary>The treated people.</summary>
    public required GroupFigure Treated { get; init; }

    /// <summary>What such children gain anyway, beside the change; null for counts and for measures without growth curves.</summary>
    public GrowthGuard? Growth { get; init; }

    /// <summary>The natural rate at which nothing is left of what the arm shows; null for means.</summary>
    public TippingRate? Tipping => Numbers is SingleArm counts ? TippingRate.Of(counts) : null;

    /// <summary>People whom raters alone would have graded wrongly at the start (see <see cref="NaturalCourse.GradingNoise"/>); null where the row counts no
    /// grades, or people of several grades.</summary>
    public double? GradingNoise => NoisyGrade is { } grade ? Core.NaturalCourse.GradingNoise.Of(new Dictionary<string, int> { [grade] = People },
        Study.IsMasked) : null;

    /// <summary>The same in words; null likewise.</summary>
    public string? GradingNoiseWords => NoisyGrade is { } grade ? Core.NaturalCourse.GradingNoise.Words(grade, People, Study.IsMasked) : null;

    private string? NoisyGrade => MinGrades is not null && Treated is { Events: not null, N: > 0 }
        ? Synthesis.Figure.GradeOf(Subgroup) ?? (Study.Grades is [var only] ? only : null) : null;

    /// <summary>How the arm stands beside the natural course; null where that was not derived.</summary>
    public ArmReading? Reading { get; init; }

    /// <summary>Whether the reading is of the figure of this row; another visit or part of the arm may have been read.</summary>
    public bool IsRead => Reading is { Result: { } result } && Results.Contains(result);

    /// <summary>The lowest and the highest share expected without the treatment, 0 to 1; where the window is open, over the early and the late cohorts. Null
    /// without a reading of this figure.</summary>
    public (double Low, double High)? Expected =>
        IsRead && Reading!.Expectations is { Count: > 0 } all && all.All(one => one is { Low: not null, High: not null }) && People > 0
            ? (all.Min(one => one.Low!.Value) / People, all.Max(one => one.High!.Value) / People)
            : null;

    /// <inheritdoc/>
    public override int People => Treated.N ?? 0;
}

/// <summary>A cohort that was followed without the treatment.</summary>
public sealed record CohortRow : SynthesisRow
{
    /// <summary>The people followed.</summary>
    public required GroupFigure Group { get; init; }

    /// <summary>The share that improved, 0 to 1, as printed where no count is; null for means and where only larger improvements are stated.</summary>
    public double? Rate { get; init; }

    /// <summary>AIS grade at the start, A to E; null when several or unknown.</summary>
    public string? Grade { get; init; }

    /// <summary>When people were injured, or what stands nearest to it; null when no year is known.</summary>
    public Era? Era { get; init; }

    /// <summary>When people were first examined.</summary>
    public required StatedWindow Window { get; init; }

    /// <summary>"cohort" for natural-history studies, "control-arm" for the arm of a trial that got no cells.</summary>
    public required string SourceKind { get; init; }

    /// <summary>Registries that other rows draw on too.</summary>
    public IReadOnlyList<string> Registries { get; init; } = [];

    /// <summary>What a reader must know before using the row; null for nothing.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override int People => Group.N ?? 0;
}

/// <summary>What one group reports: events of so many, or a mean with its spread.</summary>
public sealed record GroupFigure
{
    /// <summary>People.</summary>
    public int? N { get; init; }

    /// <summary>People randomised to or entered in the arms; null if not known.</summary>
    public int? Allocated { get; init; }

    /// <summary>People with the outcome; null for means.</summary>
    public int? Events { get; init; }

    /// <summary>Wilson's interval of the share, at the level asked for; null for means.</summary>
    public Interval? Share { get; init; }

    /// <summary>What stands behind "none seen": the exact upper limit and the rule of three; null where somebody was, and for means.</summary>
    public ExactShare? NoneSeen => Events == 0 && N > 0 ? ExactShare.Of(0, N.Value) : null;

    /// <summary>Mean change; null for counts.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation of the changes; null if not known.</summary>
    public double? Sd { get; init; }
}
