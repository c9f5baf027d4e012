using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Studies;

/// <summary>A value that was concluded, why, and from which facts.</summary>
/// <param name="Value">The value; null when the facts do not allow one.</param>
/// <param name="Reason">Why, one sentence.</param>
/// <param name="From">JSON Pointers into the study.</param>
public sealed record Conclusion(string? Value, string Reason, IReadOnlyList<string> From);

/// <summary>A level of evidence of the Oxford table of 2011.</summary>
/// <param name="Question">The question of the table that the study answers, a term of <c>level-question</c>; null if none.</param>
/// <param name="Value">1 (strongest) to 5; null when the study has none.</param>
/// <param name="Reason">Why, one sentence.</param>
/// <param name="From">JSON Pointers into the study.</param>
public sealed record EvidenceLevel(string? Question, int? Value, string Reason, IReadOnlyList<string> From)
{
    /// <summary>The table the level comes from.</summary>
    public const string System = "ocebm-2011";
}

/// <summary>What a study says about harm.</summary>
/// <param name="IsReported">True when it says anything, if only that none was seen.</param>
/// <param name="Statements">Indexes into <c>adverseEvents</c>.</param>
/// <param name="Results">Indexes into <c>results</c> of results that count harm.</param>
public sealed record HarmReport(bool IsReported, IReadOnlyList<int> Statements, IReadOnlyList<int> Results);

/// <summary>What follows from one result.</summary>
/// <param name="Interval">Interval of a share of people; null for other kinds.</param>
/// <param name="Shift">Summary of grade shifts; null for other kinds.</param>
/// <param name="Harms">What stands beside a benefit; null for a result that itself counts harm.</param>
/// <param name="Consistency">Notes about this result.</param>
public sealed record ResultDerived(WilsonInterval? Interval, ShiftSummary? Shift, HarmReport? Harms, IReadOnlyList<Defect> Consistency);

/// <summary>What follows from the facts of a study, kept apart from them.</summary>
/// <param name="Profile">Whether it compares.</param>
/// <param name="Level">Its level of evidence.</param>
/// <param name="Harms">What it says about harm.</param>
/// <param name="Consistency">Notes about the record, pointers into the study.</param>
/// <param name="Results">One for each result, in their order.</param>
public sealed record StudyDerived(
    Conclusion Profile,
    EvidenceLevel Level,
    HarmReport Harms,
    IReadOnlyList<Defect> Consistency,
    IReadOnlyList<ResultDerived> Results
)
{
    /// <summary>What would have been expected without cells, for each arm whose grades at the start are known.</summary>
    public IReadOnlyList<NaturalCourseReading> NaturalCourse { get; init; } = [];
}
