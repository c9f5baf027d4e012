using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>When the people of a row were injured or, where that is not stated, what stands nearest to it. Recovery without cells has risen over the decades, so old rows flatter new treatments.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year; equal to <paramref name="From"/> when only one year is known.</param>
/// <param name="Basis">"injury-years", "first-enrolment" or "publication-year".</param>
public sealed partial record Era(int From, int To, string Basis)
{
    /// <summary>The era of a result; null when no year is known.</summary>
    public static Era? Of(Study study, Result result)
    {
        if (result.Timepoint is { } words && InjuryYears().Match(words) is { Success: true } years)
        {
            return new Era(Year(years.Groups["from"]), Year(years.Groups["to"]), "injury-years");
        }

        return study.StartYear is { } start ? new Era(start, start, "first-enrolment")
            : study.PublicationYear is { } published ? new Era(published, published, "publication-year")
            : null;
    }

    private static int Year(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<from>(?:19|20)\d\d)-(?<to>(?:19|20)\d\d) injuries")]
    private static partial Regex InjuryYears();
}
