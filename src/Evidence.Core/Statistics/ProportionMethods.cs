namespace Evidence.Core.Statistics;

/// <summary>The table of interval methods for one proportion.</summary>
public static class ProportionMethods
{
    /// <summary>Wilson's score interval, the default.</summary>
    public static ProportionMethod Wilson { get; } = new()
    {
        WireName = "wilson",
        Label = "Wilson score",
        Formula = "All p with |x/n − p| ≤ z·√(p(1−p)/n): (x + z²/2 ± z·√(x(n−x)/n + z²/4)) / (n + z²).",
        Citation = "Wilson EB. J Am Stat Assoc 1927;22:209-212.",
        IsDefault = true,
        Bounds = ScoreIntervals.Wilson,
    };

    /// <summary>All methods, the default first.</summary>
    public static IReadOnlyList<ProportionMethod> All { get; } =
    [
        Wilson,
        new()
        {
            WireName = "wilson-cc",
            Label = "Wilson score with continuity correction",
            Formula = "(2x + z² ∓ (1 + z·√(z² ∓ 2 − 1/n + 4p(n(1−p) ± 1)))) / (2(n + z²)); 0 when x = 0, 1 when x = n.",
            Citation = "Newcombe RG. Stat Med 1998;17:857-872 (method 4).",
            Bounds = ScoreIntervals.WilsonCorrected,
        },
        new()
        {
            WireName = "clopper-pearson",
            Label = "Clopper-Pearson (exact)",
            Formula = "Lower: α/2 quantile of Beta(x, n−x+1); upper: 1−α/2 quantile of Beta(x+1, n−x). Never covers less than the level.",
            Citation = "Clopper CJ, Pearson ES. Biometrika 1934;26:404-413.",
            Bounds = ExactIntervals.ClopperPearson,
        },
        new()
        {
            WireName = "agresti-coull",
            Label = "Agresti-Coull",
            Formula = "p̃ ± z·√(p̃(1−p̃)/ñ) with ñ = n + z², p̃ = (x + z²/2)/ñ, cut at 0 and 1.",
            Citation = "Agresti A, Coull BA. Am Stat 1998;52:119-126.",
            Bounds = ScoreIntervals.AgrestiCoull,
        },
        new()
        {
            WireName = "jeffreys",
            Label = "Jeffreys",
            Formula = "α/2 and 1−α/2 quantiles of Beta(x+½, n−x+½); lower bound 0 when x = 0, upper bound 1 when x = n.",
            Citation = "Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133.",
            Bounds = ExactIntervals.Jeffreys,
        },
        new()
        {
            WireName = "mid-p",
            Label = "Mid-P (exact, half the observed count)",
            Formula = "All p with P(X > x) + ½P(X = x) > α/2 and P(X < x) + ½P(X = x) > α/2; 0 when x = 0, 1 when x = n.",
            Citation = "Berry G, Armitage P. Statistician 1995;44:417-423.",
            Bounds = ExactIntervals.MidP,
        },
    ];

    /// <summary>The method of this name (case ignored); null asks for the default. Refused with <c>unknown-name</c>.</summary>
    public static Outcome<ProportionMethod> Find(string? wireName) =>
        wireName is null ? Outcome.Of(Wilson)
        : All.FirstOrDefault(m => string.Equals(m.WireName, wireName, StringComparison.OrdinalIgnoreCase)) is { } method ? Outcome.Of(method)
        : Outcome.Refused<ProportionMethod>(Reasons.Unknown("proportion method", wireName, All.Select(m => m.WireName)));
}
