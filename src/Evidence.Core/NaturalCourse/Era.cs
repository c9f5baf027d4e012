using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>When the people of a row were injured or, where that is not stated, what stands nearest to it. Recovery without cells has risen over the decades,
/// so old rows flatter new treatments.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year; equal to <paramref name="From"/> when only one year is known.</param>
/// <param name="Basis">"injury-years", "first-enrolment" or "publication-year".</param>
public sealed partial record Era(int From, int To, string Basis)
{
    /// <summary>What the years are, by <see cref="Basis"/>.</summary>
    public static IReadOnlyDictionary<string, string> Bases { get; } = new Dictionary<string, string>
    {
        ["injury-years"] = "The years of injury, as the result states them.",
        ["first-enrolment"] = "The year in which the study began to enrol; injuries may be older.",
        ["publication-year"] = "The year of publication, where nothing nearer is known; injuries are older.",
    };

    /// <summary>The era of a result; null when no year is known.</summary>
    public static Era? Of(Study study, Result result) => Of(study.StartYear, study.PublicationYear, result);

    /// <summary>The era of a result of a study that began and was published in these years.</summary>
    internal static Era? Of(int? began, int? printed, Result result)
    {
        if (result.Timepoint is { } words && InjuryYears().Match(words) is { Success: true } years)
        {
            return new Era(Year(years.Groups["from"]), Year(years.Groups["to"]), "injury-years");
        }

        return began is { } start ? new Era(start, start, "first-enrolment")
            : printed is { } published ? new Era(published, published, "publication-year")
            : null;
    }

    private static int Year(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<from>(?:19|20)\d\d)-(?<to>(?:19|20)\d\d) injuries")]
    private static partial Regex InjuryYears();
}
