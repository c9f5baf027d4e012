using System.Text.RegularExpressions;
using Evidence.Core.Results;
using Evidence.Core.Shifts;
using Evidence.Core.Studies;

namespace Evidence.Core.NaturalCourse;

/// <summary>Reads the grades that people had at the start from what a record says. A grade is taken only where it is named; "complete" is grade A, "motor
/// complete" may be A or B and is not taken.</summary>
internal static partial class Baseline
{
    /// <summary>The grades of a result's people; empty when they are not known.</summary>
    public static IReadOnlyList<string> Of(Study study, Result result) =>
        Named(result.Subgroup) is { } subgroup ? [subgroup]
        : Named(result.Definition) is { } definition ? [definition]
        : study.Population?.AisGrades is { Count: > 0 } grades ? grades
        : IsComplete(study.Population?.Severity) ? ["A"]
        : [];

    /// <summary>The part of the people that a subgroup names beside their grade; null when it names the grade only.</summary>
    public static string? Part(Result result) =>
        result.Subgroup is { } subgroup && Graded().Replace(subgroup, "", 1).Trim(' ', ',') is { Length: > 0 } part ? part : null;

    /// <summary>The grade that a text names first, or null.</summary>
    public static string? Named(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var (grade, complete) = (Graded().Match(text), Complete().Match(text));
        return complete.Success && !(grade.Success && grade.Index < complete.Index) ? "A" : grade.Success ? grade.Groups["grade"].Value : null;
    }

    /// <summary>Whether a severity in words says that everybody was complete.</summary>
    public static bool IsComplete(string? severity) => severity is not null && AllComplete().IsMatch(severity);

    /// <summary>Numbers of people by grade in a severity in words ("AIS A (17) and B (2)"); empty when it has none.</summary>
    public static IReadOnlyDictionary<string, int> Counts(string? severity) =>
        Counted().Matches(severity ?? "")
            .GroupBy(match => match.Groups["grade"].Value)
            .ToDictionary(group => group.Key, group => group.Sum(match => int.Parse(match.Groups["n"].Value,
                System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>How many grades lie between two; positive is better.</summary>
    public static int Gain(string from, string to) => AisGrades.Place(to) - AisGrades.Place(from);

    [GeneratedRegex(@"\b(?:AIS|ASIA|Frankel)\s+(?<grade>[A-E])\b")]
    private static partial Regex Graded();

    [GeneratedRegex(@"(?<!motor[ -])\bcomplete\b(?! motor)", RegexOptions.IgnoreCase)]
    private static partial Regex Complete();

    [GeneratedRegex(@"^(?:neurologically )?complete\b(?! motor| and| or)", RegexOptions.IgnoreCase)]
    private static partial Regex AllComplete();

    [GeneratedRegex(@"\b(?<grade>[A-E])(?:\s+|\s*\()(?<n>\d+)\b(?!\s*%)")]
    private static partial Regex Counted();
}
