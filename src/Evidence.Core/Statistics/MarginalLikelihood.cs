namespace Evidence.Core.Statistics;

/// <summary>
/// Log-likelihood of binomial counts whose logit is N(μ, σ²) between studies, each study integrated by 7-point adaptive Gauss-Hermite quadrature
/// (Pinheiro and Bates 1995; the rule and the number of points of lme4 under metafor's rma.glmm). Studies with the same counts are integrated once.
/// </summary>
internal sealed class MarginalLikelihood
{
    // probabilists' Hermite rule: nodes and weights of He₇, weights sum to 1
    private static readonly double[] Nodes =
        [-3.750439717725742, -2.366759410734541, -1.154405394739968, 0, 1.154405394739968, 2.366759410734541, 3.750439717725742];

    private static readonly double[] LogWeights =
    [
        .. new[] { 0.000548268855972218, 0.0307571239675865, 0.2401231786050127, 16d / 35, 0.2401231786050127, 0.0307571239675865, 0.000548268855972218 }
            .Zip(Nodes, static (weight, node) => Math.Log(weight) + (node * node / 2)),
    ];

    private readonly (double Events, double Total, double Times)[] _groups;
    private readonly double[] _modes;

    public MarginalLikelihood(IEnumerable<SingleArm> studies)
    {
        _groups = [.. studies.GroupBy(s => s).Select(g => ((double)g.Key.Events, (double)g.Key.Total, (double)g.Count()))];
        _modes = new double[_groups.Length];
    }

    /// <summary>Up to a constant that depends on the counts alone; even in <paramref name="sigma"/>.</summary>
    public double At(double mu, double sigma)
    {
        var sum = 0d;
        for (var i = 0; i < _groups.Length; i++)
        {
            var (events, total, times) = _groups[i];
            sum += times * LogIntegral(events, total, mu, sigma, ref _modes[i]);
        }

        return sum;
    }

    private static double LogIntegral(double x, double n, double mu, double sigma, ref double mode)
    {
        mode = Mode(x, n, mu, sigma, mode);
        var p = SingleArmEffects.FromLogit(mu + (sigma * mode));
        var spread = 1 / Math.Sqrt(1 + (sigma * sigma * n * p * (1 - p)));
        var top = LogJoint(x, n, mu, sigma, mode);
        var sum = 0d;
        for (var j = 0; j < Nodes.Length; j++)
        {
            sum += Math.Exp(LogWeights[j] + LogJoint(x, n, mu, sigma, mode + (spread * Nodes[j])) - top);
        }

        return top + Math.Log(spread * sum);
    }

    // the joint density is log-concave in u: Newton, with half steps where it overshoots; short steps are not doubted, rounding would stop them early
    private static double Mode(double x, double n, double mu, double sigma, double u)
    {
        var height = LogJoint(x, n, mu, sigma, u);
        for (var i = 0; i < 100; i++)
        {
            var p = SingleArmEffects.FromLogit(mu + (sigma * u));
            var step = ((sigma * (x - (n * p))) - u) / (1 + (sigma * sigma * n * p * (1 - p)));
            var next = LogJoint(x, n, mu, sigma, u + step);
            while (next < height && Math.Abs(step) > 1e-4)
            {
                step /= 2;
                next = LogJoint(x, n, mu, sigma, u + step);
            }

            (u, height) = (u + step, next);
            if (Math.Abs(step) < 1e-9)
            {
                break;
            }
        }

        return u;
    }

    private static double LogJoint(double x, double n, double mu, double sigma, double u)
    {
        var eta = mu + (sigma * u);
        var softplus = Math.Max(eta, 0) + Math.Log(1 + Math.Exp(-Math.Abs(eta)));
        return (x * eta) - (n * softplus) - (u * u / 2);
    }
}
