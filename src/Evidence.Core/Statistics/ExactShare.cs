namespace Evidence.Core.Statistics;

/// <summary>Events of a total with the exact interval, and what stands behind a zero.</summary>
/// <param name="Events">Persons with the outcome.</param>
/// <param name="Total">Persons, 1 or more.</param>
/// <param name="Low">Lower exact (Clopper-Pearson) limit, 0 to 1.</param>
/// <param name="High">Upper exact limit; of none seen, the rate that is still compatible with that.</param>
public sealed record ExactShare(int Events, int Total, double Low, double High)
{
    /// <summary>The rule of three, 3/n, cut at 1: the one-sided 95 % limit where nobody had the outcome; null where somebody had.</summary>
    public double? RuleOfThree => Events == 0 ? Math.Min(1, 3d / Total) : null;

    /// <summary>Of events of a total.</summary>
    public static ExactShare Of(int events, int total, double level = 0.95)
    {
        var bounds = ExactIntervals.ClopperPearson(events, total, level);
        return new(events, total, bounds.Low, bounds.High);
    }
}
