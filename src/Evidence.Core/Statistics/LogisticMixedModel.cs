namespace Evidence.Core.Statistics;

/// <summary>
/// Random-intercept logistic model by maximum likelihood; agrees with metafor's rma.glmm(measure = "PLO", nAGQ = 7) to 10⁻⁴. Q is the likelihood-ratio
/// statistic
/// (QE.LRT) because Wald's needs events and non-events in every study.
/// </summary>
internal static class LogisticMixedModel
{
    private const int Iterations = 200;

    // beyond these the logits are infinite in all but name and seven points no longer integrate them
    private const double LargestSigma = 12;
    private const double FarthestLogit = 40;


    public static Outcome<Fit> Pool(IReadOnlyList<SingleArm> studies)
    {
        double events = studies.Sum(s => (double)s.Events), total = studies.Sum(s => (double)s.Total), p = events / total;
        if (events == 0 || events == total)
        {
            return Outcome.Refused<Fit>(Reasons.NoFiniteEstimate("Nobody or everybody has the event in every study, so the pooled logit is infinite; use PAS, "
                + "or one proportion of the sums."));
        }

        var logit = Math.Log(events / (total - events));
        var effects = new Effects([.. studies.Select(SingleArmEffects.Logit)]);
        var common = new Point(logit, 0, 1 / (total * p * (1 - p)));
        if (Maximise(new MarginalLikelihood(studies), common, MomentVariance.DerSimonianLaird(effects), Excess(studies, p)) is not { } found)
        {
            return Outcome.Refused<Fit>(Reasons.NotConverged);
        }

        var tau2 = found.Sigma * found.Sigma;
        return Outcome.Of(new Fit
        {
            Estimate = found.Mu,
            StandardError = Math.Sqrt(found.Variance),
            Tau2 = tau2,
            IsRandom = true,
            Heterogeneity = Heterogeneity.FromTau2(2 * studies.Sum(s => Surprise(s, p)), tau2, effects),
            Weights = [.. effects.V.ToArray().Select(v => 1 / (v + tau2))],
        });
    }

    // score of τ² at 0: positive when the studies differ more than binomial counts do
    private static double Excess(IReadOnlyList<SingleArm> studies, double p) =>
        studies.Sum(s => ((s.Events - (s.Total * p)) * (s.Events - (s.Total * p))) - (s.Total * p * (1 - p)));

    private static double Surprise(SingleArm arm, double p) =>
        Term(arm.Events, arm.Total * p) + Term(arm.Total - arm.Events, arm.Total * (1 - p));

    private static double Term(double observed, double expected) => observed > 0 ? observed * Math.Log(observed / expected) : 0;

    private static Point? Maximise(MarginalLikelihood likelihood, Point common, double tau2, double excess)
    {
        double mu = common.Mu, sigma = Math.Sqrt(Math.Max(tau2, 0.05));
        for (var i = 0; i < Iterations; i++)
        {
            var width = 4e-3 * Math.Max(1, sigma);
            var surface = LikelihoodSurface.Of(likelihood.At, mu, sigma, width, Math.Clamp(0.05 * sigma, 1e-4, width));
            var (x, y, climbed) = Climb(likelihood, surface, mu, sigma);
            (mu, sigma) = (mu + x, Math.Abs(sigma + y));
            if (!double.IsFinite(mu) || sigma > LargestSigma || Math.Abs(mu) > FarthestLogit)
            {
                return null;
            }

            var atZero = excess <= 0 && (sigma < 1e-3 || surface.Height < likelihood.At(common.Mu, 0) + 1e-9) && Math.Abs(x) + Math.Abs(y) < 1e-3;
            if (atZero || !climbed || Math.Abs(x) + Math.Abs(y) < 1e-6)
            {
                return atZero ? common : surface.IsConcave ? new Point(mu, sigma, surface.VarianceX) : null;
            }
        }

        return null;
    }

    private static (double X, double Y, bool Climbed) Climb(MarginalLikelihood likelihood, LikelihoodSurface surface, double mu, double sigma)
    {
        var (x, y) = surface.Step;
        var longest = Math.Max(Math.Abs(x), Math.Abs(y));
        var shrink = longest > 1 ? 1 / longest : 1;
        for (var i = 0; i < 40; i++, shrink /= 2)
        {
            if (likelihood.At(mu + (x * shrink), sigma + (y * shrink)) > surface.Height)
            {
                return (x * shrink, y * shrink, true);
            }
        }

        return (0, 0, false);
    }

    private readonly record struct Point(double Mu, double Sigma, double Variance);
}
