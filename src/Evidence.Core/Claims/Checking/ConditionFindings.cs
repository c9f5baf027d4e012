using Evidence.Core.Synthesis;

namespace Evidence.Core.Claims.Checking;

/// <summary>What the studies of a condition add up to: the answer to a sentence that speaks of the treatment and of no study.</summary>
public sealed record ConditionFindings
{
    private const int ShownOutcomes = 4, SaidOutcomes = 2;

    /// <summary>Slug of the condition.</summary>
    public required string Condition { get; init; }

    /// <summary>Tissue of the cells, a term of the vocabulary <c>tissue</c>; null for any.</summary>
    public string? Tissue { get; init; }

    /// <summary>Kind of cell, a value of the role <c>cells</c> of data/rules/concepts; null for any.</summary>
    public string? Cells { get; init; }

    /// <summary>Studies with controls and results, largest first; of those that may count the same people one.</summary>
    public required IReadOnlyList<Synthesis.SynthesisStudy> Controlled { get; init; }

    /// <summary>Studies of treated people with results and nobody to compare with; of those that may count the same people one.</summary>
    public required int Uncontrolled { get; init; }

    /// <summary>The outcomes that controlled studies can be compared on, most people first, then harms.</summary>
    public required IReadOnlyList<FindingRow> Outcomes { get; init; }

    /// <summary>People in the controlled studies, as analysed, else as entered.</summary>
    public int People => Controlled.Sum(PeopleOf);

    /// <summary>Controlled studies in which chance decided who was treated.</summary>
    public int Randomised => Controlled.Count(study => study.Design == "randomized-controlled-trial");

    /// <summary>The treatment asked about, in words: "cells", "cells from bone marrow", "mesenchymal cells".</summary>
    public string Treatment =>
        $"{(Cells is null ? "" : Cells.Replace('-', ' ') + " ")}cells{(Tissue is null || Cells?.StartsWith(Tissue, StringComparison.Ordinal) == true
            ? "" : " from " + Tissue.Replace('-', ' '))}";

    /// <summary>Where the whole summary is; null where it cannot be asked for by such cells.</summary>
    public string? Address => Cells is not null ? null : $"/v1/summary-of-findings?condition={Condition}{(Tissue is null ? "" : "&comparison=" + Tissue)}";

    /// <summary>The comparisons of benefit and the harms that a sentence about some outcomes should see: those it names first.</summary>
    internal IReadOnlyList<FindingRow> About(IReadOnlyList<MeasureFamily> asked) =>
        [
            .. Outcomes.Where(row => IsBenefit(row)).OrderBy(row => Names(asked, row) ? 0 : 1).Take(ShownOutcomes),
            .. Outcomes.Where(row => row.IsHarm && SummaryOfFindings.Always.Contains(row.Measure.Id)),
        ];

    /// <summary>The most that may be said, bound to how certain it is; it never says that the treatment works.</summary>
    internal string Wording(IReadOnlyList<MeasureFamily> asked)
    {
        var condition = Condition.Replace('-', ' ');
        if (Controlled.Count == 0)
        {
            return $"No controlled study of {Treatment} in {condition} with results is on record here ({Uncontrolled} without controls): "
                + "whether such treatment helps cannot be said.";
        }

        var special = asked.Where(family => family.Id != MeasureFamily.General && family.Group != MeasureFamily.Harm).ToList();
        var benefits = Outcomes.Where(IsBenefit).OrderBy(row => Names(special, row) ? 0 : 1).ToList();
        var missing = special.Count > 0 && benefits.Count > 0 && !benefits.Exists(row => Names(special, row))
            ? " None of them can be compared on the outcome that is named." : "";
        var found = benefits.Count == 0 ? " None of their results can be compared with the controls."
            : string.Concat(benefits.Take(SaidOutcomes).Select(row => $" {row.Sentence.TrimEnd('.')}; {Weight(row)}."));
        return $"{Counted(Controlled.Count, "controlled study", "controlled studies")} of {Treatment} in {condition}, {People} people, "
            + $"{(Randomised == 0 ? "none" : Randomised)} by lot, {(Controlled.Count == 1 ? "is" : "are")} on record here.{missing}{found} {Bound(benefits)}";
    }

    /// <summary>Whether some outcome is better with the treatment and that is at least probable.</summary>
    internal bool IsLikely => Outcomes.Any(row => IsBenefit(row) && Level(row) >= CertaintyLevel.Moderate && Says(row) == Direction.Supports);

    internal static int PeopleOf(Synthesis.SynthesisStudy study) => study.Analysed ?? study.Enrolled ?? 0;

    internal static CertaintyLevel Level(FindingRow row) => row.Block.Certainty.Value ?? CertaintyLevel.VeryLow;

    internal static bool IsBenefit(FindingRow row) => !row.IsHarm && row.Effect is not null && MeasureFamily.Of(row.Measure.Id)?.Group is not "count";

    private static bool Names(IEnumerable<MeasureFamily> asked, FindingRow row) => asked.Any(family => family.To(row.Measure.Id) == SlotRelation.Match);

    private static Direction Says(FindingRow row) =>
        row.Effect is { Low: { } low, High: { } high } && row.Block.Plan.NoDifference is { } none
            ? Directions.Of(low, high, none, row.Block.Plan.Form == FigureForm.Counts ? row.Answer.Question.MoreEventsAreBetter
                : row.Answer.Question.HigherIsBetter)
            : Direction.Uncompared;

    private static string Weight(FindingRow row) =>
        $"{Counted(row.Studies, "study", "studies")}, {row.People} people, certainty {CertaintyLevels.Names[Level(row)].Name.Replace('-', ' ')}";

    private string Bound(List<FindingRow> benefits) =>
        IsLikely ? "That is a difference on a scale between groups; it promises no single person anything."
        : benefits.Exists(row => Level(row) > CertaintyLevel.VeryLow) ? "No gain is established by it."
        : "Whether such treatment helps is not known.";

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
