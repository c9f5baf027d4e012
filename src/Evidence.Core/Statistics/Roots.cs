namespace Evidence.Core.Statistics;

/// <summary>Root of a monotone function by bisection: always converges, to the last digit, and the same way on every machine.</summary>
internal static class Roots
{
    private const int Halvings = 2200;

    /// <summary>The point between <paramref name="low"/> and <paramref name="high"/> where <paramref name="isBelow"/> turns false.</summary>
    public static double Bisect(double low, double high, Func<double, bool> isBelow)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            (low, high) = isBelow(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>As <see cref="Bisect"/> on [0, ∞); null when the function is still below at the largest number tried.</summary>
    public static double? BisectUpward(double start, Func<double, bool> isBelow)
    {
        const double Largest = 1e150;
        var low = 0d;
        var high = start;
        while (isBelow(high))
        {
            if (high > Largest)
            {
                return null;
            }

            (low, high) = (high, high * 4);
        }

        return Bisect(low, high, isBelow);
    }
}
