using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Whether a later work confirmed an earlier one: only what a record says of support and usefulness can answer.</summary>
internal static class ConfirmFacts
{
    internal static void Read(Comparison clause)
    {
        foreach (var match in Asked(clause).Where(match => !clause.IsCovered(match.First)))
        {
            var claimed = !clause.IsNegated(match.First) && match.Value != "support-";
            var said = clause
                .Study.Texts.Where(text => text.Member is "summary" or "limitations")
                .SelectMany(text =>
                    Told(text.Sentence).Select(one => (text, holds: one.Value != "support-" && (text.Sentence.Scopes[one.First] & Scope.Negated) == 0))
                )
                .ToList();
            var relation =
                said.Count == 0 || said.Select(one => one.holds).Distinct().Count() > 1 ? SlotRelation.Absent
                : said[0].holds == claimed ? SlotRelation.Match
                : SlotRelation.Contradicted;
            clause.Add(
                clause.Piece(SlotNames.Certainty, match.First, match.End, relation, said.Count == 0 ? null : said[0].text.Sentence.Text) with
                {
                    Rule = "wrong-words",
                }
            );
        }
    }

    private static IEnumerable<Match> Asked(Comparison clause) =>
        clause
            .Of("certainty")
            .Where(match => match.Value == "confirm")
            .Concat(clause.Of("pole").Where(match => match.Value.StartsWith("support", StringComparison.Ordinal)));

    private static IEnumerable<Match> Told(Sentence sentence) =>
        sentence
            .Of("certainty")
            .Where(match => match.Value == "confirm")
            .Concat(sentence.Of("pole").Where(match => match.Value.StartsWith("support", StringComparison.Ordinal)))
            .Concat(sentence.Of("promise").Where(match => match.Value == "effective"));
}
