using MathNet.Numerics;

namespace Evidence.Core.Statistics;

/// <summary>The distribution of the first cell given the margins, when the event is equally likely in both groups.</summary>
internal static class Hypergeometric
{
    // R's fisher.test: tables whose probability differs from the observed one by rounding only count as equally likely
    private const double Tie = 1 + 1e-7;

    /// <summary>Probability of all tables that are not more likely than the observed one, and of the observed one.</summary>
    public static (double NotMoreLikely, double Observed) Observe(TwoByTwo table)
    {
        double with = (double)table.Events + table.ControlEvents, n1 = table.Total, n2 = table.ControlTotal;
        double low = Math.Max(0, with - n2), high = Math.Min(with, n1);
        var mode = Math.Clamp(Math.Floor((with + 1) * (n1 + 1) / (n1 + n2 + 2)), low, high);
        var observed = Math.Exp(LogChoose(table.Events) - LogChoose(mode));
        var total = 1d;
        var kept = 1 <= observed * Tie ? 1d : 0d;
        var relative = 1d;
        for (var x = mode; x < high && relative > 0; x++)
        {
            relative *= (with - x) / (x + 1) * (n1 - x) / (n2 - with + x + 1);
            Add();
        }

        relative = 1;
        for (var x = mode; x > low && relative > 0; x--)
        {
            relative *= x / (with - x + 1) * (n2 - with + x) / (n1 - x + 1);
            Add();
        }

        return (kept / total, observed / total);

        void Add()
        {
            total += relative;
            kept += relative <= observed * Tie ? relative : 0;
        }

        double LogChoose(double x) => SpecialFunctions.GammaLn(n1 + 1) - SpecialFunctions.GammaLn(x + 1) - SpecialFunctions.GammaLn(n1 - x + 1)
            + SpecialFunctions.GammaLn(n2 + 1) - SpecialFunctions.GammaLn(with - x + 1) - SpecialFunctions.GammaLn(n2 - with + x + 1);
    }
}
