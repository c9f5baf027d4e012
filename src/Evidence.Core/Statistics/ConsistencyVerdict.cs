namespace Evidence.Core.Statistics;

/// <summary>What a check of printed numbers found.</summary>
public enum ConsistencyVerdict
{
    /// <summary>Some set of scores gives these numbers.</summary>
    Possible,

    /// <summary>No set of scores gives these numbers: a misprint, an unreported missing value, or worse.</summary>
    Impossible,

    /// <summary>The check cannot tell: too many persons for the digits printed, or no scores in steps.</summary>
    NotApplicable,
}
