namespace Evidence.Core.Statistics;

/// <summary>The table of pooling methods.</summary>
public static class PoolingMethods
{
    /// <summary>Restricted maximum likelihood, the default.</summary>
    public static PoolingMethod Reml { get; } = new()
    {
        WireName = "REML",
        Label = "Random effects, restricted maximum likelihood",
        Formula = "τ² that maximises the restricted likelihood, by Fisher scoring from the Hedges estimate; 0 when the likelihood is higher there.",
        Citation = "Viechtbauer W. J Educ Behav Stat 2005;30:261-293.",
        IsDefault = true,
        IsRandom = true,
        BetweenVariance = static e => LikelihoodVariance.Estimate(e, restricted: true),
    };

    /// <summary>Random-intercept logistic model, the default for proportions.</summary>
    public static PoolingMethod Glmm { get; } = new()
    {
        WireName = "GLMM",
        Label = "Random-intercept logistic model",
        Formula = "x ~ Binomial(n, logit⁻¹(μ + u)), u ~ N(0, τ²); maximum likelihood by 7-point adaptive Gauss-Hermite quadrature; no correction at zero.",
        Citation = "Stijnen T, Hamza TH, Özdemir P. Stat Med 2010;29:3046-3067.",
        Kind = PoolingKind.LogisticMixed,
        Measures = ["PLO"],
        IsRandom = true,
    };

    /// <summary>All methods, the default first.</summary>
    public static IReadOnlyList<PoolingMethod> All { get; } =
    [
        Reml,
        new()
        {
            WireName = "EE",
            Label = "Equal effects",
            Formula = "τ² = 0 by assumption; Σwy/Σw with w = 1/v.",
            Citation = "Rice K, Higgins JPT, Lumley T. J R Stat Soc A 2018;181:205-227.",
        },
        new()
        {
            WireName = "DL",
            Label = "Random effects, DerSimonian-Laird",
            Formula = "τ² = (Q − (k − 1)) / (Σw − Σw²/Σw) with w = 1/v, cut at 0.",
            Citation = "DerSimonian R, Laird N. Control Clin Trials 1986;7:177-188.",
            IsRandom = true,
            BetweenVariance = static e => MomentVariance.DerSimonianLaird(e),
        },
        new()
        {
            WireName = "PM",
            Label = "Random effects, Paule-Mandel",
            Formula = "τ² with Σw(y − μ)² = k − 1, cut at 0.",
            Citation = "Paule RC, Mandel J. J Res Natl Bur Stand 1982;87:377-385.",
            IsRandom = true,
            BetweenVariance = static e => MomentVariance.PauleMandel(e),
        },
        new()
        {
            WireName = "HE",
            Label = "Random effects, Hedges",
            Formula = "τ² = variance of the y − mean of the v, cut at 0.",
            Citation = "Hedges LV, Olkin I. Statistical methods for meta-analysis, 1985.",
            IsRandom = true,
            BetweenVariance = static e => MomentVariance.Hedges(e),
        },
        new()
        {
            WireName = "ML",
            Label = "Random effects, maximum likelihood",
            Formula = "τ² that maximises the likelihood, by Fisher scoring from the Hedges estimate; 0 when the likelihood is higher there.",
            Citation = "Hardy RJ, Thompson SG. Stat Med 1996;15:619-629.",
            IsRandom = true,
            BetweenVariance = static e => LikelihoodVariance.Estimate(e, restricted: false),
        },
        new()
        {
            WireName = "SJ",
            Label = "Random effects, Sidik-Jonkman",
            Formula = "τ² = τ₀²·Σw(y − μ)²/(k − 1) with w = 1/(v + τ₀²), τ₀² = Σ(y − mean)²/k.",
            Citation = "Sidik K, Jonkman JN. J R Stat Soc C 2005;54:367-384.",
            IsRandom = true,
            BetweenVariance = static e => MomentVariance.SidikJonkman(e),
        },
        new()
        {
            WireName = "MH",
            Label = "Mantel-Haenszel",
            Formula = "Ratio of sums over the tables; tables stay as they are, only Q uses corrected studies, without those in which nobody or everybody has "
                + "the event.",
            Citation = "Robins J, Breslow N, Greenland S. Biometrics 1986;42:311-323; Greenland S, Robins JM. Biometrics 1985;41:55-68; Sato T et al. 1989.",
            Kind = PoolingKind.MantelHaenszel,
            Measures = ["OR", "RR", "RD"],
        },
        new()
        {
            WireName = "PETO",
            Label = "Peto's one-step odds ratio",
            Formula = "Σ(a − E)/ΣV, E and V the hypergeometric mean and variance of a; no correction at zero.",
            Citation = "Yusuf S et al. Prog Cardiovasc Dis 1985;27:335-371.",
            Kind = PoolingKind.Peto,
            Measures = ["OR"],
        },
        Glmm,
    ];

    /// <summary>GLMM for PLO, REML for everything else.</summary>
    public static PoolingMethod DefaultFor(EffectMeasure measure) => measure.WireName == EffectMeasures.Plo.WireName ? Glmm : Reml;

    /// <summary>The method of this name (case ignored). Refused with <c>unknown-name</c>.</summary>
    public static Outcome<PoolingMethod> Find(string wireName) =>
        All.FirstOrDefault(m => string.Equals(m.WireName, wireName, StringComparison.OrdinalIgnoreCase)) is { } method
            ? Outcome.Of(method)
            : Outcome.Refused<PoolingMethod>(Reasons.Unknown("pooling method", wireName, All.Select(m => m.WireName)));
}
