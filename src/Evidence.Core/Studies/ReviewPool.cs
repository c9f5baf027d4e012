using System.Text.RegularExpressions;

namespace Evidence.Core.Studies;

/// <summary>
/// What a systematic review or meta-analysis pools, as far as its record says so in title, summary or arms. A review is no better than what it
/// pools; where the record is silent the weakest kind is assumed and said to be assumed.
/// </summary>
/// <param name="Question">A term of <c>level-question</c>.</param>
/// <param name="Level">Level of the pooled studies, 1 when they are randomised trials.</param>
/// <param name="IsComparative">True when what is pooled compares.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="From">JSON Pointers.</param>
internal sealed partial record ReviewPool(string Question, int Level, bool IsComparative, string Reason, IReadOnlyList<string> From)
{
    private static readonly string[] Words = ["/design", "/title", "/summary"];

    /// <summary>Null unless the study is a systematic review or a meta-analysis.</summary>
    public static ReviewPool? Of(Study study)
    {
        if (study.Design is not ("systematic-review" or "meta-analysis"))
        {
            return null;
        }

        var text = Text(study);
        string[] from = study.Summary is null ? Words[..2] : Words;
        var hasControls = study.Arms.Any(static arm => arm.Role is "control" or "comparator");
        return Course().IsMatch(text) ? new("prognosis", 3, false, "Review of cohorts followed without the treatment: the level of a cohort.", from)
            : Randomised().IsMatch(text) && !Uncontrolled().IsMatch(text)
                ? new("treatment-benefit", 1, true, "Systematic review that says it covers randomised trials.", from)
            : hasControls
                ? new(
                    "treatment-benefit",
                    3,
                    true,
                    "Review that pools groups with controls and does not say that all were randomised: the level of a controlled study.",
                    [.. from, "/arms"]
                )
            : Controlled().IsMatch(text)
                ? new(
                    "treatment-benefit",
                    3,
                    true,
                    "Review of controlled studies that does not say that all were randomised: the level of a controlled study.",
                    from
                )
            : Uncontrolled().IsMatch(text) ? new("treatment-benefit", 4, false, "Review that pools studies without controls: the level of a case series.", from)
            : new("treatment-benefit", 4, false, "Review whose record does not say what designs it covers: counted as studies without controls.", from);
    }

    /// <summary>True when the work is about the course of the condition and not about a treatment.</summary>
    public static bool IsOfCourse(Study study) => Course().IsMatch(Text(study));

    private static string Text(Study study) => $"{study.Title}\n{study.Summary}";

    [GeneratedRegex(@"\brandomi[sz]ed (controlled |clinical )?(trials|studies)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Randomised();

    [GeneratedRegex(@"\bcontrolled (studies|trials)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Controlled();

    [GeneratedRegex(
        @"\b(uncontrolled|single-arm|open-label|non-?randomi[sz]ed|case (series|reports?)|change from baseline|no comparison)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Uncontrolled();

    [GeneratedRegex(
        @"\b(natural (history|course|recovery)|neurological recovery (following|after))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Course();
}
