using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>From a result to numbers, or the reason why it has none that can be used.</summary>
internal static class FigureReader
{
    /// <summary>The form that a kind of result is of; null for those that are neither.</summary>
    public static FigureForm? FormOf(Result result) => result switch
    {
        RespondersResult or TransitionsResult or ProportionResult => FigureForm.Counts,
        MeanChangeResult or BeforeAfterResult => FigureForm.Means,
        EffectResult effect => IsDifference(effect) ? FigureForm.Means : null,
        _ => null,
    };

    public static bool IsDifference(EffectResult effect) => effect.Effect is "mean-difference" or "standardized-mean-difference";

    public static (Figure? Figure, LeftOutReason? Reason) Read(Result result, Arm arm) => result switch
    {
        RespondersResult r => Counts(result, arm, r.Events, r.Total, 0, r.Computed == true),
        TransitionsResult { Partial: true } => (null, LeftOutReasons.PartialMatrix),
        TransitionsResult t => Counts(result, arm, t.Transitions.Where(Better).Sum(one => one.N), t.Transitions.Sum(one => one.N), 1, true),
        ProportionResult { N: { } n } p => Counts(result, arm, (int)Math.Round(p.Value * n, MidpointRounding.AwayFromZero), n, 2, true),
        ProportionResult => (null, LeftOutReasons.NoDenominator),
        MeanChangeResult m => (Mean(m, arm), null),
        BeforeAfterResult b => (new Figure { Result = result, Arm = arm, Mean = b.After - b.Before, N = b.N ?? arm.N, Rank = 3, Computed = true }, null),
        _ => (null, LeftOutReasons.OtherForm),
    };

    // A is the most severe grade, so a later letter is better
    private static bool Better(Transition shift) => string.CompareOrdinal(shift.To, shift.From) > 0;

    private static (Figure?, LeftOutReason?) Counts(Result result, Arm arm, int events, int total, int rank, bool computed) =>
        total < 1 || events < 0 || events > total
            ? (null, LeftOutReasons.NoDenominator)
            : (new Figure { Result = result, Arm = arm, Counts = new SingleArm(events, total), Rank = rank, Computed = computed }, null);

    private static Figure Mean(MeanChangeResult result, Arm arm)
    {
        var n = result.N ?? arm.N;
        var error = result.Se ?? HalfWidth(result) / (n > 1 ? Quantiles.StudentT(0.95, n.Value - 1) : null);
        var sd = result.Sd ?? error * (n is { } people ? Math.Sqrt(people) : null);
        return new Figure
        {
            Result = result,
            Arm = arm,
            Mean = result.Mean,
            Sd = sd > 0 && double.IsFinite(sd.Value) ? sd : null,
            N = n,
            Computed = result.Sd is null || result.N is null || result.Computed == true,
        };
    }

    // the interval of a mean is taken to be 95 % by Student's t, as the Cochrane Handbook (6.5.2) does
    private static double? HalfWidth(MeanChangeResult result) => result is { CiLow: { } low, CiHigh: { } high } ? (high - low) / 2 : null;
}
