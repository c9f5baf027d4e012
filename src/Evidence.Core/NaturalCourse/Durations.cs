using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Core.NaturalCourse;

/// <summary>
/// Reads the times since injury that a text states as bounds. A mean or a median bounds nothing and is passed over, unless its range stands behind it; so is
/// what is said of the outcome's time.
/// </summary>
internal static partial class Durations
{
    private static readonly Dictionary<char, double> Days = new() { ['h'] = 1d / 24, ['d'] = 1, ['w'] = 7, ['m'] = Windows.DaysOfMonth,
        ['y'] = Windows.DaysOfYear };

    /// <summary>The times stated, in days; empty when there are none or only averages.</summary>
    public static IReadOnlyList<(double Low, double High)> Read(string? text)
    {
        if (text is null || Spread().IsMatch(text))
        {
            return [];
        }

        var clauses = text.Split(';').Where(clause => !Later().IsMatch(clause))
            .Select(clause => Middle().Replace(RangeOfMiddle().Replace(clause, "${low}-${high} ${unit}"), ""));
        return [.. clauses.SelectMany(clause => Stated().Matches(clause)).Select(Bounds)];
    }

    private static (double Low, double High) Bounds(Match match)
    {
        var unit = Days[match.Groups["unit"].Value[0]];
        var low = Number(match.Groups["low"]) * (match.Groups["lowUnit"] is { Success: true } own ? Days[own.Value[0]] : unit);
        return match.Groups["high"].Success ? (low, Number(match.Groups["high"]) * unit)
            : match.Groups["least"].Success ? (low, double.PositiveInfinity)
            : (match.Groups["most"].Success ? 0 : low, low);
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    // "18.67 +/- 7.6 months", "11 months on average"
    [GeneratedRegex(@"\+/-|±|on average", RegexOptions.IgnoreCase)]
    private static partial Regex Spread();

    [GeneratedRegex(@"\b(?:outcome|follow-up|followed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Later();

    // "a median 11 days after injury (1-36)"
    [GeneratedRegex(
        @"\b(?:mean|median|average)\s+[\d.]+\s*(?<unit>hours?|h|days?|weeks?|months?|years?)\b[^()]*\((?:range\s*)?(?<low>[\d.]+)\s*-\s*(?<high>[\d.]+)\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex RangeOfMiddle();

    [GeneratedRegex(@"\b(?:mean|median|average)\s+[\d.]+\s*(?:hours?|h|days?|weeks?|months?|years?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Middle();

    [GeneratedRegex(
        @"(?<![\d.])(?<low>\d+(?:\.\d+)?)(?:\s*(?<lowUnit>hours?|days?|weeks?|months?|years?))?\s*(?:-|–|to)"
            + @"\s*(?<high>\d+(?:\.\d+)?)\s*(?<unit>hours?|h|days?|weeks?|months?|years?)\b"
            + @"|(?:(?<most>within|under|up to|less than|<=?|≤)\s*|(?<least>over|more than|at least|>=?|≥)\s*)?"
            + @"(?<![\d.-])(?<low>\d+(?:\.\d+)?)\s*(?<unit>hours?|h|days?|weeks?|months?|years?)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Stated();
}
