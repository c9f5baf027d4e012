using System.Text.RegularExpressions;
using Evidence.Api.Problems;
using Evidence.Core.Statistics;

namespace Evidence.Api.Tools;

/// <summary>What the statistics refuse, as a problem with its place in the body.</summary>
internal static partial class ToolRefusals
{
    private static readonly HashSet<string> FreemanTukey = new(["PFT", "FT", "freeman-tukey", "double-arcsine"], StringComparer.OrdinalIgnoreCase);

    // where a refusal is about something else than the studies
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        [Reasons.InvalidLevelCode] = "/level",
        [Reasons.MethodNotApplicableCode] = "/method",
        [Reasons.TestNotApplicableCode] = "/test",
    };

    /// <summary>The problem with a name of the Freeman-Tukey transformation, whatever member it stands in; null for any other name.</summary>
    public static Problem? OfName(string? name, string pointer) =>
        name is not null && FreemanTukey.Contains(name) ? MisleadingName(pointer) : null;

    /// <summary>A refusal as a problem.</summary>
    /// <param name="reason">The refusal.</param>
    /// <param name="pointer">Where it is about when nothing nearer is known.</param>
    public static Problem Of(Reason reason, string pointer)
    {
        if (reason.Code == Reasons.MethodNotRecommendedCode)
        {
            return MisleadingName(pointer);
        }

        var study = StudyNumber().Match(reason.Sentence);
        var place =
            Places.GetValueOrDefault(reason.Code)
            ?? (study.Success ? $"{pointer}/{int.Parse(study.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1}" : pointer);
        return JsonBody.Wrong(place, reason.Sentence, $"The reason is '{reason.Code}'; /v1/method says what there is and what it needs.");
    }

    private static Problem MisleadingName(string pointer) =>
        ProblemKinds.MethodNotRecommended.Because(
            EffectMeasures.Find("PFT").Reason!.Sentence,
            "Use the measure PLO with the method GLMM; for one proportion the Wilson interval."
        ) with
        {
            Pointer = pointer,
        };

    [GeneratedRegex(@"^Study (\d+):")]
    private static partial Regex StudyNumber();
}
