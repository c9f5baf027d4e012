namespace Evidence.Core.Statistics;

/// <summary>The table of tests. The prediction interval uses the same quantile as the confidence interval, as metafor 3.8 does: z, or t with k − 1 degrees of
/// freedom.</summary>
public static class PoolingTests
{
    /// <summary>Hartung-Knapp, the default.</summary>
    public static PoolingTest HartungKnapp { get; } = new()
    {
        WireName = "knha",
        Label = "Hartung-Knapp",
        Formula = "se² = (Σw(y − μ)²/(k − 1))/Σw; t with k − 1 degrees of freedom.",
        Citation = "Hartung J, Knapp G. Stat Med 2001;20:3875-3889; Sidik K, Jonkman JN. Stat Med 2002;21:3153-3159.",
        IsDefault = true,
    };

    /// <summary>Normal.</summary>
    public static PoolingTest Normal { get; } = new()
    {
        WireName = "z",
        Label = "Normal (Wald)",
        Formula = "se² = 1/Σw; standard normal.",
        Citation = "DerSimonian R, Laird N. Control Clin Trials 1986;7:177-188.",
    };

    /// <summary>Hartung-Knapp that never makes the standard error smaller.</summary>
    public static PoolingTest Truncated { get; } = new()
    {
        WireName = "adhoc",
        Label = "Hartung-Knapp, modified",
        Formula = "se² = max(1, Σw(y − μ)²/(k − 1))/Σw; t with k − 1 degrees of freedom: never narrower than the usual standard error. A synthesis takes it "
            + "in place of knha, unless a test is asked for, "
            + "of two studies and where the interval of knha would be narrower than that of z.",
        Citation = "Knapp G, Hartung J. Stat Med 2003;22:2693-2710; Röver C et al. BMC Med Res Methodol 2015;15:99.",
    };

    /// <summary>All tests, the default first.</summary>
    public static IReadOnlyList<PoolingTest> All { get; } =
    [
        HartungKnapp,
        Normal,
        Truncated,
    ];

    /// <summary>knha for random effects by inverse variance; z for EE, MH, PETO and GLMM.</summary>
    public static PoolingTest DefaultFor(PoolingMethod method) =>
        method is { Kind: PoolingKind.InverseVariance, IsRandom: true } ? HartungKnapp : Normal;

    /// <summary>The test of this name (case ignored). Refused with <c>unknown-name</c>.</summary>
    public static Outcome<PoolingTest> Find(string wireName) =>
        All.FirstOrDefault(t => string.Equals(t.WireName, wireName, StringComparison.OrdinalIgnoreCase)) is { } test
            ? Outcome.Of(test)
            : Outcome.Refused<PoolingTest>(Reasons.Unknown("test", wireName, All.Select(t => t.WireName)));
}
