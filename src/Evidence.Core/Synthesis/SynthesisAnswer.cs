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
    public Block<CohortRow>? NaturalCourse { get; init; }

    /// <summary>The lowest and highest share of the natural course that single arms stand beside; null when there is none.</summary>
    public NaturalRange? Range { get; init; }
}

/// <summary>The range of the natural course.</summary>
/// <param name="Grade">The grade at the start; null if the cohorts are of several or of an unknown one.</param>
/// <param name="Low">Lowest share or mean of a cohort.</param>
/// <param name="High">Highest.</param>
/// <param name="Cohorts">Number of cohorts.</param>
/// <param name="People">People in them.</param>
public sealed record NaturalRange(string? Grade, double Low, double High, int Cohorts, int People);

/// <summary>A cohort of the natural course, worked out elsewhere.</summary>
/// <param name="Cohort">Name of the cohort, for a reader.</param>
/// <param name="Study">The study it is from.</param>
/// <param name="Result">Id of the result.</param>
/// <param name="N">People.</param>
/// <param name="Converted">People who improved.</param>
/// <param name="Grade">AIS grade at the start; null if several or unknown.</param>
/// <param name="Era">Years of the injuries, in words.</param>
/// <param name="Window">Time of the first examination, in words.</param>
/// <param name="Months">Months from injury to the last examination; null if not known as a number.</param>
public sealed record NaturalCohort(string Cohort, StudyEvidence Study, string Result, int N, int Converted, string? Grade, string? Era, string? Window, double? Months);
