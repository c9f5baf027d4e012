using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>A sentence as slots are read from it: folded, cut into words, with every word of every table found in one pass.</summary>
internal sealed class SlotText
{
    private readonly FoldedText _folded;
    private readonly List<SlotHit> _hits = [];

    internal SlotText(string text)
    {
        _folded = FoldedText.Of(text);
        Source = text;
        // a line end or a hard space parts words as any space does
        Cased = _folded.Chars.ToString().Replace('\u00A0', ' ').Replace('\n', ' ');
        Lower = Cased.ToLowerInvariant();
        for (var at = 0; at < Lower.Length; at++)
        {
            if (!char.IsLetterOrDigit(Lower[at]))
            {
                continue;
            }

            var start = at;
            while (at < Lower.Length && char.IsLetterOrDigit(Lower[at]))
            {
                at++;
            }

            Words.Add((start, at));
            SlotPhrases.Match(Lower, start, at, _hits);
        }
    }

    /// <summary>The text as given.</summary>
    internal string Source { get; }

    /// <summary>Folded, case kept.</summary>
    internal string Cased { get; }

    /// <summary>Folded, lower case; the same length as <see cref="Cased"/>.</summary>
    internal string Lower { get; }

    /// <summary>Runs of letters and digits, by their places in the folded text.</summary>
    internal List<(int Start, int End)> Words { get; } = [];

    /// <summary>The place in the folded text of a place in the given one.</summary>
    internal int At(int source)
    {
        var (low, high) = (0, _folded.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _folded.SourceStart(middle) < source ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The given text behind a range of the folded one.</summary>
    internal string Given(int start, int end) => Source[_folded.SourceStart(start).._folded.SourceEnd(end)];

    /// <summary>The meaning of the first row that has a word here; null when none.</summary>
    internal string? Meaning(WordTable table, int from = 0, int to = int.MaxValue) => Best(table, from, to) is { } hit ? table.Rows[hit.Row].Meaning : null;

    /// <summary>The first word of the table, in its order, that stands here; null when none.</summary>
    internal string? First(WordTable table, int from = 0, int to = int.MaxValue) => Best(table, from, to) is { } hit ? Lower.Substring(hit.Start, hit.Length) : null;

    /// <summary>Whether a word of the table stands here.</summary>
    internal bool Has(WordTable table, int from = 0, int to = int.MaxValue)
    {
        foreach (var hit in _hits)
        {
            if (hit.Table == table && hit.Start >= from && hit.Start + hit.Length <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the table begins exactly here.</summary>
    internal bool Begins(WordTable table, int at)
    {
        foreach (var hit in _hits)
        {
            if (hit.Table == table && hit.Start == at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of the table stands outside a hit.</summary>
    internal bool HasBeside(WordTable table, SlotHit hit) => Has(table, 0, hit.Start) || Has(table, hit.Start + hit.Length);

    /// <summary>The hit that fills the slot: the first row, in it the first word.</summary>
    internal SlotHit? Best(WordTable table, int from = 0, int to = int.MaxValue)
    {
        SlotHit? best = null;
        foreach (var hit in _hits)
        {
            if (hit.Table == table && hit.Start >= from && hit.Start + hit.Length <= to && (best is null || (hit.Row, hit.Word).CompareTo((best.Value.Row, best.Value.Word)) < 0))
            {
                best = hit;
            }
        }

        return best;
    }

    /// <summary>The rows of the table that have a word here, in its order.</summary>
    internal List<int> Rows(WordTable table, int from = 0, int to = int.MaxValue) => [.. _hits.Where(hit => hit.Table == table && hit.Start >= from && hit.Start + hit.Length <= to).Select(hit => hit.Row).Distinct().Order()];

    /// <summary>The meanings of those rows.</summary>
    internal List<string> Meanings(WordTable table) => [.. Rows(table).Select(row => table.Rows[row].Meaning)];
}

/// <summary>A word of a table found in a text.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">Its row.</param>
/// <param name="Word">Place of the word in the row.</param>
/// <param name="Start">First character in the folded text.</param>
/// <param name="Length">Characters.</param>
internal readonly record struct SlotHit(WordTable Table, int Row, int Word, int Start, int Length);
