namespace Evidence.Core.Statistics;

/// <summary>How many people one trial would need that compares two equal groups: two-sided α 5 %, power 80 %, without correction (Fleiss; GRADE's optimal
/// information size).</summary>
public static class InformationSize
{
    private const double Alpha = 1.959963984540054, Power = 0.8416212335729143;

    /// <summary>People of both groups to tell two rates apart; null when they are equal or not rates.</summary>
    /// <param name="rate">The rate of one group, 0 to 1.</param>
    /// <param name="other">The rate of the other.</param>
    public static int? OfRates(double rate, double other) => rate is >= 0 and <= 1 && other is >= 0 and <= 1 && rate != other
        ? Whole(Square(Alpha + Power) * ((rate * (1 - rate)) + (other * (1 - other))) / Square(rate - other))
        : null;

    /// <summary>People of both groups to tell two means apart; null when the difference or the spread is not above 0.</summary>
    /// <param name="difference">The difference looked for.</param>
    /// <param name="sd">Standard deviation within a group.</param>
    public static int? OfMeans(double difference, double sd) => difference > 0 && sd > 0 ? Whole(2 * Square((Alpha + Power) * sd / difference)) : null;

    private static int? Whole(double perGroup) => perGroup < 1e8 ? 2 * (int)Math.Ceiling(perGroup - 1e-9) : null;

    private static double Square(double x) => x * x;
}
