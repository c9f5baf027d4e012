using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>How unlike the groups of a study were at the start.</summary>
internal static class Baselines
{
    private const string AtTheStart = "grade at the start";

    /// <summary>The worst standardised difference that the record allows to compute between a treated and another arm; null if none.</summary>
    public static double? Gap(SynthesisStudy study) => study.Arms.Where(arm => arm.Role == "treated")
        .SelectMany(treated => study.Arms.Where(arm => arm.Role != "treated").SelectMany(other => Gaps(study, treated, other)))
        .Select(gap => (double?)gap).Max();

    private static IEnumerable<double> Gaps(SynthesisStudy study, Arm treated, Arm other)
    {
        var (one, two) = (Grades(study, treated), Grades(study, other));
        foreach (var grade in one.Keys.Union(two.Keys))
        {
            yield return Math.Abs(Arcsine(one, grade) - Arcsine(two, grade));
        }

        if (treated.Baseline?.Gmfm is { Sd: > 0 } score && other.Baseline?.Gmfm is { Sd: > 0 } otherScore)
        {
            yield return Math.Abs(score.Mean - otherScore.Mean) / Spread(score.Sd!.Value, otherScore.Sd!.Value);
        }

        if (treated.Baseline?.AgeMonths is { Mean: { } age, Sd: > 0 and { } sd }
            && other.Baseline?.AgeMonths is { Mean: { } otherAge, Sd: > 0 and { } otherSd })
        {
            yield return Math.Abs(age - otherAge) / Spread(sd, otherSd);
        }
    }

    private static double Spread(double one, double other) => Math.Sqrt(((one * one) + (other * other)) / 2);

    // twice the arcsine of the root: the difference of shares in standard deviations of either (Cohen's h)
    private static double Arcsine(IReadOnlyDictionary<string, int> grades, string grade) =>
        2 * Math.Asin(Math.Sqrt((double)grades.GetValueOrDefault(grade) / grades.Values.Sum()));

    private static IReadOnlyDictionary<string, int> Grades(SynthesisStudy study, Arm arm) =>
        study.Results.OfType<DistributionResult>().FirstOrDefault(result => result.Arm == arm.Id && result.Definition == AtTheStart
            && result.Counts.Values.Sum() > 0)?.Counts
        ?? new Dictionary<string, int>();
}
