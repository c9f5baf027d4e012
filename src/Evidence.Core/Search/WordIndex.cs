namespace Evidence.Core.Search;

/// <summary>
/// The words of every current record of one kind, ranked by BM25 over weighted fields (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework:
/// BM25 and Beyond, 2009). Immutable.
/// </summary>
public sealed class WordIndex
{
    private readonly (string Word, int Stem, int Count)[] _words;
    private readonly Dictionary<string, int> _stems;
    private readonly PostingList[] _postings;
    private readonly float[] _norms;

    internal WordIndex((string Word, int Stem, int Count)[] words, Dictionary<string, int> stems, PostingList[] postings, float[] lengths)
    {
        (_words, _stems, _postings) = (words, stems, postings);
        var average = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        _norms = [.. lengths.Select(length => (float)(WordField.Saturation * (1 - WordField.LengthShare + (WordField.LengthShare * length / average))))];
    }

    /// <summary>An index of no records.</summary>
    public static WordIndex Empty { get; } = new WordIndexBuilder().Build();

    /// <summary>How many records there are.</summary>
    public int Rows => _norms.Length;

    /// <summary>How many records have a word, in any of its forms.</summary>
    public int CountOf(string stem) => _stems.TryGetValue(stem, out var id) ? _postings[id].Count : 0;

    /// <summary>What it is worth to be in so many records (Robertson and Spärck Jones), above 0.</summary>
    internal double Rarity(int records) => Math.Log(1 + ((Rows - records + 0.5) / (records + 0.5)));

    /// <summary>The records that have a word, in any of its forms, with what it is worth in each.</summary>
    internal Ranked With(string stem) => _stems.TryGetValue(stem, out var id) ? Scored(_postings[id], _postings[id].Count) : Ranked.None;

    /// <summary>The records that have every word, in any of its forms, best first by the sum of what each is worth there: no other is scored.</summary>
    internal BestFirst WithEach(IReadOnlyList<string> stems)
    {
        var lists = new PostingList[stems.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            if (!_stems.TryGetValue(stems[i], out var id))
            {
                return new BestFirst(Ranked.None);
            }

            lists[i] = _postings[id];
        }

        using var shared = SharedRows.Of(lists);
        return new BestFirst(shared.Rows, Scores(shared, lists), () =>
        {
            using var again = SharedRows.Of(lists);
            return new Ranked(again.Rows.ToArray(), Scores(again, lists).ToArray());
        });
    }

    /// <summary>The records that have words one behind the other.</summary>
    internal Ranked WithPhrase(IReadOnlyList<string> stems)
    {
        if (stems.Count == 1)
        {
            return With(stems[0]);
        }

        var lists = new List<PostingList>();
        foreach (var stem in stems)
        {
            if (!_stems.TryGetValue(stem, out var id))
            {
                return Ranked.None;
            }

            lists.Add(_postings[id]);
        }

        var all = stems.Select(With).Aggregate(static (left, right) => left.And(right));
        var places = lists.Select(list => list.PlacesIn(all.Rows)).ToList();
        int[] held =
        [
            .. Enumerable
                .Range(0, all.Rows.Length)
                .Where(row =>
                    places[0][row].Any(first => Enumerable.Range(1, stems.Count - 1).All(next => Array.BinarySearch(places[next][row], first + next) >= 0))
                ),
        ];

        // a phrase is rarer than its words: worth what the rarest of them would be if only these records had it
        var rarest = stems.MinBy(CountOf)!;
        var scored = Scored(_postings[_stems[rarest]], held.Length);
        return scored.Only([.. held.Select(row => all.Rows[row])]);
    }

    /// <summary>The words that begin so, most frequent first.</summary>
    public IEnumerable<string> Beginning(string prefix)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = string.CompareOrdinal(_words[middle].Word, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        var end = low;
        while (end < _words.Length && _words[end].Word.StartsWith(prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return _words[low..end].OrderByDescending(word => word.Count).Select(word => word.Word);
    }

    /// <summary>
    /// The word that was probably meant by one that no record has: the nearest in writing, of those the most frequent; null when none is near.
    /// </summary>
    public string? Nearest(string word, bool begun = false)
    {
        var most = word.Length >= 8 ? 2 : word.Length >= 4 ? 1 : 0;
        var best = (Word: (string?)null, Distance: most + 1, Count: 0);
        foreach (var (known, _, count) in _words)
        {
            if (
                most == 0
                || !MayBegin(word, known)
                || known.Length < word.Length - most
                || (!begun && known.Length > word.Length + most)
                || known.AsSpan().ContainsAnyInRange('0', '9')
            )
            {
                continue;
            }

            var distance = begun ? Typing.DistanceToBeginning(word, known, most) : Typing.Distance(word, known, most);
            if (distance < best.Distance || (distance == best.Distance && distance <= most && count > best.Count))
            {
                best = (known, distance, count);
            }
        }

        return best.Distance <= most ? best.Word : null;
    }

    // a mistake in the first letter is rare, but the first two may be swapped or one of them left out
    private static bool MayBegin(string word, string known) => known.Length > 1 && (known[0] == word[0] || known[0] == word[1] || known[1] == word[0]);

    private Ranked Scored(PostingList list, int frequency)
    {
        var (rows, scores) = (new int[list.Count], new float[list.Count]);
        list.Read(rows);
        AddWorth(Most(frequency), list.Times, rows, scores);
        return new Ranked(rows, scores);
    }

    // what a word that so many records have can be worth in one of them at most
    private float Most(int records) => (float)(Rarity(records) * (WordField.Saturation + 1));

    private Span<float> Scores(SharedRows shared, PostingList[] lists)
    {
        var scores = shared.Scores;
        scores.Clear();
        for (var i = 0; i < lists.Length; i++)
        {
            AddWorth(Most(lists[i].Count), shared.Times(i), shared.Rows, scores);
        }

        return scores;
    }

    private void AddWorth(float most, ReadOnlySpan<ushort> times, ReadOnlySpan<int> rows, Span<float> scores)
    {
        var norms = _norms;
        for (var i = 0; i < rows.Length; i++)
        {
            var weight = PostingList.Weight(times[i]);
            scores[i] += most * weight / (weight + norms[rows[i]]);
        }
    }
}
