namespace Evidence.Core.Statistics;

/// <summary>
/// Intervals for a single proportion. 0 of n is not 0 % and n of n is not 100 %: the bound on the other side is always given.
/// </summary>
public static class Proportion
{
    /// <summary>
    /// The interval around events/total. It lies in [0,1]. It contains events/total for every level of one half or more; below that, Jeffreys and mid-P,
    /// which are centred on a median, may miss it.
    /// </summary>
    /// <param name="events">0 to <paramref name="total"/>.</param>
    /// <param name="total">1 or more.</param>
    /// <param name="level">Strictly between 0 and 1.</param>
    /// <param name="method">Null is Wilson.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range; <see cref="Estimate"/> answers with a reason instead.</exception>
    public static Interval Interval(int events, int total, double level = 0.95, ProportionMethod? method = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, total);
        if (!Levels.IsValid(level))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, Reasons.InvalidLevel.Sentence);
        }

        var bounds = method is null ? ScoreIntervals.Wilson(events, total, level) : method.Bounds(events, total, level);
        return new(Math.Clamp(Math.Min(bounds.Low, bounds.High), 0, 1), Math.Clamp(Math.Max(bounds.Low, bounds.High), 0, 1));
    }

    /// <summary>The proportion with its interval, or the reason (<c>invalid-input</c>, <c>invalid-level</c>) why there is none.</summary>
    public static Outcome<ProportionEstimate> Estimate(int events, int total, double level = 0.95, ProportionMethod? method = null)
    {
        if (Defect(events, total, level) is { } defect)
        {
            return Outcome.Refused<ProportionEstimate>(defect);
        }

        method ??= ProportionMethods.Wilson;
        var bounds = Interval(events, total, level, method);
        return Outcome.Of(new ProportionEstimate(events, total, level, method.WireName, (double)events / total, bounds.Low, bounds.High));
    }

    /// <summary>The proportion with its interval by every method of <see cref="ProportionMethods.All"/>, in that order.</summary>
    public static Outcome<IReadOnlyList<ProportionEstimate>> EstimateAll(int events, int total, double level = 0.95) =>
        Defect(events, total, level) is { } defect
            ? Outcome.Refused<IReadOnlyList<ProportionEstimate>>(defect)
            : Outcome.Of<IReadOnlyList<ProportionEstimate>>([.. ProportionMethods.All.Select(m => Estimate(events, total, level, m).Value!)]);

    private static Reason? Defect(int events, int total, double level) =>
        total < 1 ? Reasons.Invalid("The total must be 1 or more.")
        : events < 0 || events > total ? Reasons.Invalid("The events must lie between 0 and the total.")
        : Levels.IsValid(level) ? null
        : Reasons.InvalidLevel;
}
