using MathNet.Numerics.Distributions;

namespace Evidence.Core.Statistics;

/// <summary>What a significant result says when the true effect is of a given size.</summary>
/// <param name="Effect">The true effect assumed, on the scale of the estimate.</param>
/// <param name="Power">Chance of a significant result.</param>
/// <param name="TypeS">Chance that a significant result has the wrong sign.</param>
/// <param name="TypeM">By what factor a significant result overstates on average.</param>
public sealed record DesignError(double Effect, double Power, double TypeS, double TypeM)
{
    private const double Critical = 1.959963984540054;

    internal static DesignError Of(double effect, double standardError)
    {
        var d = effect / standardError;
        double right = Normal.CDF(0, 1, d - Critical), wrong = Normal.CDF(0, 1, -d - Critical), power = right + wrong;
        var size = (d * (right - wrong)) + Normal.PDF(0, 1, Critical - d) + Normal.PDF(0, 1, Critical + d);
        return new(effect, power, wrong / power, size / (power * d));
    }
}
