namespace Evidence.Core.Search;

/// <summary>Finds records by words.</summary>
public static class TextFinder
{
    /// <summary>When fewer have everything asked for, those that have some of it come behind.</summary>
    public const int Few = 10;

    /// <summary>Finds them.</summary>
    /// <param name="words">The words of the kind.</param>
    /// <param name="index">The columns of the kind, for identifiers.</param>
    /// <param name="query">What is asked.</param>
    public static TextFound Find(WordIndex words, RecordIndex index, TextQuery query)
    {
        if (Plain(query, index) is { } stems && words.WithEach(stems) is var each && (each.Count >= Few || query.Matching == TextMatching.All))
        {
            return new TextFound(each, each.Count);
        }

        var without = query.Without.Select(term => Whole(words, index, term)).Aggregate(Ranked.None, (left, right) => left.Or(right));
        var whole = query.Terms.Select(term => Whole(words, index, term)).ToList();
        if (whole.Count == 0)
        {
            int[] rest = [.. RowSet.All(index.Rows).Without(RowSet.Of(index.Rows, without.Rows)).Members()];
            return new TextFound(rest, rest.Length);
        }

        var all = new BestFirst(Left(whole.Aggregate((left, right) => left.And(right)), without));
        if (
            query.Matching == TextMatching.All
            || (query.Matching == TextMatching.AllThenAny && all.Count >= Few)
            || (query.Matching == TextMatching.AllThenAny && IsOneWord(query))
        )
        {
            return new TextFound(all, all.Count);
        }

        var some = query.Terms.Select((term, place) => Part(words, term, whole[place])).Aggregate((left, right) => left.Plus(right));
        var any = new BestFirst(Left(some, without));
        if (query.Matching == TextMatching.Any)
        {
            return new TextFound(any, all.Count);
        }

        var first = all.ToHashSet();
        return new TextFound([.. all, .. any.Where(row => !first.Contains(row))], all.Count);
    }

    /// <summary>The rows that have whole words and one that begins so, best first; the word that is no more than what is typed counts twice.</summary>
    public static IReadOnlyList<int> Beginning(WordIndex words, IReadOnlyList<string> before, string last)
    {
        const int MostForms = 50;
        var own = WordStem.Of(last);
        var begun = words
            .Beginning(last)
            .Take(MostForms)
            .Select(WordStem.Of)
            .Distinct()
            .Select(stem => words.With(stem).Times(stem == own ? 1 : 0.5))
            .Aggregate(Ranked.None, static (left, right) => left.Or(right));
        return new BestFirst(before.Select(word => words.With(WordStem.Of(word))).Aggregate(begun, static (left, right) => left.And(right)));
    }

    /// <summary>The query as it was probably meant, where a word of it is nowhere; null when every word is somewhere or nothing is near.</summary>
    public static string? Corrected(WordIndex words, string typed, TextQuery query)
    {
        var text = typed;
        foreach (var word in query.Terms.SelectMany(term => term.Ways[0].Words).Where(word => words.CountOf(WordStem.Of(word)) == 0).Distinct())
        {
            if (words.Nearest(word) is { } near)
            {
                text = ReplaceWord(text, word, near);
            }
        }

        return text == typed ? null : text;
    }

    // single words without another name, all of which are wanted: most questions
    private static List<string>? Plain(TextQuery query, RecordIndex index) =>
        query.Terms.Count > 0
        && query.Without.Count == 0
        && query.Matching != TextMatching.Any
        && query.Terms.All(term =>
            term.Ways is [{ Words.Count: 1, IsPhrase: false }] && (term.Identifier is not { } known || index.Terms(known.Field, out _) is null)
        )
            ? [.. query.Terms.Select(static term => term.Ways[0].Stems[0])]
            : null;

    private static bool IsOneWord(TextQuery query) => query.Terms is [{ Ways: [{ Words.Count: 1 } or { IsPhrase: true }, ..] }];

    private static string ReplaceWord(string text, string word, string near)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? near : string.Concat(text.AsSpan(0, at), near, text.AsSpan(at + word.Length));
    }

    private static Ranked Left(Ranked found, Ranked without)
    {
        if (without.Rows.Length == 0)
        {
            return found;
        }

        return found.Only([.. found.Rows.Where(row => Array.BinarySearch(without.Rows, row) < 0)]);
    }

    private static Ranked Whole(WordIndex words, RecordIndex index, TextTerm term)
    {
        if (term.Identifier is { } identifier && index.Terms(identifier.Field, out _) is not null)
        {
            int[] rows = [.. index.RowsWith(identifier.Field, [identifier.Value]).Members()];
            if (rows.Length > 0)
            {
                return new Ranked(rows, [.. rows.Select(static _ => 100f)]);
            }
        }

        // another name may be rarer than the one asked for, which makes it no better an answer
        var found = Whole(words, term.Ways[0]);
        var rarity = found.Rows.Length == 0 ? double.PositiveInfinity : term.Ways[0].Stems.Sum(stem => words.Rarity(words.CountOf(stem)));
        foreach (var way in term.Ways.Skip(1))
        {
            var other = Whole(words, way);
            found = found.Or(other.Times(way.Worth * Math.Min(1, rarity / words.Rarity(other.Rows.Length))));
        }

        return found;
    }

    private static Ranked Whole(WordIndex words, TextWay way)
    {
        return way.IsPhrase ? words.WithPhrase(way.Stems) : way.Stems.Select(words.With).Aggregate(static (left, right) => left.And(right));
    }

    // a record that has only some words of a name has something of what was asked for
    private static Ranked Part(WordIndex words, TextTerm term, Ranked whole) =>
        term
            .Ways.Where(static way => way is { IsPhrase: false, Words.Count: > 1 })
            .SelectMany(static way => way.Stems)
            .Distinct()
            .Select(words.With)
            .Aggregate(Ranked.None, static (left, right) => left.Plus(right))
            .Or(whole);
}
