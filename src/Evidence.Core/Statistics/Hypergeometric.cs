namespace Evidence.Core.Statistics;

/// <summary>The distribution of the first cell given the margins, when the event is equally likely in both groups.</summary>
internal static class Hypergeometric
{
    // R's fisher.test: tables whose probability differs from the observed one by rounding only count as equally likely
    private const double Tie = 1 + 1e-7;

    // smaller than any probability worth adding, and above the numbers that no longer shrink when multiplied
    private const double Vanished = 1e-300;

    /// <summary>Probability of all tables that are not more likely than the observed one, and of the observed one.</summary>
    public static (double NotMoreLikely, double Observed) Observe(TwoByTwo table)
    {
        double with = (double)table.Events + table.ControlEvents, n1 = table.Total, n2 = table.ControlTotal;
        double low = Math.Max(0, with - n2), high = Math.Min(with, n1);
        var mode = Math.Clamp(Math.Floor((with + 1) * (n1 + 1) / (n1 + n2 + 2)), low, high);

        // relative to the mode, outward until the probabilities vanish: sure for tables of any size
        List<double> up = [1], down = [1];
        for (var x = mode; x < high && up[^1] > Vanished; x++)
        {
            up.Add(up[^1] * ((with - x) / (x + 1)) * ((n1 - x) / (n2 - with + x + 1)));
        }

        for (var x = mode; x > low && down[^1] > Vanished; x--)
        {
            down.Add(down[^1] * (x / (with - x + 1)) * ((n2 - with + x) / (n1 - x + 1)));
        }

        var steps = table.Events - mode;
        var observed = At(steps >= 0 ? up : down, (int)Math.Abs(steps));
        var all = up.Concat(down.Skip(1)).Order().ToArray();
        var total = all.Sum();
        return (all.Where(p => p <= observed * Tie).Sum() / total, observed / total);
    }

    private static double At(List<double> relative, int steps) => steps < relative.Count ? relative[steps] : 0;
}
