using System.Globalization;

namespace Evidence.Core.Claims.Checking;

/// <summary>A result in the form in which claims are compared with it.</summary>
public sealed record EvidenceFigure
{
    /// <summary>Id of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Id of the result.</summary>
    public required string Result { get; init; }

    /// <summary>Id of the arm; null when the result is of no single arm.</summary>
    public string? Arm { get; init; }

    /// <summary>True when the arm is one that was not treated with the cells.</summary>
    public bool IsControl { get; init; }

    /// <summary>Id of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>People with the outcome; null when no count is given.</summary>
    public int? Events { get; init; }

    /// <summary>People counted; null when not known.</summary>
    public int? Total { get; init; }

    /// <summary>Share, 0 to 1, or points; the lower end of a range.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end; the same as <see cref="Low"/> for a single number.</summary>
    public double? High { get; init; }

    /// <summary>True when <see cref="Low"/> is in points of a scale and not a share.</summary>
    public bool IsPoints { get; init; }

    /// <summary>Months after treatment; null when not stated in a number.</summary>
    public double? Months { get; init; }

    /// <summary>Which of the people, in words; null for all of an arm.</summary>
    public string? Subgroup { get; init; }

    /// <summary>The AIS grade that these people had at the start, where they are those of one grade; null for all of an arm.</summary>
    public string? Grade { get; init; }

    /// <summary>What counted, in words; null when not said.</summary>
    public string? Definition { get; init; }

    /// <summary>The grade left and the grade reached, for one kind of change of grade; null otherwise.</summary>
    public (string From, string To)? Grades { get; init; }

    /// <summary>What arm, subgroup and definition say in words.</summary>
    internal FigureWords Said { get; init; } = new(null, null, "");

    /// <summary>True when the definition says that the number is the most that it can be: "upper bound", "(up to)".</summary>
    internal bool IsMost =>
        Definition is { } said && (said.Contains("upper bound", StringComparison.Ordinal) || said.Contains("(up to)", StringComparison.Ordinal));

    /// <summary>True when it is of a part of an arm's people that a grade or a level names.</summary>
    internal bool IsPart => Grade is not null || Said.HasLevel;

    /// <summary>The share of people; null when it is not a share or only a range.</summary>
    public double? Share =>
        Events is { } events && Total is > 0 and { } total ? (double)events / total
        : !IsPoints && Low == High ? Low
        : null;

    /// <summary>The figure as it is quoted.</summary>
    public string Words =>
        this switch
        {
            { Events: { } events, Total: { } total } => string.Create(
                CultureInfo.InvariantCulture,
                $"{events}/{total} ({100.0 * events / Math.Max(total, 1):0.#}%)"
            ),
            { Events: { } events, Grades: { } change } => string.Create(CultureInfo.InvariantCulture, $"{events} from {change.From} to {change.To}"),
            { Events: { } events } => string.Create(CultureInfo.InvariantCulture, $"{events}"),
            { IsPoints: true, Low: { } low, High: { } high } when low < high => string.Create(
                CultureInfo.InvariantCulture,
                $"{low:0.###} to {high:0.###} points"
            ),
            { IsPoints: true, Low: { } low } => string.Create(CultureInfo.InvariantCulture, $"{low:0.###} points"),
            { Low: > 1 and { } few, High: { } many } when few != many => string.Create(CultureInfo.InvariantCulture, $"{few:#,0} to {many:#,0} people"),
            { Low: > 1 and { } many } => string.Create(CultureInfo.InvariantCulture, $"{many:#,0} people"),
            { Low: { } low, High: { } high } when low != high => string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.#}-{100 * high:0.#}%"),
            { Low: { } low, Total: { } total } => string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.#}% of {total}"),
            { Low: { } low } => string.Create(CultureInfo.InvariantCulture, $"{100 * low:0.#}%"),
            _ => "",
        };
}
