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
        var rows = RowSet.None(_numbers.Length);
        for (var row = 0; row < _numbers.Length; row++)
        {
            if (_numbers[row] >= low && _numbers[row] <= high)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
