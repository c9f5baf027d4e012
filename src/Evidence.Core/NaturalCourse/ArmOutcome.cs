using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>How many people of an arm improved on the grade.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Result">The result it was read from.</param>
/// <param name="Source">Where that stands.</param>
/// <param name="Improved">People who improved.</param>
/// <param name="Total">People counted.</param>
/// <param name="LeastGain">The least number of grades that was counted; null when the definition counts something else or does not say.</param>
internal sealed record ArmOutcome(Arm Arm, Result Result, ResultSource Source, int Improved, int Total, int? LeastGain)
{
    /// <summary>What one of several outcomes of an arm is read, in words that the answer repeats.</summary>
    public const string Rule = "One result is read per arm, never one of improvers only, of a part whose whole is on record, or one that must not stand for "
        + "the arm: the one that stands for it where the record says so, a count of those who improved by at least one grade before other counts, the whole "
        + "arm before a subgroup, the longest follow-up stated in months before others, the end before the best, a count before a matrix.";

    /// <summary>The outcome of an arm that is read, by <see cref="Rule"/>; null when there is none.</summary>
    public static ArmOutcome? Of(Study study, Arm arm) =>
        study.Results.Select((result, place) => Read(study, arm, result, place)).OfType<ArmOutcome>()
            .Where(one => ResultStanding.MayStand(one.Result, study.Results))
            .OrderBy(one => one.Result.Preferred == true ? 0 : 1)
            .ThenBy(one => one.LeastGain == 1 ? 0 : 1)
            .ThenBy(one => one.Total == arm.N || Baseline.Part(one.Result) is null && one.Result.Subgroup is null ? 0 : 1)
            .ThenBy(one => Baseline.Part(one.Result) is null ? 0 : 1)
            .ThenByDescending(one => one.Result.Months ?? -1)
            .ThenBy(one => one.Result.Timepoint?.StartsWith("best", StringComparison.Ordinal) == true ? 1 : 0)
            .ThenBy(one => one.Result is RespondersResult ? 0 : 1)
            .FirstOrDefault();

    /// <summary>The count of an arm under the same definition and at the same visit as another's, or null.</summary>
    public ArmOutcome? Twin(Study study, Arm arm) =>
        study.Results.Select((result, place) => Read(study, arm, result, place)).OfType<ArmOutcome>()
            .FirstOrDefault(one => one.Result.Months == Result.Months && one.Result.Timepoint == Result.Timepoint
                && Baseline.Part(one.Result) == Baseline.Part(Result) && one.LeastGain == LeastGain
                    && (LeastGain is not null || one.Result.Definition == Result.Definition));

    private static ArmOutcome? Read(Study study, Arm arm, Result result, int place)
    {
        if (result.Measure != CohortRows.Measure || result.Arm != arm.Id)
        {
            return null;
        }

        var source = new ResultSource(study.Id, result.Id, $"/results/{place}");
        return result switch
        {
            RespondersResult { Total: > 0 } count => new ArmOutcome(arm, count, source, count.Events, count.Total,
                count.MinGrades ?? Conversion.LeastGain(count.Definition, Baseline.Of(study, count) is [var one] ? one : null)),
            TransitionsResult { Partial: not true, Transitions.Count: > 0 } matrix =>
                new ArmOutcome(arm, matrix, source, matrix.Transitions.Where(cell => Baseline.Gain(cell.From, cell.To) > 0).Sum(cell => cell.N),
                    matrix.Transitions.Sum(cell => cell.N), 1),
            _ => null,
        };
    }
}
