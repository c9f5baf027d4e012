using Evidence.Core.Pack;

namespace Evidence.Core.Results;

/// <summary>An interval has two ends and its estimate between them, near the middle.</summary>
internal static class IntervalRules
{
    // as a share of the interval's length; rounding alone stays well below
    private const double OffCentre = 0.15;

    /// <summary>Checks the interval of an estimate; true when there is one and it can be reckoned with.</summary>
    public static bool Check(ResultContext context, double estimate, double? low, double? high, bool isRatio = false, bool isShare = false)
    {
        if (low is null != high is null)
        {
            context.Add(Defects.HalfInterval, low is null ? "ciHigh" : "ciLow", $"one end of the interval only");
        }

        if (low is not { } from || high is not { } to)
        {
            return false;
        }

        if (estimate < from || estimate > to)
        {
            context.Add(Defects.EstimateOutsideInterval, "ciLow", $"{estimate} outside {from} to {to}");
            return false;
        }

        if (!isShare && to > from && IsOffCentre(estimate, from, to, isRatio))
        {
            context.Add(Defects.EstimateOffCentre, string.Empty, $"{estimate} is far from the middle of {from} to {to}");
        }

        return true;
    }

    private static bool IsOffCentre(double estimate, double low, double high, bool isRatio)
    {
        Func<double, double> scale = isRatio ? Math.Log : static x => x;
        var middle = (scale(low) + scale(high)) / 2;
        return Math.Abs(scale(estimate) - middle) > OffCentre * (scale(high) - scale(low));
    }
}
