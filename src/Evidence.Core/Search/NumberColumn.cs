using System.Runtime.Intrinsics;

namespace Evidence.Core.Search;

/// <summary>A number field of every row.</summary>
public sealed class NumberColumn
{
    private readonly double[] _numbers;

    internal NumberColumn(double[] numbers) => _numbers = numbers;

    /// <summary>The number of a row; NaN when it has none.</summary>
    public double Of(int row) => _numbers[row];

    /// <summary>The rows whose number lies in the closed interval; a row without a number is never in it.</summary>
    public RowSet RowsBetween(double low, double high)
    {
        var words = new ulong[(_numbers.Length + RowSet.RowsOfWord - 1) / RowSet.RowsOfWord];
        var (lowest, highest) = (Vector256.Create(low), Vector256.Create(high));
        var row = 0;

        // four rows at a time; four divides the rows of a word, so no group straddles two
        for (; row + Vector256<double>.Count <= _numbers.Length; row += Vector256<double>.Count)
        {
            var numbers = Vector256.Create(_numbers.AsSpan(row, Vector256<double>.Count));
            var inside = Vector256.GreaterThanOrEqual(numbers, lowest) & Vector256.LessThanOrEqual(numbers, highest);
            words[row / RowSet.RowsOfWord] |= (ulong)inside.ExtractMostSignificantBits() << (row % RowSet.RowsOfWord);
        }

        for (; row < _numbers.Length; row++)
        {
            words[row / RowSet.RowsOfWord] |= (_numbers[row] >= low && _numbers[row] <= high ? 1UL : 0) << (row % RowSet.RowsOfWord);
        }

        return RowSet.OfWords(words, _numbers.Length);
    }
}
