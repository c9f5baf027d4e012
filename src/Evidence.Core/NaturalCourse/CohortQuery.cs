namespace Evidence.Core.NaturalCourse;

/// <summary>Which cohort rows are asked for. What is null is not asked.</summary>
public sealed record CohortQuery
{
    /// <summary>Grade at the start, A to E.</summary>
    public string? Grade { get; init; }

    /// <summary>A level of <see cref="LesionLevels"/>: rows of that level and no other.</summary>
    public string? Level { get; init; }

    /// <summary>The window of the first examination.</summary>
    public Window? Window { get; init; }

    /// <summary>First year of the era; a row belongs to it when its years touch it.</summary>
    public int? EraFrom { get; init; }

    /// <summary>Last year of the era.</summary>
    public int? EraTo { get; init; }

    /// <summary>The longest follow-up; rows that do not state months are left out when it is asked.</summary>
    public double? Months { get; init; }

    /// <summary>"cohort" or "control-arm".</summary>
    public string? SourceKind { get; init; }

    /// <summary>A study that must not answer for itself.</summary>
    internal string? Except { get; init; }

    /// <summary>What else must hold; null when nothing must.</summary>
    internal Func<CohortRow, bool>? Also { get; init; }

    /// <summary>Whether a row is asked for.</summary>
    public bool Asks(CohortRow row) =>
        row.Study != Except
        && (Grade is null || row.Grades.Contains(Grade))
        && (Level is null || row.Levels is [var level] && level == Level)
        && (Window is null || row.Window.Window.Answers(Window))
        && ((EraFrom is null && EraTo is null) || (row.Era is { } era && era.To >= (EraFrom ?? int.MinValue) && era.From <= (EraTo ?? int.MaxValue)))
        && (Months is null || row.Months <= Months)
        && (SourceKind is null || row.SourceKind == SourceKind)
        && Also?.Invoke(row) != false;
}
