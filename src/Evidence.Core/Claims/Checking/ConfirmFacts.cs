using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How a study came out: whether it met its endpoint, supports or confirms; only what a record's own words say of that can answer.</summary>
internal static class ConfirmFacts
{
    private static readonly HashSet<string> Occupation = WordLists.Of("before-occupation");
    private static readonly HashSet<string> Nouns = WordLists.Of("benefit-noun");

    internal static void Read(Comparison clause)
    {
        foreach (var match in Asked(clause).Where(match => !clause.IsCovered(match.First)))
        {
            var claimed = !clause.IsNegated(match.First) && IsGood(match);
            var said = clause
                .Study.Texts.Where(text => text.Member is "summary" or "limitations")
                .SelectMany(text => Told(text.Sentence).Select(one => (text, holds: IsGood(one) && (text.Sentence.Scopes[one.First] & Scope.Negated) == 0)))
                .ToList();
            var relation =
                said.Count == 0 || IsOccupation(clause.Sentence, match) || said.Select(one => one.holds).Distinct().Count() > 1 ? SlotRelation.Absent
                : said[0].holds == claimed ? SlotRelation.Match
                : SlotRelation.Contradicted;
            clause.Add(
                clause.Piece(SlotNames.Certainty, match.First, match.End, relation, said.Count == 0 ? null : said[0].text.Sentence.Text) with
                {
                    Rule = "wrong-words",
                }
            );
            if (relation != SlotRelation.Absent && match is not { Role: "promise" })
            {
                // "no controlled study has repeated it", "what looked promising": of whom it is said that they confirm or not, and what
                foreach (var other in clause.Of("design").Concat(clause.Of("certainty")).Where(other => other.Value != "confirm").ToList())
                {
                    clause.Cover(other.First, other.End);
                }
            }
        }
    }

    private static IEnumerable<Match> Asked(Comparison clause) =>
        Told(clause.Sentence)
            .Where(match => match.First >= clause.First && match.End <= clause.End)
            .Where(match => match.Role != "promise" || clause.Study.IsControlled || clause.Study.IsReview);

    // what says how a study came out: its endpoint was met, it supports or confirms, the treatment works
    private static IEnumerable<Match> Told(Sentence sentence) =>
        sentence.Matches.Where(match =>
            match is { Role: "endpoint" } or { Role: "certainty", Value: "confirm" }
            // "sufficient data for efficacy" asserts nothing, "no efficacy claim" does
            || (
                match is { Role: "promise", Value: "effective" }
                && (!Nouns.Contains(sentence.Words[match.First].Text) || (sentence.Scopes[match.First] & Scope.Negated) != 0)
            )
            || (match.Role == "pole" && match.Value.StartsWith("support", StringComparison.Ordinal))
        );

    // "the work of a university"
    private static bool IsOccupation(Sentence sentence, Match match) =>
        match is { Role: "promise", First: > 0 }
        && sentence.Words[match.First].Text is "work" or "works"
        && Occupation.Contains(sentence.Words[match.First - 1].Text);

    private static bool IsGood(Match match) => match.Value is not ("support-" or "missed");
}
