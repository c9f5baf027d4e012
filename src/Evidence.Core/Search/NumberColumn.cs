using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evidence.Core.Search;

/// <summary>A number field of every row.</summary>
public sealed class NumberColumn
{
    private const int GroupsOfWord = RowSet.RowsOfWord / 4;

    // fewer are looked through as fast
    private const int ManyRows = 1 << 14;
    private readonly double[] _numbers;
    private readonly Lazy<NumberOrder>? _order;

    internal NumberColumn(double[] numbers)
    {
        _numbers = numbers;
        _order = numbers.Length < ManyRows ? null : new(() => new NumberOrder(numbers));
    }

    /// <summary>The number of a row; NaN when it has none.</summary>
    public double Of(int row) => _numbers[row];

    /// <summary>The rows whose number lies in the closed interval; a row without a number is never in it.</summary>
    public RowSet RowsBetween(double low, double high) => _order?.Value.Between(low, high, null) ?? Looked(low, high);

    /// <summary>Those of some rows whose number lies in the closed interval.</summary>
    internal RowSet RowsBetween(double low, double high, RowSet among) => _order?.Value.Between(low, high, among) ?? among.And(Looked(low, high));

    private RowSet Looked(double low, double high)
    {
        var words = new ulong[(_numbers.Length + RowSet.RowsOfWord - 1) / RowSet.RowsOfWord];
        var (lowest, highest) = (Vector256.Create(low), Vector256.Create(high));
        var groups = MemoryMarshal.Cast<double, Vector256<double>>(_numbers);

        // a word of the set at a time, made of groups of four rows
        for (var word = 0; word < words.Length; word++)
        {
            var (bits, first) = (0UL, word * GroupsOfWord);
            var some = groups.Slice(first, Math.Min(GroupsOfWord, groups.Length - first));
            for (var i = 0; i < some.Length; i++)
            {
                var inside = Vector256.GreaterThanOrEqual(some[i], lowest) & Vector256.LessThanOrEqual(some[i], highest);
                bits |= (ulong)inside.ExtractMostSignificantBits() << (i * Vector256<double>.Count);
            }

            words[word] = bits;
        }

        for (var row = groups.Length * Vector256<double>.Count; row < _numbers.Length; row++)
        {
            words[row / RowSet.RowsOfWord] |= (_numbers[row] >= low && _numbers[row] <= high ? 1UL : 0) << (row % RowSet.RowsOfWord);
        }

        return RowSet.OfWords(words, _numbers.Length);
    }
}
