using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>A sentence that says nearly word by word what a sentence of the record says: nothing in it can contradict that record.</summary>
internal static class EchoFacts
{
    private const double Nearly = 0.85;
    private const int Fewest = 6;

    /// <summary>The sentence of the record that these words echo; null when none.</summary>
    internal static string? Holds(Comparison clause)
    {
        var content = Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i => clause.Features[i] is not null && (clause.Sentence.Scopes[i] & Scope.Frame) == 0)
            .ToList();
        if (content.Count < Fewest)
        {
            return null;
        }

        foreach (var text in clause.Study.Texts)
        {
            if (
                Missing(clause, text, content) is not { } missing
                // a title tells nothing but itself
                || (missing.Count > 0 && text.Member == "title")
                || missing.Exists(i => StudyCheck.IsTelling(clause, i) || clause.Features[i]!.All(char.IsAsciiDigit))
                || !SameSigns(clause, text, content.Except(missing))
                || !InOrder(clause, text, content)
            )
            {
                continue;
            }

            return text.Sentence.Text;
        }

        return null;
    }

    /// <summary>A clause of an echo: its words are read, and the figure that it tells is shown beside it.</summary>
    internal static Comparison Read(ClaimReading reading, StudyEvidence study, Clause words, string said)
    {
        var clause = new Comparison(reading.Sentence, reading.Features, reading.Slots.Figures, study, words.First, words.End);
        clause.Add(clause.Piece(SlotNames.Text, clause.First, clause.End, SlotRelation.Match, said));
        FigureFacts.Show(clause);
        return clause;
    }

    // the content that a text of the record lacks; null where that is more than an echo may change
    private static List<int>? Missing(Comparison clause, RecordText text, List<int> content)
    {
        List<int> missing = [];
        foreach (var i in content)
        {
            if (!text.Content.Contains(clause.Features[i]!))
            {
                missing.Add(i);
                if (missing.Count > (1 - Nearly) * content.Count)
                {
                    return null;
                }
            }
        }

        return missing;
    }

    private static bool SameSigns(Comparison clause, RecordText text, IEnumerable<int> words) =>
        words.All(i => (clause.Sentence.Scopes[i] & Scope.Negated) == (text.Sentence.Scopes[Array.IndexOf(text.Features, clause.Features[i])] & Scope.Negated));

    // words that changed places are no echo
    private static bool InOrder(Comparison clause, RecordText text, List<int> content)
    {
        var places = content.Select(i => Array.IndexOf(text.Features, clause.Features[i])).Where(at => at >= 0).ToList();
        var kept = places.Skip(1).Zip(places, (next, one) => next >= one).Count(rises => rises);
        var (said, known) = (
            clause.Sentence.Numbers.Where(number => number.First >= clause.First && number.End <= clause.End).Select(number => number.Value),
            text.Sentence.Numbers.Select(number => number.Value).ToList()
        );
        foreach (var number in said)
        {
            var at = known.IndexOf(number);
            if (at < 0)
            {
                return false;
            }

            known.RemoveRange(0, at + 1);
        }

        return kept >= Nearly * (places.Count - 1);
    }
}
