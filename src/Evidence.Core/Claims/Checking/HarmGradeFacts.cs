using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How grave harms were, where the record calls them slight: "complications, all minor", "slight back pain".</summary>
internal static class HarmGradeFacts
{
    private const int Near = 5;
    private static readonly HashSet<string> Slight = WordLists.Of("slight-harm");
    private static readonly HashSet<string> Grave = WordLists.Of("grave-harm");
    private static readonly HashSet<string> Stems = [.. Slight.Concat(Grave).Select(Features.Stem)];
    private static readonly HashSet<string> Whole = WordLists.Of("whole-of-harms");
    private static readonly HashSet<string> Harming = WordLists.Of("harm-in-general");

    internal static void Read(Comparison clause)
    {
        var words = clause.Sentence.Words;
        if (clause.Study.IsReview || clause.Study.Harms.Count == 0)
        {
            return;
        }

        var content = clause.Features.OfType<string>().ToHashSet(StringComparer.Ordinal);

        var at = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i => (Slight.Contains(words[i].Text) || Grave.Contains(words[i].Text)) && clause.Sentence.Scopes[i] == 0)
            .ToList();
        if (at.Count == 0 || at.Select(i => Grave.Contains(words[i].Text)).Distinct().Count() > 1 || Told(clause, content) is not { } told)
        {
            return;
        }

        var relation = Grave.Contains(words[at[0]].Text) ? SlotRelation.Contradicted : SlotRelation.Match;
        foreach (var i in at.Where(i => !clause.IsCovered(i)))
        {
            clause.Add(
                clause.Piece(SlotNames.Measure, i, i + 1, relation, told.Text.Sentence.Text) with
                {
                    Rule = relation == SlotRelation.Match ? null : "wrong-words",
                }
            );
        }

        foreach (
            var figure in clause
                .Figures.Where(figure => figure.Kind is FigureKind.All or FigureKind.Most && figure.First < at[0] && at[0] - figure.End <= Near)
                .Where(_ => IsWhole(told))
                .ToList()
        )
        {
            clause.Settle(figure);
        }

        clause.Cover(Harming, clause.First, clause.End);
    }

    // "all minor" tells of every harm, "slight back pain" only of that one
    private static HarmText? Told(Comparison clause, HashSet<string> content)
    {
        var isGeneral = content.Any(HarmText.IsKind) || clause.HasWord(Harming, 0, clause.Sentence.Words.Count);
        return clause.Study.Harms.FirstOrDefault(one =>
            !one.IsDenial
            && one.Text.Sentence.Words.Any(word => Slight.Contains(word.Text))
            && (isGeneral && IsWhole(one) || one.Content.Any(kind => kind != HarmText.Any && content.Contains(kind) && !Stems.Contains(kind)))
        );
    }

    private static bool IsWhole(HarmText told) => told.Text.Sentence.Words.Any(word => Whole.Contains(word.Text));
}
