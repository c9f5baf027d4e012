namespace Evidence.Core.Statistics;

/// <summary>A question that can be put to a table of two groups and two outcomes.</summary>
public sealed record TwoByTwoMethod
{
    /// <summary>Name in requests and answers, kebab-case.</summary>
    public required string WireName { get; init; }

    /// <summary>Name for a reader.</summary>
    public required string Label { get; init; }

    /// <summary>The formula in words; a of n1 and c of n2 have the event, b = n1 − a, d = n2 − c, N = n1 + n2.</summary>
    public required string Formula { get; init; }

    /// <summary>The paper.</summary>
    public required string Citation { get; init; }

    /// <summary>True for the one that is meant when none is named and only one is wanted.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Table and level to answer.</summary>
    internal Func<TwoByTwo, double, TwoByTwoAnswer> Compute { get; init; } = WaldRows.RiskRatio;
}
