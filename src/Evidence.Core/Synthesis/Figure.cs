using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>A result that could stand in a row: whose it is, when, and its numbers.</summary>
internal sealed partial record Figure
{
    public required Result Result { get; init; }

    public required Arm Arm { get; init; }

    /// <summary>Events of so many; null for means.</summary>
    public SingleArm? Counts { get; init; }

    /// <summary>Mean change; null for counts.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation of the changes.</summary>
    public double? Sd { get; init; }

    /// <summary>People a mean is of.</summary>
    public int? N { get; init; }

    /// <summary>0 responders and mean changes, 1 counts from grade shifts, 2 shares, 3 means at two times.</summary>
    public int Rank { get; init; }

    public bool Computed { get; init; }

    /// <summary>Of harms, which events count; null for other measures.</summary>
    public string? Relatedness => Result.Relatedness;

    /// <summary>The least number of grades that was counted; null where it is not spelled out.</summary>
    public int? MinGrades => Result switch { RespondersResult counted => counted.MinGrades, ProportionResult share => share.MinGrades, TransitionsResult => 1,
        _ => null };

    public int People => Counts?.Total ?? N ?? 0;

    /// <summary>The grade at the start that the result is of, from its part of the arm ("AIS A", "Frankel A, thoracic"); null if it names none.</summary>
    public string? Grade => GradeOf(Result.Subgroup);

    /// <summary>Whether the part of the arm is a grade and nothing narrower.</summary>
    public bool IsWholeGrade => Grade is not null && Result.Subgroup!.Length == (Result.Subgroup[0] == 'A' ? "AIS A" : "Frankel A").Length;

    /// <summary>What must agree for a treated and a control figure to be one comparison.</summary>
    public (string When, string Part, string What) Key =>
        (Result.Months?.ToString(CultureInfo.InvariantCulture) ?? Result.Timepoint ?? "", Fold(Result.Subgroup), Rank == 1 ? "shifts"
            : Fold(Result.Definition));

    /// <summary>Part of the most people that any figure of the same arm counts below which too many were lost for it to stand for the arm.</summary>
    public const double Kept = 0.8;

    /// <summary>Whether it still counts most of those whom the arm's largest figure counts; set where figures of one arm are compared.</summary>
    public bool KeepsMost { get; init; } = true;

    /// <summary>The order of choice: the first is taken. It never looks at how good a result is.</summary>
    /// <param name="months">The follow-up that is wanted; null for the longest.</param>
    public static IComparer<Figure> Choice(double? months) => Comparer<Figure>.Create((one, other) =>
    {
        var order = Standing(one).CompareTo(Standing(other));
        order = order != 0 ? order : one.Breadth.CompareTo(other.Breadth);
        order = order != 0 ? order : other.KeepsMost.CompareTo(one.KeepsMost);
        order = order != 0 ? order : Distance(one, months).CompareTo(Distance(other, months));
        order = order != 0 ? order : one.IsBestOfAll.CompareTo(other.IsBestOfAll);
        order = order != 0 ? order : one.Rank.CompareTo(other.Rank);
        order = order != 0 ? order : one.Threshold.CompareTo(other.Threshold);
        order = order != 0 ? order : other.People.CompareTo(one.People);
        return order != 0 ? order : string.CompareOrdinal(one.Result.Id, other.Result.Id);
    });

    /// <summary>The figures with whether each counts most of the people of the largest of the same breadth.</summary>
    public static IReadOnlyList<Figure> Weighed(IEnumerable<Figure> figures) =>
        [.. figures.GroupBy(one => one.Breadth)
            .SelectMany(group => group.Select(one => one with { KeepsMost = one.People >= Kept * group.Max(other => other.People) }))];

    private static int Standing(Figure figure) => figure.Result.Preferred == true ? 0 : 1;

    private static double Distance(Figure figure, double? months) => figure.Result.Months is not { } measured ? double.PositiveInfinity : months is { } wanted
        ? Math.Abs(measured - wanted) : -measured;

    public GroupFigure ToGroup(double level) => Group(Counts, Mean, Sd, N, level);

    public static GroupFigure Group(SingleArm? counts, double? mean, double? sd, int? n, double level) => new()
    {
        N = counts?.Total ?? n,
        Events = counts?.Events,
        Share = counts is null ? null : Proportion.Interval(counts.Events, counts.Total, level),
        Mean = mean,
        Sd = sd,
    };

    // the best at any time is not what lasted
    private bool IsBestOfAll => Result.Timepoint?.Contains("best", StringComparison.OrdinalIgnoreCase) == true
        || Result.Definition?.Contains("at any time", StringComparison.OrdinalIgnoreCase) == true;

    // those who came back, the first ones treated or another part are not the arm, whether or not the part is named
    private int Breadth => Result.SelectedPeople is not null ? 3 : Result.Subgroup is null ? 0 : IsWholeGrade ? 1 : 2;

    private int Threshold => MinGrades ?? (Result.Definition is { } text && text.AsSpan().ContainsAny('>', '≥') && Least()
        .Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1);

    // "AIS C, T10-T12" is of C; "AIS C/D" and "AIS A-C" are of no one grade
    public static string? GradeOf(string? part)
    {
        var start = part is null ? -1 : part.StartsWith("AIS ", StringComparison.Ordinal) ? 4 : part.StartsWith("Frankel ", StringComparison.Ordinal) ? 8 : -1;
        return start > 0 && start < part!.Length && part[start] is >= 'A' and <= 'E'
            && (start + 1 == part.Length || !(char.IsLetterOrDigit(part[start + 1]) || part[start + 1] is '/' or '-' or '–'))
            ? part.Substring(start, 1)
            : null;
    }

    private static string Fold(string? text) => text is null ? "" : Blanks().Replace(text.Trim(), " ").ToUpperInvariant();

    [GeneratedRegex(@"(?:>=|≥)\s*(\d{1,2})(?!\d)")]
    private static partial Regex Least();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
