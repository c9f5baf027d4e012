using System.Numerics;

namespace Evidence.Core.Search;

/// <summary>A term field of every row: from a row to its values and from a value to its rows.</summary>
public sealed class TermColumn
{
    // at most so many sets of bits a value of each row: 16 bytes a row
    private const int OneIn = 128;

    // of a column of few values each row has a byte for what it has, once it is counted
    private const int FewValues = 254;
    private const byte NoValue = 254;
    private const byte SomeValues = 255;

    private readonly string[] _values;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byShortKey;
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly int[] _postingStarts;
    private readonly int[] _postings;
    private readonly RowSet?[] _dense;
    private byte[]? _codes;
    private double[]? _ranks;

    internal TermColumn(string[] values, int[] starts, int[] terms)
    {
        _values = values;
        _starts = starts;
        _terms = terms;
        for (var value = 0; value < values.Length; value++)
        {
            var key = SearchText.Key(values[value]);
            if (!_byKey.TryGetValue(key, out var same))
            {
                _byKey[key] = same = [];
            }

            same.Add(value);
        }

        _byShortKey = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        (_postingStarts, _postings) = Postings(values.Length, starts, terms);
        _dense = [.. Enumerable.Range(0, values.Length).Select(Dense)];
    }

    /// <summary>The distinct values, in ordinal order; a value is named by its place here.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>How many rows the column has.</summary>
    public int Rows => _starts.Length - 1;

    /// <summary>The values of one row.</summary>
    public ReadOnlySpan<int> Of(int row) => _terms.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>The places of the values that equal what was asked, compared by <see cref="SearchText.Key"/>; empty when there is none.</summary>
    public IReadOnlyList<int> Find(string asked)
    {
        Span<char> room = stackalloc char[SearchText.RoomForKey];
        var key = SearchText.ShortKey(asked, room);
        return (key.IsEmpty ? _byKey.TryGetValue(SearchText.Key(asked), out var found) : _byShortKey.TryGetValue(key, out found)) ? found : [];
    }

    /// <summary>How many rows have the value.</summary>
    public int CountOf(int value) => _postingStarts[value + 1] - _postingStarts[value];

    /// <summary>The rows that have any of the values.</summary>
    public RowSet RowsWith(IReadOnlyList<int> values)
    {
        if (values.Count == 1 && _dense[values[0]] is { } ready)
        {
            return ready;
        }

        var rows = RowSet.None(Rows);
        foreach (var value in values)
        {
            if (_dense[value] is { } dense)
            {
                rows.AddAll(dense);
            }
            else
            {
                rows.AddAll(PostingsOf(value));
            }
        }

        return rows;
    }

    /// <summary>The rows that have any of the values, as they are kept where they are.</summary>
    internal ValueRows RowsAsKept(IReadOnlyList<int> values) => values.Count == 1 && _dense[values[0]] is null
        ? new ValueRows(null, _postings.AsMemory(_postingStarts[values[0]], CountOf(values[0])))
        : new ValueRows(RowsWith(values), default);

    /// <summary>Where the values stand among each other; NaN for one that has no place.</summary>
    /// <param name="field">The field that the column is of.</param>
    internal double[] Ranks(IndexField field) => _ranks ??= [.. _values.Select(value => field.Rank(value) ?? double.NaN)];

    /// <summary>Those of some rows that have any of the values.</summary>
    internal RowSet RowsWith(IReadOnlyList<int> values, RowSet among) =>
        values.Count == 1 && _dense[values[0]] is null ? among.And(PostingsOf(values[0])) : among.And(RowsWith(values));

    /// <summary>The rows that have no value.</summary>
    public RowSet RowsWithout()
    {
        var rows = RowSet.None(Rows);
        for (var row = 0; row < Rows; row++)
        {
            if (_starts[row] == _starts[row + 1])
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>How many of the rows have each value, and how many have none.</summary>
    public (int[] Counts, int Missing) Count(RowSet rows)
    {
        if (_values.Length <= FewValues)
        {
            return CountCodes(rows, _codes ??= Codes(_starts, _terms));
        }

        var counts = new int[_values.Length];
        var missing = 0;
        foreach (var row in rows)
        {
            Count(row, counts, ref missing);
        }

        return (counts, missing);
    }

    // a word of bits at a time, and neighbours in turn in two tables: one that has just been added to is not ready to be added to again
    private (int[] Counts, int Missing) CountCodes(RowSet rows, byte[] codes)
    {
        Span<int> even = stackalloc int[SomeValues + 1];
        Span<int> odd = stackalloc int[SomeValues + 1];
        even.Clear();
        odd.Clear();
        var words = rows.Words;
        unchecked
        {
            for (var word = 0; word < words.Length; word++)
            {
                for (var rest = words[word]; rest != 0;)
                {
                    even[codes[(word << 6) + BitOperations.TrailingZeroCount(rest)]]++;
                    rest &= rest - 1;
                    if (rest == 0)
                    {
                        break;
                    }

                    odd[codes[(word << 6) + BitOperations.TrailingZeroCount(rest)]]++;
                    rest &= rest - 1;
                }
            }
        }

        var counts = new int[_values.Length];
        for (var value = 0; value < counts.Length; value++)
        {
            counts[value] = even[value] + odd[value];
        }

        var missing = even[NoValue] + odd[NoValue];
        if (even[SomeValues] + odd[SomeValues] > 0)
        {
            foreach (var row in rows)
            {
                if (codes[row] == SomeValues)
                {
                    Count(row, counts, ref missing);
                }
            }
        }

        return (counts, missing);
    }

    private void Count(int row, int[] counts, ref int missing)
    {
        var values = Of(row);
        missing += values.IsEmpty ? 1 : 0;
        foreach (var value in values)
        {
            counts[value]++;
        }
    }

    private static byte[] Codes(int[] starts, int[] terms)
    {
        var codes = new byte[starts.Length - 1];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = (starts[row + 1] - starts[row]) switch
            {
                0 => NoValue,
                1 => (byte)terms[starts[row]],
                _ => SomeValues,
            };
        }

        return codes;
    }

    private ReadOnlySpan<int> PostingsOf(int value) => _postings.AsSpan(_postingStarts[value], CountOf(value));

    // a value that many rows have is kept as bits, too: then asking for it, alone or with others, costs next to nothing
    private RowSet? Dense(int value) => (long)CountOf(value) * OneIn >= Rows ? RowSet.Of(Rows, PostingsOf(value)) : null;

    private static (int[] Starts, int[] Rows) Postings(int values, int[] starts, int[] terms)
    {
        var from = new int[values + 1];
        foreach (var term in terms)
        {
            from[term + 1]++;
        }

        for (var value = 0; value < values; value++)
        {
            from[value + 1] += from[value];
        }

        var rows = new int[terms.Length];
        var next = from.AsSpan(0, values).ToArray();
        for (var row = 0; row + 1 < starts.Length; row++)
        {
            for (var i = starts[row]; i < starts[row + 1]; i++)
            {
                rows[next[terms[i]]++] = row;
            }
        }

        return (from, rows);
    }
}
