using System.Numerics;
using System.Runtime.InteropServices;

namespace Evidence.Core.Search;

/// <summary>A set of rows of one index, as bits: row n is the n-th record in the order of ids.</summary>
public sealed class RowSet
{
    /// <summary>How many rows share a word of bits.</summary>
    internal const int RowsOfWord = 64;

    private readonly ulong[] _words;

    private RowSet(ulong[] words, int rows)
    {
        _words = words;
        Rows = rows;
    }

    /// <summary>How many rows the index has, in the set or not.</summary>
    public int Rows { get; }

    /// <summary>The bits.</summary>
    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>No row.</summary>
    public static RowSet None(int rows) => new(new ulong[(rows + 63) >> 6], rows);

    /// <summary>Every row.</summary>
    public static RowSet All(int rows)
    {
        var set = None(rows);
        Array.Fill(set._words, ulong.MaxValue);
        if ((rows & 63) != 0)
        {
            set._words[^1] = (1UL << (rows & 63)) - 1;
        }

        return set;
    }

    /// <summary>The rows whose bits are set; the array becomes the set's own.</summary>
    internal static RowSet OfWords(ulong[] words, int rows) => new(words, rows);

    /// <summary>The rows listed.</summary>
    public static RowSet Of(int rows, ReadOnlySpan<int> members)
    {
        var set = None(rows);
        set.AddAll(members);
        return set;
    }

    /// <summary>The rows listed, in whatever order.</summary>
    public static RowSet Of(int rows, IReadOnlyList<int> members) => Of(rows, members is BestFirst found ? found.Unordered : [.. members]);

    /// <summary>Whether a row is in the set.</summary>
    public bool Contains(int row) => (_words[row >> 6] >> (row & 63) & 1) != 0;

    /// <summary>Puts a row in. Only while a set is being built.</summary>
    public void Add(int row) => _words[row >> 6] |= 1UL << (row & 63);

    /// <summary>Puts rows in. Only while a set is being built.</summary>
    public void AddAll(ReadOnlySpan<int> members)
    {
        var words = _words;
        foreach (var row in members)
        {
            words[row >> 6] |= 1UL << (row & 63);
        }
    }

    /// <summary>Puts the rows of another set in. Only while a set is being built.</summary>
    public void AddAll(RowSet other)
    {
        var left = Wide(_words);
        var right = Wide(other._words);
        for (var i = 0; i < left.Length; i++)
        {
            left[i] |= right[i];
        }

        for (var i = left.Length * Vector<ulong>.Count; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    /// <summary>The rows in both sets, as a new set.</summary>
    public RowSet And(RowSet other)
    {
        var words = GC.AllocateUninitializedArray<ulong>(_words.Length);
        var left = Wide(_words);
        var right = Wide(other._words);
        var both = Wide(words);
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = left[i] & right[i];
        }

        for (var i = both.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] = _words[i] & other._words[i];
        }

        return new RowSet(words, Rows);
    }

    /// <summary>Leaves only the rows of another set in. Only while a set is being built.</summary>
    internal RowSet Keep(RowSet other)
    {
        var left = Wide(_words);
        var right = Wide(other._words);
        for (var i = 0; i < left.Length; i++)
        {
            left[i] &= right[i];
        }

        for (var i = left.Length * Vector<ulong>.Count; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }

        return this;
    }

    /// <summary>The bits that are in one of two and not in both.</summary>
    internal static void Apart(ulong[] one, ulong[] other, ulong[] apart)
    {
        var left = Wide(one);
        var right = Wide(other);
        var made = Wide(apart);
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = left[i] ^ right[i];
        }

        for (var i = made.Length * Vector<ulong>.Count; i < apart.Length; i++)
        {
            apart[i] = one[i] ^ other[i];
        }
    }

    /// <summary>The rows of this set that are not in the other, as a new set.</summary>
    public RowSet Without(RowSet other)
    {
        var words = GC.AllocateUninitializedArray<ulong>(_words.Length);
        var left = Wide(_words);
        var right = Wide(other._words);
        var both = Wide(words);
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = Vector.AndNot(left[i], right[i]);
        }

        for (var i = both.Length * Vector<ulong>.Count; i < words.Length; i++)
        {
            words[i] = _words[i] & ~other._words[i];
        }

        return new RowSet(words, Rows);
    }

    /// <summary>The rows of this set that are among those listed, as a new set.</summary>
    internal RowSet And(ReadOnlySpan<int> members)
    {
        var words = new ulong[_words.Length];
        foreach (var row in members)
        {
            words[row >> 6] |= _words[row >> 6] & (1UL << (row & 63));
        }

        return new RowSet(words, Rows);
    }

    /// <summary>How many rows are in the set.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The first row at or after <paramref name="from"/>, or -1.</summary>
    public int Next(int from)
    {
        if (from >= Rows)
        {
            return -1;
        }

        var index = from >> 6;
        var word = _words[index] & (ulong.MaxValue << (from & 63));
        while (word == 0)
        {
            if (++index == _words.Length)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>The last row at or before <paramref name="from"/>, or -1.</summary>
    public int Previous(int from)
    {
        if (from < 0)
        {
            return -1;
        }

        var index = from >> 6;
        var word = _words[index] & (ulong.MaxValue >> (63 - (from & 63)));
        while (word == 0)
        {
            if (--index < 0)
            {
                return -1;
            }

            word = _words[index];
        }

        return (index << 6) + 63 - BitOperations.LeadingZeroCount(word);
    }

    /// <summary>Goes through the rows in ascending order.</summary>
    public RowEnumerator GetEnumerator() => new(_words);

    /// <summary>The rows in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        for (var row = Next(0); row >= 0; row = Next(row + 1))
        {
            yield return row;
        }
    }

    /// <summary>The rows in descending order.</summary>
    public IEnumerable<int> MembersBackwards()
    {
        for (var row = Previous(Rows - 1); row >= 0; row = Previous(row - 1))
        {
            yield return row;
        }
    }

    // whole sets are gone through at every question: as many rows at a time as the processor takes
    private static Span<Vector<ulong>> Wide(ulong[] words) => MemoryMarshal.Cast<ulong, Vector<ulong>>(words.AsSpan());
}
