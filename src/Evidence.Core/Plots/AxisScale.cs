namespace Evidence.Core.Plots;

/// <summary>From numbers to places: straight or logarithmic, with ticks a reader can name.</summary>
internal sealed record AxisScale
{
    private static readonly double[] RatioTicks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

    private AxisScale(double low, double high, bool isLog, IReadOnlyList<double> ticks) => (Low, High, IsLog, Ticks) = (low, high, isLog, ticks);

    public double Low { get; }

    public double High { get; }

    public bool IsLog { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>0 to 100 %.</summary>
    public static AxisScale Shares { get; } = new(0, 1, false, [0, 0.25, 0.5, 0.75, 1]);

    /// <summary>Ratios around 1: from the smallest to the largest estimate and at least from ½ to 2; intervals that pass the ends are cut and get an
    /// arrow.</summary>
    public static AxisScale Ratios(IEnumerable<double> estimates)
    {
        double[] shown = [0.2, 5, .. estimates.Where(value => value > 0 && double.IsFinite(value))];
        var low = RatioTicks.LastOrDefault(tick => tick <= shown.Min() * 0.8, RatioTicks[0]);
        var high = RatioTicks.FirstOrDefault(tick => tick >= shown.Max() * 1.25, RatioTicks[^1]);
        double[] inside = [.. RatioTicks.Where(tick => tick >= low && tick <= high)];
        var every = inside.Length > 9 ? 3 : 1;
        return new(low, high, true, [.. inside.Where(tick => every == 1 || (Array.IndexOf(RatioTicks, tick) - 6) % every == 0)]);
    }

    /// <summary>Differences around 0, as wide to both sides as the estimates and the pooled interval need; single intervals may be cut.</summary>
    public static AxisScale Differences(IEnumerable<double> shown)
    {
        var most = shown.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max() * 1.15;
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1e-9))));
        var step = new[] { 0.25, 0.5, 1, 2, 5 }.Select(one => one * power).First(one => most / one <= 3.5 || one >= 5 * power);
        var end = Math.Ceiling(most / step) * step;
        var count = (int)Math.Round(end / step);
        return new(-end, end, false, [.. Enumerable.Range(-count, (2 * count) + 1).Select(i => i * step)]);
    }

    /// <summary>Where a value lies, 0 at the left end and 1 at the right; outside of both when it is cut.</summary>
    public double Place(double value) => IsLog
        ? value <= 0 ? -1 : Math.Log(value / Low) / Math.Log(High / Low)
        : (value - Low) / (High - Low);
}
