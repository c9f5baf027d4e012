namespace Evidence.Core.Measures;

/// <summary>A rate per year that is linear in the height of a curve.</summary>
/// <param name="Slope">Change for each point of height.</param>
/// <param name="Intercept">At height 0.</param>
public sealed record GrowthRate(double Slope, double Intercept)
{
    /// <summary>The rate of a height.</summary>
    public double Of(double height) => (Slope * height) + Intercept;
}
