namespace Evidence.Core.Statistics;

/// <summary>Two-sided exact p values of a 2×2 table given its margins.</summary>
public static class ExactP
{
    /// <summary>Fisher's exact test with R's tie rule.</summary>
    public static double Fisher(TwoByTwo table) => Math.Clamp(Hypergeometric.Observe(table).NotMoreLikely, 0, 1);

    /// <summary>The mid-P: Fisher's less half the probability of the observed table.</summary>
    public static double Mid(TwoByTwo table)
    {
        var (notMoreLikely, observed) = Hypergeometric.Observe(table);
        return Math.Clamp(notMoreLikely - (observed / 2), 0, 1);
    }
}
