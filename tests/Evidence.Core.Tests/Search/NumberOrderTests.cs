using Evidence.Core.Search;

namespace Evidence.Core.Tests.Search;

/// <summary>An interval of numbers that are kept in order is what a look at every number finds.</summary>
public sealed class NumberOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(1_000)]
    [InlineData(20_001)]
    public void An_interval_has_the_rows_whose_number_lies_in_it(int count)
    {
        var random = new Random(count);
        double[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.Next(9) == 0 ? double.NaN : random.Next(-5, 300) / 2.0)];
        double[] bounds = [double.NegativeInfinity, -9, -2.5, 0, 0.25, 7, 70, 149.5, 900, double.PositiveInfinity, double.NaN];
        var among = RowSet.Of(count, [.. Enumerable.Range(0, count).Where(row => row % 3 != 1)]);
        var order = new NumberOrder(numbers);
        foreach (var (low, high) in bounds.SelectMany(_ => bounds, static (low, high) => (low, high)))
        {
            int[] rows = [.. Enumerable.Range(0, count).Where(row => numbers[row] >= low && numbers[row] <= high)];
            Assert.Equal(rows, order.Between(low, high, null).Members());
            Assert.Equal(rows.Where(among.Contains), order.Between(low, high, among).Members());
        }
    }
}
