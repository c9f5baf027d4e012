using Evidence.Core.Statistics;

namespace Evidence.Core.Results;

/// <summary>A share of people with its Wilson score interval.</summary>
/// <param name="Estimate">The share, 0 to 1.</param>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct WilsonInterval(double Estimate, double Low, double High)
{
    /// <summary>Confidence level of every interval made here.</summary>
    public const double Level = 0.95;

    /// <summary>
    /// The 95 % interval of a share of <paramref name="n"/> people (Wilson, J Am Stat Assoc 1927;22:209; formula as in Newcombe,
    /// Stat Med 1998;17:857, method 3). It never leaves 0 to 1 and says something even for none or all of few. Null when there is nobody.
    /// </summary>
    public static WilsonInterval? Of(double share, int n)
    {
        if (n <= 0 || share is not (>= 0 and <= 1))
        {
            return null;
        }

        var (low, high) = ScoreIntervals.Wilson(share * n, n, Level);
        return new(share, low, high);
    }

    /// <summary>The 95 % interval of <paramref name="events"/> of <paramref name="total"/> people; null when there is nobody.</summary>
    public static WilsonInterval? OfCount(long events, long total) => total is > 0 and <= int.MaxValue ? Of((double)events / total, (int)total) : null;
}
