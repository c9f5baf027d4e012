using MathNet.Numerics;

namespace Evidence.Core.Statistics;

/// <summary>Intervals for one proportion that invert the binomial or its posterior.</summary>
internal static class ExactIntervals
{
    public static Interval ClopperPearson(int events, int total, double level)
    {
        double x = events, n = total, tail = (1 - level) / 2;
        var low = events == 0 ? 0 : Quantiles.Beta(tail, x, n - x + 1);
        return new(low, events == total ? 1 : 1 - Quantiles.Beta(tail, n - x, x + 1));
    }

    public static Interval Jeffreys(int events, int total, double level)
    {
        double x = events, n = total, tail = (1 - level) / 2;
        var low = events == 0 ? 0 : Quantiles.Beta(tail, x + 0.5, n - x + 0.5);
        return new(low, events == total ? 1 : 1 - Quantiles.Beta(tail, n - x + 0.5, x + 0.5));
    }

    public static Interval MidP(int events, int total, double level)
    {
        var tail = (1 - level) / 2;
        return new(events == 0 ? 0 : MidPLow(events, total, tail), events == total ? 1 : 1 - MidPLow(total - events, total, tail));
    }

    private static double MidPLow(int events, int total, double tail) => Roots.Bisect(0, 1, p => MidTail(events, total, p) < tail);

    private static double MidTail(double x, double n, double p)
    {
        var atLeast = SpecialFunctions.BetaRegularized(x, n - x + 1, p);
        var above = x < n ? SpecialFunctions.BetaRegularized(x + 1, n - x, p) : 0;
        return (atLeast + above) / 2;
    }
}
