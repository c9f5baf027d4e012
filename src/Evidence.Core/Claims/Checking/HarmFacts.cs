using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Harms that a record tells in words ("aseptic meningitis: 1 case", "no adverse reactions in either arm"), beside those that a clause tells or denies.
/// </summary>
internal static class HarmFacts
{
    private const string Any = "adverse-events";
    private const string Serious = "serious-adverse-events";
    private static readonly HashSet<string> Describing = WordLists.Of("describes-harm");

    internal static void Read(Comparison clause)
    {
        var told = clause.Study.Texts.Where(text => text.Member == "adverseEvents").Select(text => new Told(text)).ToList();
        if (
            told.Count == 0
            || clause.Study.IsReview
            || clause.Has("arm", "control")
            || clause.Has("direction", "same")
            || clause.Has(MeasureFamily.Role, MeasureFamily.General)
            || clause.Has("hypothetical")
        )
        {
            return;
        }

        var isHarmless = told.TrueForAll(one => one.DeniesAll);
        var words = Enumerable.Range(clause.First, clause.End - clause.First).Where(i => !clause.IsCovered(i) && IsHarm(clause.Features[i], told)).ToList();
        if (words.Count == 0)
        {
            return;
        }

        var figure = clause.Figures.FirstOrDefault(one => one.CountsPeople && !clause.IsCovered(one.First));
        var isDenied = figure?.Kind == FigureKind.None || (figure is null && clause.IsNegated(words[0]));
        // "side effects, fever among them, did not occur", "cancer can cause injury": what is denied or possible stands behind and is not read
        if (!isDenied && Enumerable.Range(clause.First, clause.Sentence.Words.Count - clause.First).Any(i => clause.IsNegated(i) || IsLater(clause, i)))
        {
            return;
        }

        var kinds = words.Select(i => clause.Features[i]!).ToHashSet(StringComparer.Ordinal);
        var specific = kinds.Where(kind => kind is not ($"{MeasureFamily.Role}:{Any}" or $"{MeasureFamily.Role}:{Serious}")).ToList();
        var about = told.Where(one => !one.IsDenial && (specific.Count == 0 || specific.Any(one.Content.Contains))).ToList();
        var relation =
            isDenied ? Denied(kinds, specific, told, about, isHarmless)
            : isHarmless || specific.Exists(kind => told.Exists(one => one.IsDenial && one.Content.Contains(kind))) ? SlotRelation.Contradicted
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

        if (figure is not null)
        {
            clause.Cover(figure.First, Math.Min(figure.End, clause.End));
        }

        foreach (var i in Enumerable.Range(clause.First, clause.End - clause.First).Where(i => Describing.Contains(clause.Sentence.Words[i].Text)))
        {
            clause.Cover(i, i + 1);
        }
    }

    private static SlotRelation Denied(HashSet<string> kinds, List<string> specific, List<Told> told, List<Told> about, bool isHarmless) =>
        isHarmless ? SlotRelation.Match
        : specific.Count > 0
            ? about.Count > 0 ? SlotRelation.Contradicted
                : specific.TrueForAll(kind => told.Exists(one => one.IsDenial && one.Content.Contains(kind))) ? SlotRelation.Match
                : SlotRelation.Absent
        : kinds.Contains($"{MeasureFamily.Role}:{Serious}")
            ? told.Exists(one => one.IsDenial && one.Content.Contains($"{MeasureFamily.Role}:{Serious}")) ? SlotRelation.Match
                : SlotRelation.Absent
        : about.Count > 0 ? SlotRelation.Contradicted
        : SlotRelation.Absent;

    // how many had it, where the record counts them
    private static SlotRelation Counted(Comparison clause, ClaimFigure? figure, List<Told> about)
    {
        if (figure is null)
        {
            return SlotRelation.Match;
        }

        var said = about
            .SelectMany(one => clause.Study.Tied.Where(number => number.Figure is not null && number.Says == one.Text.Sentence.Text))
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

    private static bool IsHarm(string? feature, List<Told> told) =>
        feature is not null && (IsKind(feature) || (IsStem(feature) && told.Exists(one => one.Has(feature))));

    private static bool IsLater(Comparison clause, int i) =>
        (clause.Sentence.Scopes[i] & Scope.Hedged) != 0
        || clause.Sentence.Words[i].Text is "can" or "may" or "could" or "might"
        || (clause.Sentence.Words[i].Text is "not" or "never" && i >= clause.End);

    private static bool IsKind(string feature) => MeasureFamily.OfFeature(feature)?.Group == MeasureFamily.Harm;

    private static bool IsStem(string feature) => !feature.Contains(':', StringComparison.Ordinal) && !char.IsAsciiDigit(feature[0]);

    // what a record says of harms in one of its texts
    private sealed class Told(RecordText text)
    {
        internal RecordText Text => text;

        /// <summary>Harms that it speaks of: kinds, and words of it that only describe nothing else.</summary>
        internal HashSet<string> Content { get; } =
        [.. text.Features.OfType<string>().Where(feature => IsKind(feature) || (IsStem(feature) && !Stems.Contains(feature)))];

        /// <summary>It says that there were none.</summary>
        internal bool IsDenial { get; } =
            text.Figures.Any(figure => figure.Kind == FigureKind.None)
            || text.Sentence.Words.Take(3).Any(word => word.Text is "no" or "none" or "nil" or "without")
            || Enumerable.Range(0, text.Features.Length).Any(i => text.Features[i] is not null && (text.Sentence.Scopes[i] & Scope.Negated) != 0);

        /// <summary>It says that there were none at all, of any kind.</summary>
        internal bool DeniesAll => IsDenial && Content.IsSubsetOf(General);

        internal bool Has(string stem) => !IsDenial && Content.Contains(stem);
    }

    private static readonly HashSet<string> General = [$"{MeasureFamily.Role}:{Any}"];
    private static readonly HashSet<string> Stems = [.. Describing.Select(Features.Stem)];
}
