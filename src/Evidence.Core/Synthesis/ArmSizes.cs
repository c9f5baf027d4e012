using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>
/// How many people the arms of a study have where only the whole is stated. Of a randomised trial of two arms half of those analysed, else of those who
/// entered, is assumed
/// in each, rounded down: a trial without any number has no weight, and one with a number that is one or two off has nearly the right one. Every row made so
/// says it.
/// </summary>
internal static class ArmSizes
{
    /// <summary>What is said where it was done.</summary>
    public const string Rule = "How many people each of its two arms had is not on record; half of those analysed, or who entered, is assumed in each.";

    /// <summary>The arms with a size each, and whether it was assumed.</summary>
    public static (IReadOnlyList<Arm> Arms, bool Assumed) Of(Study study)
    {
        var halves = (study.Analysed ?? study.Enrolled) / 2;
        return study is { Design: "randomized-controlled-trial", Arms.Count: 2 } && halves > 1
            && study.Arms.All(arm => arm is { N: null, Allocated: null, Analysed: null }) && study.Arms.Count(arm => arm.Role == "treated") == 1
            ? ([.. study.Arms.Select(arm => arm with { N = halves })], true)
            : (study.Arms, false);
    }
}
