using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Harms that a record tells in words ("aseptic meningitis: 1 case", "no adverse reactions in either arm"), beside those that a clause tells or denies.
/// </summary>
internal static class HarmFacts
{
    private const string Serious = MeasureFamily.Role + ":serious-adverse-events";
    private const string Death = MeasureFamily.Role + ":mortality";

    internal static void Read(Comparison clause)
    {
        var told = clause.Study.Harms;
        if (
            told.Count == 0
            || clause.Study.IsReview
            || clause.Has("arm", "control")
            || clause.Has("direction", "same")
            || clause.Has("direction", "down")
            || clause.Has(MeasureFamily.Role, MeasureFamily.General)
            || clause.Has("hypothetical")
        )
        {
            return;
        }

        var words = Enumerable.Range(clause.First, clause.End - clause.First).Where(i => !clause.IsCovered(i) && IsHarm(clause.Features[i], told)).ToList();
        if (words.Count == 0)
        {
            return;
        }

        var figure = clause.Figures.FirstOrDefault(one => one.CountsPeople && !clause.IsCovered(one.First));
        var isDenied = figure?.Kind == FigureKind.None || (figure is null && clause.IsNegated(words[0]));
        // "side effects, fever among them, did not occur", "cancer can cause injury": what is denied or possible stands behind and is not read
        if (!isDenied && Enumerable.Range(clause.First, clause.Sentence.Words.Count - clause.First).Any(i => clause.IsNegated(i) || IsUnsettled(clause, i)))
        {
            return;
        }

        var kinds = words.Select(i => clause.Features[i]!).ToHashSet(StringComparer.Ordinal);
        var specific = kinds.Where(kind => kind is not (HarmText.Any or Serious)).ToList();
        // "no adverse effects" says nothing of who died of something else
        var isHarmless = told.All(one => one.DeniesAll) && !kinds.Contains(Death);
        var about = told.Where(one => !one.IsDenial && (specific.Count == 0 || specific.Any(one.Content.Contains))).ToList();
        var relation =
            isDenied ? Denied(kinds, specific, told, about, isHarmless)
            : isHarmless || specific.Exists(kind => told.Any(one => one.IsDenial && one.Content.Contains(kind))) ? SlotRelation.Contradicted
            : about.Count > 0 && (specific.Count > 0 || figure is not null) && specific.TrueForAll(kind => about.Exists(one => one.Content.Contains(kind)))
                ? Counted(clause, figure, about)
            : SlotRelation.Absent;
        if (relation == SlotRelation.Absent)
        {
            return;
        }

        var says = (about.Count > 0 ? about[0] : told[0]).Text.Sentence.Text;
        foreach (var word in words)
        {
            clause.Add(clause.Piece(SlotNames.Measure, word, word + 1, relation, says) with { Rule = relation == SlotRelation.Match ? null : "wrong-words" });
        }

        if (figure is not null && relation == SlotRelation.Match)
        {
            clause.Settle(figure);
        }
        else if (figure is not null)
        {
            clause.Cover(figure.First, Math.Min(figure.End, clause.End));
        }

        foreach (var i in Enumerable.Range(clause.First, clause.End - clause.First).Where(i => HarmText.Describing.Contains(clause.Sentence.Words[i].Text)))
        {
            clause.Cover(i, i + 1);
        }
    }

    private static SlotRelation Denied(HashSet<string> kinds, List<string> specific, IReadOnlyList<HarmText> told, List<HarmText> about, bool isHarmless) =>
        isHarmless ? SlotRelation.Match
        : specific.Count > 0
            ? about.Count > 0 ? SlotRelation.Contradicted
                : specific.TrueForAll(kind => told.Any(one => one.IsDenial && one.Content.Contains(kind))) ? SlotRelation.Match
                : SlotRelation.Absent
        : kinds.Contains(Serious)
            ? told.Any(one => one.IsDenial && one.Content.Contains(Serious)) ? SlotRelation.Match
                : SlotRelation.Absent
        : about.Count > 0 ? SlotRelation.Contradicted
        : SlotRelation.Absent;

    // how many had it, where the record counts them
    private static SlotRelation Counted(Comparison clause, ClaimFigure? figure, List<HarmText> about)
    {
        if (figure is null)
        {
            return SlotRelation.Match;
        }

        var said = about
            .SelectMany(one =>
                clause.Study.Tied.Where(number => number.Figure is { Kind: not (FigureKind.All or FigureKind.None) } && number.Says == one.Text.Sentence.Text)
            )
            .Select(number => number.To(figure) is var relation && relation != SlotRelation.Absent ? relation : Cases(number.Figure!, figure))
            .Where(relation => relation is SlotRelation.Match or SlotRelation.Contradicted)
            .ToList();
        return said.Contains(SlotRelation.Match) ? SlotRelation.Match
            : said.Count == 1 ? SlotRelation.Contradicted
            : SlotRelation.Absent;
    }

    // "one of the twenty" where the record counts one case
    private static SlotRelation Cases(ClaimFigure own, ClaimFigure said) =>
        said is not { Kind: FigureKind.Fraction, Events: { } events } || own is not { Kind: FigureKind.Count or FigureKind.Other, Total: null }
            ? SlotRelation.Absent
        : (own.Events ?? own.Low) == events ? SlotRelation.Match
        : SlotRelation.Contradicted;

    private static bool IsHarm(string? feature, IReadOnlyList<HarmText> told) =>
        feature is not null && (HarmText.IsKind(feature) || (HarmText.IsStem(feature) && told.Any(one => !one.IsDenial && one.Content.Contains(feature))));

    private static bool IsUnsettled(Comparison clause, int i) =>
        (clause.Sentence.Scopes[i] & Scope.Hedged) != 0
        || clause.Sentence.Words[i].Text is "can" or "may" or "could" or "might"
        || (clause.Sentence.Words[i].Text is "not" or "never" && i >= clause.End);
}
