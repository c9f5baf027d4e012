using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Core.NaturalCourse;

/// <summary>Reads from a definition how many grades people had to improve to be counted. What is not in the table is not guessed.</summary>
internal static class Conversion
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // the first that fits decides; a threshold is the lowest grade that counts
    private static readonly (Regex Words, Func<Match, string?, int?> Grades)[] Table =
    [
        (Of(@"still complete|upper bound|at any time"), (_, _) => null),
        (
            Of(@"(?:≥|>=)\s*(?<n>[1-4])\s+(?:AIS\s+|Frankel\s+)?grades?\b|at least (?<n>one) (?:AIS )?grade"),
            (match, _) => match.Groups["n"].Value is "one" ? 1 : int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)
        ),
        (Of(@"to motor[ -]incomplete"), (_, from) => Above(from, "C")),
        (Of(@"to (?<to>[B-E])(?:-[C-E]\b| or better| or [C-E]\b|; none)"), (match, from) => Above(from, match.Groups["to"].Value)),
        (Of(@"(?:to|becoming) (?:neurologically )?incomplete|complete to incomplete"), (_, from) => Above(from ?? "A", "B")),
        (Of(@"(?:better|improved) (?:AIS|ASIA|Frankel)(?: grade)?\b|moving to a better grade"), (_, _) => 1),
    ];

    /// <summary>The least number of grades that a definition counts as an improvement, or null when it counts something else or does not say.</summary>
    /// <param name="definition">The definition in words.</param>
    /// <param name="from">The grade at the start; null when it is not one.</param>
    public static int? LeastGain(string? definition, string? from)
    {
        foreach (var (words, grades) in Table)
        {
            if (definition is not null && words.Match(definition) is { Success: true } match)
            {
                return grades(match, from);
            }
        }

        return null;
    }

    private static int? Above(string? from, string threshold) => from is null ? null : Baseline.Gain(from, threshold) is > 0 and var gain ? gain : null;

    private static Regex Of(string pattern) => new(pattern, Options, Limit);
}
