using Evidence.Core.Pack;
using MathNet.Numerics.Distributions;

namespace Evidence.Core.Results;

/// <summary>Comparisons: estimate, interval and p value tell the same story, or it is noted that they do not.</summary>
internal static class EffectRules
{
    public static void Check(ResultContext context, EffectResult result)
    {
        if (result.P is < 0 or > 1)
        {
            context.Add(Defects.POutOfRange, "p", $"p {result.P}");
        }

        if (result.IsRatio && (result.Value <= 0 || result.CiLow <= 0))
        {
            context.Add(Defects.RatioNotPositive, result.Value <= 0 ? "value" : "ciLow", $"{result.Value} ({result.CiLow} to {result.CiHigh})");
            return;
        }

        var isShare = result.Effect == "pooled-proportion";
        if (isShare && (result.Value is < 0 or > 1 || result.CiLow < 0 || result.CiHigh > 1))
        {
            context.Add(Defects.ProportionOutOfRange, "value", $"{result.Value} ({result.CiLow} to {result.CiHigh})");
        }

        if (IntervalRules.Check(context, result.Value, result.CiLow, result.CiHigh, result.IsRatio, isShare) && !isShare && result.P is > 0 and <= 1)
        {
            CheckP(context, result, result.CiLow!.Value, result.CiHigh!.Value);
        }
    }

    // an interval of a known level implies a p value (Altman and Bland, BMJ 2011;343:d2304)
    private static void CheckP(ResultContext context, EffectResult result, double low, double high)
    {
        var level = result.Level is { } given ? (given > 1 ? given / 100 : given) : 0.95;
        if (level is <= 0 or >= 1 || low >= high)
        {
            return;
        }

        Func<double, double> scale = result.IsRatio ? Math.Log : static x => x;
        var none = result.IsRatio ? 1.0 : 0.0;
        var error = (scale(high) - scale(low)) / (2 * Normal.InvCDF(0, 1, (1 + level) / 2));
        var implied = 2 * (1 - Normal.CDF(0, 1, Math.Abs(scale(result.Value) - scale(none)) / error));
        var printed = result.P!.Value;

        // a bound is met by every p on its side: the nearest of them is what the interval is held against
        var p = result.PRelation switch { "<" => Math.Min(printed, implied), ">" => Math.Max(printed, implied), _ => printed };
        var contradict = (low > none || high < none) != (p < 1 - level) && Math.Abs(implied - p) > 0.02;
        var farApart = p > 0.001 && implied > 0.001 && Math.Max(implied, p) / Math.Min(implied, p) > 3;
        if (contradict || farApart)
        {
            context.Add(Defects.IntervalAgainstP, "p", $"p {result.PRelation}{printed}, but the interval {low} to {high} implies {implied:0.000}");
        }
    }
}
