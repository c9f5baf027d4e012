using MathNet.Numerics;

namespace Evidence.Core.Statistics;

/// <summary>
/// How many of several persons have an event when each has an own probability: the exact distribution (Poisson 1837), by adding one person after the other, which
/// only adds and multiplies numbers of [0,1] and so keeps every digit (Hong 2013).
/// </summary>
public sealed class PoissonBinomial
{
    private readonly double[] _probabilities;

    private PoissonBinomial(double[] probabilities, double mean) => (_probabilities, Mean) = (probabilities, mean);

    /// <summary>Number of persons.</summary>
    public int Total => _probabilities.Length - 1;

    /// <summary>Expected number of events.</summary>
    public double Mean { get; }

    /// <summary>P(X = k) for k = 0 … <see cref="Total"/>.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>The distribution for groups of persons with the same probability.</summary>
    /// <param name="groups">Probability in [0,1] and number of persons, 0 or more. No group at all is the distribution of nobody: 0 events for sure.</param>
    /// <returns>Refused with <c>invalid-input</c> for a probability outside [0,1], a negative number of persons or more than 100,000 persons.</returns>
    public static Outcome<PoissonBinomial> Of(IEnumerable<(double Probability, int Persons)> groups)
    {
        (double Probability, int Persons)[] all = [.. groups.OrderBy(g => g.Probability)];
        if (all.Any(g => !(g.Probability is >= 0 and <= 1)))
        {
            return Outcome.Refused<PoissonBinomial>(Reasons.Invalid("Every probability must lie between 0 and 1."));
        }

        if (all.Any(g => g.Persons < 0) || all.Sum(g => (long)g.Persons) > 100_000)
        {
            return Outcome.Refused<PoissonBinomial>(Reasons.Invalid("The numbers of persons must be 0 or more and add to at most 100,000."));
        }

        double[] sum = [1];
        foreach (var group in all.GroupBy(g => g.Probability, g => g.Persons))
        {
            sum = Add(sum, Binomial(group.Key, group.Sum()));
        }

        return Outcome.Of(new PoissonBinomial(sum, all.Sum(g => g.Probability * g.Persons)));
    }

    /// <summary>P(X ≥ k): how often chance alone does at least this well. 1 for k ≤ 0, 0 for k above <see cref="Total"/>.</summary>
    public double AtLeast(int k) => Clamped(k, _probabilities.Length);

    /// <summary>P(X ≤ k). 0 for k &lt; 0, 1 for k ≥ <see cref="Total"/>.</summary>
    public double AtMost(int k) => k >= Total ? 1 : Clamped(0, Math.Max(0, k + 1));

    // the smaller part is summed from its small end, so that a tail keeps its digits
    private double Clamped(int from, int to) =>
        from <= 0 && to > Total ? 1 : Math.Min(1, _probabilities.Skip(from).Take(Math.Max(0, to - Math.Max(0, from))).Order().Sum());

    private static double[] Binomial(double p, int n)
    {
        if (p is 0 or 1 || n == 0)
        {
            var sure = new double[n + 1];
            sure[p == 1 ? n : 0] = 1;
            return sure;
        }

        double logP = Math.Log(p), logQ = double.LogP1(-p), all = SpecialFunctions.GammaLn(n + 1d);
        return [.. Enumerable.Range(0, n + 1).Select(k =>
            Math.Exp(all - SpecialFunctions.GammaLn(k + 1d) - SpecialFunctions.GammaLn(n - k + 1d) + (k * logP) + ((n - k) * logQ)))];
    }

    private static double[] Add(double[] a, double[] b)
    {
        var sum = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                sum[i + j] += a[i] * b[j];
            }
        }

        return sum;
    }
}
