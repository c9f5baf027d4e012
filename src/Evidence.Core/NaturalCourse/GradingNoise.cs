using System.Globalization;

namespace Evidence.Core.NaturalCourse;

/// <summary>
/// How many changes of grade raters alone make: the shares of wrong classifications that formal tests of examiners found. It is a floor, for the examination
/// itself, the
/// lesion's own fluctuation and hope come on top.
/// </summary>
/// <param name="Grade">Grade at the start.</param>
/// <param name="Trained">Share classified wrongly after formal training, 0 to 1.</param>
/// <param name="Untrained">Share before it.</param>
public sealed record GradingNoise(string Grade, double Trained, double Untrained)
{
    /// <summary>Where the shares were read.</summary>
    public const string Source = "Chafetz RS et al. J Spinal Cord Med 2008;31:538-542, doi:10.1080/10790268.2008.11753649 (28 clinicians, ten written "
        + "examinations each; abstract, stored copy of the PubMed entry 19086711)";

    /// <summary>How it is used.</summary>
    public const string Rule = "A grade read wrongly at either examination makes a change of grade out of none. The floor counts one reading of each person "
        + "at the start: people times the share of such "
        + "examinations that clinicians classified wrongly, after training where assessors are known to be masked, before it where they are not. " + Source
        + ".";

    /// <summary>The shares by grade.</summary>
    public static IReadOnlyList<GradingNoise> All { get; } = [new("A", 0.07, 0.20), new("B", 0.11, 0.50), new("C", 0.46, 0.71), new("D", 0.16, 0.63)];

    /// <summary>What that comes to, for a reader; null for a grade of which no share was found.</summary>
    /// <param name="grade">Grade at the start.</param>
    /// <param name="people">People.</param>
    /// <param name="isTrained">Whether assessors may be held to be as good as trained ones.</param>
    public static string? Words(string grade, int people, bool isTrained)
    {
        if (All.FirstOrDefault(noise => noise.Grade == grade) is not { } noise)
        {
            return null;
        }

        var (share, other) = isTrained ? (noise.Trained, noise.Untrained) : (noise.Untrained, noise.Trained);
        var (when, whenOther, assessors) = isTrained ? ("after", "before", "did not know the treatment")
            : ("before", "after", "are not known to have been masked or trained");
        return string.Create(CultureInfo.InvariantCulture, $"Of {people} people in grade {grade}, raters alone would put about {people * share:0.#} into a "
            + $"wrong grade at the start: {100 * share:0} %, as clinicians did ")
            + string.Create(CultureInfo.InvariantCulture, $"{when} formal training ({100 * other:0} % {whenOther} it), since assessors {assessors}. Some of "
            + $"the changes of grade that are counted may be that.");
    }

    /// <summary>People of an arm expected to be classified wrongly at the start; null where their grades are not all known.</summary>
    /// <param name="people">People by grade; grade E counts none.</param>
    /// <param name="isTrained">Whether assessors may be held to be as good as trained ones.</param>
    public static double? Of(IReadOnlyDictionary<string, int> people, bool isTrained) =>
        people.Count == 0 ? null : people.Sum(one => one.Value * (All.FirstOrDefault(noise => noise.Grade == one.Key) is { } noise ? isTrained ? noise.Trained
            : noise.Untrained : 0));
}
