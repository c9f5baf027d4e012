using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>What is computed where people or studies are few, and how metafor is told to give the same numbers.</summary>
internal static class SmallNumberMethods
{
    public static IReadOnlyList<MethodSection> All { get; } =
    [
        new(
            "row-tests",
            "What decides what a comparison says, and how few people carry it.",
            [
                MethodEntry.Rule("row-test", RowTest.Rule),
                new("fragility", "Fragility index and quotient",
                    "The fewest people of one group whose outcome must flip for Fisher's p to cross the threshold, and that number as a share of all people.",
                        "Walsh M et al. J Clin Epidemiol 2014;67:622-628.", false),
                new("tipping-rate", "Tipping rate", TippingRate.Method, "Clopper CJ, Pearson ES. Biometrika 1934;26:404-413.", false),
                new("exaggeration", "Exaggeration", Exaggeration.Assumption
                    + " Type M and S: for the true effect named, the average factor and the chance of a wrong sign of a significant result.",
                    "van Zwet E et al. Stat Med 2021;40:6107-6117; Gelman A, Carlin J. Perspect Psychol Sci 2014;9:641-651.", false),
                MethodEntry.Rule("grading-noise", NaturalCourse.GradingNoise.Rule),
                MethodEntry.Rule("growth", GrowthGuard.Rule),
                MethodEntry.Rule(GrowthGuard.TakenOff, "The source took what growth gives from the change before it printed it."),
                MethodEntry.Rule(GrowthGuard.NotKnown, "Growth, or the spread of the change, is not known; the change is not called an improvement."),
                MethodEntry.Rule("missing-trials", MissingTrials.Rule),
                MethodEntry.Rule("shared-controls", "Studies that may share their controls keep their treated people, and the controls are parted between "
                    + "them (Cochrane Handbook 23.3.4)."),
                new("information-size", "Optimal information size",
                    "People of two equal groups: 2(z₀.₉₇₅ + z₀.₈)²·(p₁q₁ + p₂q₂)/(p₁ − p₂)², of means 4((z₀.₉₇₅ + z₀.₈)·sd/difference)².",
                        "Guyatt GH et al. J Clin Epidemiol 2011;64:1283-1293.", false),
            ]),
        new(
            "small-studies",
            "Whether small studies differ from large ones, from ten studies.",
            [
                new("egger", "Egger's test", "Weighted regression of the effect on its standard error; t with k − 2 degrees of freedom. For comparisons.",
                    "Egger M et al. BMJ 1997;315:629-634; metafor::regtest(model = \"lm\", predictor = \"sei\").", false),
                new("peters", "Peters' test", "The same on 1/n. For shares, whose standard error hangs on the share.",
                    "Peters JL et al. JAMA 2006;295:676-680; metafor::regtest(model = \"lm\", predictor = \"ninv\").", false),
            ]),
        new(
            "metafor",
            "The lines of R with which metafor 3.8 gives the numbers of this service; d is a table of /v1/synthesis.csv or /v1/results.metafor, its rows the "
                + "pooled ones.",
            [
                Line("metafor-glmm", "rma.glmm(measure = \"PLO\", xi = xi, ni = ni, data = d, nAGQ = 7, control = list(glmerCtrl = list(tolPwrss = 1e-12))): "
                    + "lme4's default tolerance stops a little before the maximum"),
                Line("metafor-reml", "rma(yi, vi, data = d, method = \"REML\", test = \"knha\", control = list(threshold = 1e-10, maxiter = 10000)); test is "
                    + "what the answer names: knha, adhoc or z"),
                Line("metafor-prediction", "predict(fit, transf = transf.ilogit) for shares, transf = exp for ratios; its prediction interval uses the "
                    + "quantile of the confidence interval, and is not shown below three studies"),
            ]),
    ];

    private static MethodEntry Line(string name, string line) => new(name, name, line, "Viechtbauer W. J Stat Softw 2010;36(3).", false);
}
