namespace Evidence.Core.Statistics;

/// <summary>The table of effect measures. Zero cells: see <see cref="Cells"/>; for single arms ½ is added to events and to non-events when one of them is
/// zero.</summary>
public static class EffectMeasures
{
    private const string Proportions = "Stijnen T, Hamza TH, Özdemir P. Stat Med 2010;29:3046-3067; metafor::escalc.";
    private const string Tables = "Viechtbauer W. J Stat Softw 2010;36(3), metafor::escalc(add = 1/2, to = \"only0\").";
    private const string Means = "Hedges LV. J Educ Stat 1981;6:107-128; metafor::escalc(vtype = \"LS\").";

    /// <summary>Logit of one proportion, the default.</summary>
    public static EffectMeasure Plo { get; } = new()
    {
        WireName = "PLO",
        Label = "Proportion, logit",
        Formula = "ln(x/(n − x)); variance 1/x + 1/(n − x); ½ added to x and to n − x when one is zero.",
        Citation = Proportions,
        BackFormula = "1/(1 + exp(−y))",
        IsDefault = true,
        Numbers = typeof(SingleArm),
        Effect = SingleArmEffects.Logit,
        Back = SingleArmEffects.FromLogit,
    };

    /// <summary>Log odds ratio.</summary>
    public static EffectMeasure Or { get; } = new()
    {
        WireName = "OR",
        Label = "Odds ratio, log",
        Formula = "ln(ad/bc); variance 1/a + 1/b + 1/c + 1/d; ½ added to all four cells when one is zero.",
        Citation = Tables,
        BackFormula = "exp(y)",
        Numbers = typeof(TwoByTwo),
        Effect = static s => Cells.Of((TwoByTwo)s).Corrected().LogOddsRatio(),
        Back = Math.Exp,
    };

    /// <summary>Log risk ratio.</summary>
    public static EffectMeasure Rr { get; } = new()
    {
        WireName = "RR",
        Label = "Risk ratio, log",
        Formula = "ln((a/n1)/(c/n2)); variance 1/a − 1/n1 + 1/c − 1/n2; ½ added to all four cells when one is zero.",
        Citation = Tables,
        BackFormula = "exp(y)",
        Numbers = typeof(TwoByTwo),
        Effect = static s => Cells.Of((TwoByTwo)s).Corrected().LogRiskRatio(),
        Back = Math.Exp,
    };

    /// <summary>Risk difference.</summary>
    public static EffectMeasure Rd { get; } = new()
    {
        WireName = "RD",
        Label = "Risk difference",
        Formula = "a/n1 − c/n2; variance ab/n1³ + cd/n2³; ½ added to all four cells when one is zero.",
        Citation = Tables,
        BackFormula = "y",
        Numbers = typeof(TwoByTwo),
        Effect = static s => Cells.Of((TwoByTwo)s).Corrected().RiskDifference(),
    };

    /// <summary>All measures that can be pooled.</summary>
    public static IReadOnlyList<EffectMeasure> All { get; } =
    [
        Plo,
        new()
        {
            WireName = "PR",
            Label = "Proportion, raw",
            Formula = "x/n; variance x(n − x)/n³; ½ added to x and to n − x when one is zero.",
            Citation = Proportions,
            BackFormula = "y, cut at 0 and 1",
            Numbers = typeof(SingleArm),
            Effect = SingleArmEffects.Raw,
            Back = static y => Math.Clamp(y, 0, 1),
        },
        new()
        {
            WireName = "PAS",
            Label = "Proportion, arcsine of the square root",
            Formula = "arcsin(√(x/n)); variance 1/(4n); no correction at zero.",
            Citation = "Rücker G et al. Stat Med 2009;28:721-738; metafor::escalc.",
            BackFormula = "sin²(y), y cut at 0 and π/2",
            Numbers = typeof(SingleArm),
            Effect = SingleArmEffects.Arcsine,
            Back = SingleArmEffects.FromArcsine,
        },
        Or,
        Rr,
        Rd,
        new()
        {
            WireName = "MD",
            Label = "Mean difference",
            Formula = "m1 − m2; variance s1²/n1 + s2²/n2.",
            Citation = Means,
            BackFormula = "y",
            Numbers = typeof(TwoMeans),
            Effect = MeanEffects.Difference,
        },
        new()
        {
            WireName = "SMD",
            Label = "Standardised mean difference (Hedges' g)",
            Formula = "J(m)·(m1 − m2)/sp, sp pooled, m = n1 + n2 − 2, J exact by gamma functions; variance 1/n1 + 1/n2 + g²/(2(n1 + n2)).",
            Citation = Means,
            BackFormula = "y",
            Numbers = typeof(TwoMeans),
            Effect = MeanEffects.Standardised,
        },
        new()
        {
            WireName = "GEN",
            Label = "Any estimate with its standard error",
            Formula = "The estimate as given; variance = standard error². Ratios must be given as logarithms.",
            Citation = "Hedges LV, Vevea JL. Psychol Methods 1998;3:486-504.",
            BackFormula = "y",
            Numbers = typeof(GenericEstimate),
            Effect = static s => new(((GenericEstimate)s).Estimate, ((GenericEstimate)s).StandardError * ((GenericEstimate)s).StandardError),
        },
    ];

    /// <summary>
    /// The measure of this name (case ignored); null asks for the default. Refused with <c>unknown-name</c>, and with <c>method-not-recommended</c> for PFT,
    /// the Freeman-Tukey double arcsine.
    /// </summary>
    public static Outcome<EffectMeasure> Find(string? wireName) =>
        wireName is null ? Outcome.Of(Plo)
        : string.Equals(wireName, "PFT", StringComparison.OrdinalIgnoreCase) ? Outcome.Refused<EffectMeasure>(Reasons.FreemanTukey)
        : All.FirstOrDefault(m => string.Equals(m.WireName, wireName, StringComparison.OrdinalIgnoreCase)) is { } measure ? Outcome.Of(measure)
        : Outcome.Refused<EffectMeasure>(Reasons.Unknown("effect measure", wireName, All.Select(m => m.WireName)));
}
