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
    public string? Relatedness { get; init; }

    /// <summary>The least number of grades that was counted; null where it is not spelled out.</summary>
    public int? MinGrades { get; init; }

    public int People => Counts?.Total ?? N ?? 0;

    /// <summary>The grade at the start that the result is of, from its part of the arm ("AIS A", "Frankel A, thoracic"); null if it names none.</summary>
    public string? Grade => GradeOf(Result.Subgroup);

    /// <summary>Whether the part of the arm is a grade and nothing narrower.</summary>
    public bool IsWholeGrade => Grade is not null && Result.Subgroup!.Length == (Result.Subgroup[0] == 'A' ? "AIS A" : "Frankel A").Length;

    /// <summary>What must agree for a treated and a control figure to be one comparison.</summary>
    public (string When, string Part, string What) Key =>
        (Result.Months?.ToString(CultureInfo.InvariantCulture) ?? Result.Timepoint ?? "", Fold(Result.Subgroup), Rank == 1 ? "shifts" : Fold(Result.Definition));

    /// <summary>The order of choice: the first is taken. It never looks at how good a result is.</summary>
    public static IComparer<Figure> Choice { get; } = Comparer<Figure>.Create(static (one, other) =>
    {
        var order = (other.Result.Months ?? -1).CompareTo(one.Result.Months ?? -1);
        order = order != 0 ? order : one.Breadth.CompareTo(other.Breadth);
        order = order != 0 ? order : one.IsBestOfAll.CompareTo(other.IsBestOfAll);
        order = order != 0 ? order : one.Rank.CompareTo(other.Rank);
        order = order != 0 ? order : one.Threshold.CompareTo(other.Threshold);
        order = order != 0 ? order : other.People.CompareTo(one.People);
        return order != 0 ? order : string.CompareOrdinal(one.Result.Id, other.Result.Id);
    });

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
    private bool IsBestOfAll => Result.Timepoint?.Contains("best", StringComparison.OrdinalIgnoreCase) == true || Result.Definition?.Contains("at any time", StringComparison.OrdinalIgnoreCase) == true;

    private int Breadth => Result.Subgroup is null ? 0 : IsWholeGrade ? 1 : 2;

    private int Threshold => Result.Definition is { } text && text.AsSpan().ContainsAny('>', '≥') && Least().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1;

    // "AIS C, T10-T12" is of C; "AIS C/D" and "AIS A-C" are of no one grade
    private static string? GradeOf(string? part)
    {
        var start = part is null ? -1 : part.StartsWith("AIS ", StringComparison.Ordinal) ? 4 : part.StartsWith("Frankel ", StringComparison.Ordinal) ? 8 : -1;
        return start > 0 && start < part!.Length && part[start] is >= 'A' and <= 'E' && (start + 1 == part.Length || !(char.IsLetterOrDigit(part[start + 1]) || part[start + 1] is '/' or '-' or '–'))
            ? part.Substring(start, 1)
            : null;
    }

    private static string Fold(string? text) => text is null ? "" : Blanks().Replace(text.Trim(), " ").ToUpperInvariant();

    [GeneratedRegex(@"(?:>=|≥)\s*(\d{1,2})(?!\d)")]
    private static partial Regex Least();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
