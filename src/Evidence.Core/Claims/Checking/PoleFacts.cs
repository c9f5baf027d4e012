using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Words that have an opposite ("reliable", "provoke", "settled"), which a clause denies and the record asserts, or the other way round: "has a reliable
/// figure" beside "no reliable estimate of prevalence".
/// </summary>
internal static class PoleFacts
{
    private const string Role = "pole";

    // "later", "younger", "milder" set things against each other, and what they are said of may be another thing
    private static readonly HashSet<string> Degrees = WordLists.Of("pole-of-degree");

    internal static void Read(Comparison clause)
    {
        foreach (var match in clause.Of(Role).Where(match => !clause.IsCovered(match.First) && !Degrees.Contains(match.Value[..^1])).ToList())
        {
            var told = clause
                .Study.Texts.Where(text => text.Member is "summary" or "limitations" or "results")
                .SelectMany(text => text.Sentence.Of(Role).Where(other => other.Value[..^1] == match.Value[..^1]).Select(other => (text, other)))
                .ToList();
            var signs = told.Select(one => one.other.Value == match.Value != IsDenied(one.text.Sentence, one.other)).Distinct().ToList();
            if (signs is [var holds])
            {
                var isSame = holds != clause.IsNegated(match.First);
                clause.Add(
                    clause.Piece(
                        SlotNames.Text,
                        match.First,
                        match.End,
                        isSame ? SlotRelation.Match : SlotRelation.Contradicted,
                        told[0].text.Sentence.Text
                    ) with
                    {
                        Rule = isSame ? null : "wrong-words",
                    }
                );
            }
        }
    }

    private static bool IsDenied(Sentence sentence, Match match) => (sentence.Scopes[match.First] & Scope.Negated) != 0;
}
