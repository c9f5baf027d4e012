using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

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
