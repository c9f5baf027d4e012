namespace Evidence.Core.Statistics;

/// <summary>
/// How many of several persons have an event when each has an own probability: the exact distribution (Poisson 1837; Hong, Comput Stat Data Anal
/// 2013;59:41-51).
/// Persons are added one by one, which only adds and multiplies numbers of [0,1] and so keeps the digits of small tails.
/// </summary>
public sealed class PoissonBinomial
{
    /// <summary>More persons than this are refused: the work grows with their square.</summary>
    public const int MostPersons = 20_000;

    private readonly double[] _probabilities;

    private PoissonBinomial(double[] probabilities, double mean) => (_probabilities, Mean) = (probabilities, mean);

    /// <summary>Number of persons.</summary>
    public int Total => _probabilities.Length - 1;

    /// <summary>Expected number of events.</summary>
    public double Mean { get; }

    /// <summary>P(X = k) for k = 0 … <see cref="Total"/>.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>The distribution for groups of persons with the same probability; the order of the groups does not matter.</summary>
    /// <param name="groups">Probability in [0,1] and number of persons, 0 or more. No person at all has 0 events for sure.</param>
    /// <returns>Refused with <c>invalid-input</c> for a probability outside [0,1], a negative number of persons or more than
    /// <see cref="MostPersons"/>.</returns>
    public static Outcome<PoissonBinomial> Of(IEnumerable<(double Probability, int Persons)> groups)
    {
        (double Probability, int Persons)[] all = [.. groups.OrderBy(g => g.Probability).ThenBy(g => g.Persons)];
        if (all.Any(g => !(g.Probability is >= 0 and <= 1)))
        {
            return Outcome.Refused<PoissonBinomial>(Reasons.Invalid("Every probability must lie between 0 and 1."));
        }

        if (all.Any(g => g.Persons < 0) || all.Sum(g => (long)g.Persons) > MostPersons)
        {
            return Outcome.Refused<PoissonBinomial>(Reasons.Invalid($"The numbers of persons must be 0 or more and add to at most {MostPersons}."));
        }

        var distribution = new double[all.Sum(g => g.Persons) + 1];
        distribution[0] = 1;
        var persons = 0;
        foreach (var probability in all.SelectMany(g => Enumerable.Repeat(g.Probability, g.Persons)))
        {
            AddPerson(distribution, ++persons, probability);
        }

        return Outcome.Of(new PoissonBinomial(distribution, all.Sum(g => g.Probability * g.Persons)));
    }

    /// <summary>P(X ≥ k): how often chance alone does at least this well. 1 for k ≤ 0, 0 for k above <see cref="Total"/>.</summary>
    public double AtLeast(int k) => k <= 0 ? 1 : k > Total ? 0 : Sum(k, Total);

    /// <summary>P(X ≤ k). 0 for k &lt; 0, 1 for k ≥ <see cref="Total"/>.</summary>
    public double AtMost(int k) => k >= Total ? 1 : k < 0 ? 0 : Sum(0, k);

    private double Sum(int from, int to) => Math.Min(1, _probabilities[from..(to + 1)].Order().Sum());

    private static void AddPerson(double[] distribution, int persons, double probability)
    {
        for (var k = persons; k > 0; k--)
        {
            distribution[k] = (distribution[k] * (1 - probability)) + (distribution[k - 1] * probability);
        }

        distribution[0] *= 1 - probability;
    }
}
