namespace Evidence.Core.Studies;

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
