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
        Help(clause);
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
            else if (told.Exists(one => told.Exists(other => other.text == one.text && other.other.Value != one.other.Value)))
            {
                // "whose examination was reliable ... where something made it unreliable": which part is meant, and what is told of it stands with its number
                clause.Cover(match.First, match.End);
            }
        }
    }

    // "came to walk with no aid at all" beside "regained frame-assisted walking": of one person, or of all who are told of
    private static void Help(Comparison clause)
    {
        if (
            clause.Figures.Any(figure => figure.CountsPeople)
            || !Walks(clause.Sentence, clause.First, clause.End)
            || clause.Of("help").Where(match => !clause.IsCovered(match.First)).Select(match => Said(clause, match)).Distinct().ToList() is not [var said]
        )
        {
            return;
        }

        var told = clause
            .Study.Texts.Where(text => text.Member is "summary" or "results" && Walks(text.Sentence, 0, text.Sentence.Words.Count))
            .SelectMany(text => text.Sentence.Of("help").Select(match => (text, match.Value)))
            .ToList();
        if (told.Select(one => one.Value).Distinct().ToList() is not [var known])
        {
            return;
        }

        foreach (var match in clause.Of("help").Where(match => !clause.IsCovered(match.First)).ToList())
        {
            clause.Add(
                clause.Piece(
                    SlotNames.Text,
                    match.First,
                    match.End,
                    known == said ? SlotRelation.Match : SlotRelation.Contradicted,
                    told[0].text.Sentence.Text
                ) with
                {
                    Rule = known == said ? null : "wrong-words",
                }
            );
        }

        foreach (var match in clause.Of(MeasureFamily.Role).Where(match => match.Value is "walking" or "standing"))
        {
            clause.Cover(match.First, match.End);
        }

        foreach (var match in clause.Of("promise").Where(match => match.Value == "effective"))
        {
            clause.Cover(match.First, match.End);
        }
    }

    // "without the help of a frame"
    private static string Said(Comparison clause, Match match) => clause.IsNegated(match.First) && match.Value == "with" ? "without" : match.Value;

    private static bool Walks(Sentence sentence, int first, int end) =>
        sentence.Of(MeasureFamily.Role, first, end).Any(match => match.Value is "walking" or "standing");

    private static bool IsDenied(Sentence sentence, Match match) => (sentence.Scopes[match.First] & Scope.Negated) != 0;
}
