namespace Evidence.Core.Language;

/// <summary>Cuts a sentence into clauses.</summary>
internal static class Clauses
{
    private static readonly HashSet<string> Breaks = WordLists.Of("clause-break");
    private static readonly HashSet<string> LeadIns = WordLists.Of("lead-in");
    private static readonly HashSet<string> Wholes = WordLists.Of("all-before-but");
    private static readonly HashSet<string> Relatives = WordLists.Of("clause-relative");
    private static readonly HashSet<string> Counted = WordLists.Of("counted-people");
    private static readonly HashSet<string> Predicates = WordLists.Of("clause-predicate");

    /// <summary>The clauses, in order; together they are the sentence.</summary>
    internal static List<Clause> Of(ReadOnlySpan<Word> words, IReadOnlyList<Numeral> numerals)
    {
        var clauses = new List<Clause>();
        var numbers = new HashSet<int>();
        var inside = new HashSet<int>();
        foreach (var one in numerals)
        {
            inside.UnionWith(Enumerable.Range(one.First + 1, one.End - one.First - 1));
            if (one.End < words.Length && words[one.End].Kind == WordKind.Letters)
            {
                numbers.Add(one.First);
            }
        }

        var start = 0;
        for (var i = 1; i < words.Length; i++)
        {
            if (i > start && !inside.Contains(i) && Begins(words, numbers, i) && !IsLeadIn(words, start, i))
            {
                clauses.Add(new Clause(start, i));
                start = i;
            }
        }

        clauses.Add(new Clause(start, words.Length));
        return clauses;
    }

    // "Of the people who start at AIS D, 87.3% gain a grade": what only says of whom, where or when is no clause of its own
    private static bool IsLeadIn(ReadOnlySpan<Word> words, int start, int end)
    {
        if (!LeadIns.Contains(words[start].Text) || !words[end - 1].IsSign(',') || words[end].Kind == WordKind.Sign || Breaks.Contains(words[end].Text))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (Predicates.Contains(words[i].Text))
            {
                return false;
            }
        }

        return !Relatives.Contains(words[end].Text) && words[end].Text is not ("and" or "or");
    }

    private static bool Begins(ReadOnlySpan<Word> words, HashSet<int> numbers, int i)
    {
        var text = words[i].Text;
        if (
            words[i - 1].IsSign(';')
            || (words[i - 1].IsSign(':') && i > 2 && !IsLabelled(words, numbers, i))
            || (Breaks.Contains(text) && !(text == "but" && Wholes.Contains(words[i - 1].Text)))
        )
        {
            return true;
        }

        if (words[i - 1].IsSign(','))
        {
            return Relatives.Contains(text)
                || (
                    text is "and" or "or"
                    && i + 1 < words.Length
                    && (Starts(words, numbers, i + 1) || words[i + 1].Text is "the" or "its" or "their" or "this" or "a" or "in")
                )
                // "stood at 41.25, up from 37.79"
                || (Predicates.Contains(text) && !(i + 1 < words.Length && words[i + 1].Text == "from"))
                || numbers.Contains(i)
                || (
                    words[i].IsCapital
                    && (words[i].IsPossessive || (i + 1 < words.Length && words[i + 1].Text is "hers" or "his" or "theirs" or "found" or "reported" or "saw"))
                );
        }

        return text == "and" && i + 1 < words.Length && Starts(words, numbers, i + 1) && !IsPair(words, i) && !IsRange(words, i);
    }

    // "9 of 13 people: better sensation", "92%: one grade or more": what is counted stands behind its number ("n=20: ..." opens a report)
    private static bool IsLabelled(ReadOnlySpan<Word> words, HashSet<int> numbers, int i)
    {
        var last = Counted.Contains(words[i - 2].Text) ? i - 3 : i - 2;
        return last > 0
            && !numbers.Contains(i)
            && words[i].Kind == WordKind.Letters
            && (
                words[last].IsSign('%')
                || words[last].Text == "percent"
                || (words[last].Kind == WordKind.Digits && (words[last - 1].IsSign('/') || words[last - 1].Text == "of"))
            );
    }

    // "between 6.7% and 14.8%"
    private static bool IsRange(ReadOnlySpan<Word> words, int i) => i > 2 && words[i - 1].IsSign('%') && words[i - 3].Text == "between";

    // "Akbary and Arora's ten patients"
    private static bool IsPair(ReadOnlySpan<Word> words, int i) =>
        words[i - 1] is { IsCapital: true, Kind: WordKind.Letters, IsPossessive: false } && words[i + 1] is { IsCapital: true, IsPossessive: true };

    // a number before a noun or a verb counts something of its own
    private static bool Starts(ReadOnlySpan<Word> words, HashSet<int> numbers, int i) =>
        Predicates.Contains(words[i].Text) || numbers.Contains(i) || (words[i].IsPossessive && words[i].IsCapital);
}
