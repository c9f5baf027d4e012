namespace Evidence.Core.Claims.Checking;

/// <summary>The words of all tables by their first word, so that a text is compared with all of them in one pass.</summary>
internal static class SlotPhrases
{
    private static readonly Dictionary<string, (string Phrase, WordTable Table, int Row, int Word)[]> ByFirst = Build();

    private static readonly Dictionary<string, (string Phrase, WordTable Table, int Row, int Word)[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds what begins with the word from start to end and ends at the end of a word.</summary>
    internal static void Match(string lower, int start, int end, List<SlotHit> hits)
    {
        if (!Lookup.TryGetValue(lower.AsSpan(start, end - start), out var phrases))
        {
            return;
        }

        foreach (var (phrase, table, row, word) in phrases)
        {
            var stop = start + phrase.Length;
            if (stop <= lower.Length && lower.AsSpan(start, phrase.Length).SequenceEqual(phrase) && (stop == lower.Length || !char.IsLetterOrDigit(lower[stop])))
            {
                hits.Add(new SlotHit(table, row, word, start, phrase.Length));
            }
        }
    }

    private static Dictionary<string, (string Phrase, WordTable Table, int Row, int Word)[]> Build() => SlotWords.All
        .SelectMany(table => table.Rows.SelectMany((row, place) => row.Words.Select((phrase, word) => (phrase, table, place, word))))
        .GroupBy(one => new string([.. one.phrase.TakeWhile(char.IsLetterOrDigit)]), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
