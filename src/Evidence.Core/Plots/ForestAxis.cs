namespace Evidence.Core.Plots;

/// <summary>What an axis of a forest plot measures.</summary>
public enum ForestAxis
{
    /// <summary>Shares, 0 to 1, shown in percent.</summary>
    Share,

    /// <summary>Ratios, on a logarithmic axis.</summary>
    Ratio,

    /// <summary>Differences, around 0.</summary>
    Difference,
}
