namespace Evidence.Core.Statistics;

/// <summary>Closed forms for one proportion.</summary>
internal static class ScoreIntervals
{
    public static Interval Wilson(int events, int total, double level) => Wilson((double)events, total, level);

    /// <summary>The same where a paper prints a share, so that the events need not be whole.</summary>
    public static Interval Wilson(double events, int total, double level)
    {
        var z = Quantiles.Normal(level);
        double x = events, n = total, square = z * z;
        var centre = x + (square / 2);
        var half = z * Math.Sqrt((x * (n - x) / n) + (square / 4));
        return new(events <= 0 ? 0 : (centre - half) / (n + square), events >= total ? 1 : (centre + half) / (n + square));
    }

    public static Interval WilsonCorrected(int events, int total, double level)
    {
        var z = Quantiles.Normal(level);
        double x = events, n = total, square = z * z, p = x / n;
        var low = z * Math.Sqrt(Math.Max(0, square - 2 - (1 / n) + (4 * p * (n - x + 1))));
        var high = z * Math.Sqrt(Math.Max(0, square + 2 - (1 / n) + (4 * p * (n - x - 1))));
        var scale = 2 * (n + square);
        return new(events == 0 ? 0 : ((2 * x) + square - 1 - low) / scale, events == total ? 1 : ((2 * x) + square + 1 + high) / scale);
    }

    public static Interval AgrestiCoull(int events, int total, double level)
    {
        var z = Quantiles.Normal(level);
        var n = total + (z * z);
        var p = (events + (z * z / 2)) / n;
        var half = z * Math.Sqrt(p * (1 - p) / n);
        return new(p - half, p + half);
    }
}
