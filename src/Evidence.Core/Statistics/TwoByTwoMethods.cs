namespace Evidence.Core.Statistics;

/// <summary>The table of answers for one 2×2 table.</summary>
public static class TwoByTwoMethods
{
    private const string Only0 = " When a cell is zero, ½ is added to all four cells of this table and the answer says so.";

    /// <summary>All methods, the default first.</summary>
    public static IReadOnlyList<TwoByTwoMethod> All { get; } =
    [
        new()
        {
            WireName = "risk-ratio",
            Label = "Risk ratio (Wald, log scale)",
            Formula = "(a/n1)/(c/n2); variance of the log: 1/a − 1/n1 + 1/c − 1/n2." + Only0,
            Citation = "Katz D et al. Biometrics 1978;34:469-474.",
            IsDefault = true,
            Compute = WaldRows.RiskRatio,
        },
        new()
        {
            WireName = "odds-ratio",
            Label = "Odds ratio (Wald, log scale)",
            Formula = "ad/bc; variance of the log: 1/a + 1/b + 1/c + 1/d." + Only0,
            Citation = "Woolf B. Ann Hum Genet 1955;19:251-253.",
            Compute = WaldRows.OddsRatio,
        },
        new()
        {
            WireName = "risk-difference",
            Label = "Risk difference (Wald)",
            Formula = "a/n1 − c/n2; variance: ab/n1³ + cd/n2³; the bounds may pass −1 and 1, Newcombe's never do." + Only0,
            Citation = "Newcombe RG. Stat Med 1998;17:873-890 (method 1).",
            Compute = WaldRows.RiskDifference,
        },
        new()
        {
            WireName = "risk-difference-newcombe",
            Label = "Risk difference (Newcombe hybrid score)",
            Formula = "a/n1 − c/n2 with the bounds made from the Wilson bounds of the two proportions; no correction is needed at zero.",
            Citation = "Newcombe RG. Stat Med 1998;17:873-890 (method 10).",
            Compute = NewcombeRow.Compute,
        },
        new()
        {
            WireName = "fisher-exact",
            Label = "Fisher's exact test, two-sided",
            Formula = "Sum of the hypergeometric probabilities that do not exceed the observed one by more than a factor 1 + 10⁻⁷.",
            Citation = "Fisher RA. J R Stat Soc 1935;98:39-54; tie rule of R's fisher.test.",
            Compute = ExactRows.Fisher,
        },
        new()
        {
            WireName = "mid-p",
            Label = "Mid-P exact test, two-sided",
            Formula = "Fisher's two-sided p less half the probability of the observed table.",
            Citation = "Hirji KF, Tan SJ, Elashoff RM. Stat Med 1991;10:1137-1153.",
            Compute = ExactRows.MidP,
        },
        new()
        {
            WireName = "chi-square",
            Label = "Chi-square test without correction",
            Formula = "N(ad − bc)² / (n1·n2·(a+c)·(b+d)), one degree of freedom.",
            Citation = "Pearson K. Philos Mag 1900;50:157-175.",
            Compute = ChiSquareRows.Plain,
        },
        new()
        {
            WireName = "chi-square-yates",
            Label = "Chi-square test with Yates' correction",
            Formula = "Σ(|observed − expected| − min(½, |observed − expected|))²/expected, one degree of freedom.",
            Citation = "Yates F. Suppl J R Stat Soc 1934;1:217-235; rule of R's chisq.test.",
            Compute = ChiSquareRows.Yates,
        },
    ];

    /// <summary>The method of this name (case ignored). Refused with <c>unknown-name</c>.</summary>
    public static Outcome<TwoByTwoMethod> Find(string wireName) =>
        All.FirstOrDefault(m => string.Equals(m.WireName, wireName, StringComparison.OrdinalIgnoreCase)) is { } method
            ? Outcome.Of(method)
            : Outcome.Refused<TwoByTwoMethod>(Reasons.Unknown("2x2 method", wireName, All.Select(m => m.WireName)));
}
