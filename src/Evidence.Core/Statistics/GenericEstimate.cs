namespace Evidence.Core.Statistics;

/// <summary>Any estimate with its standard error; ratios on the log scale.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="StandardError">Its standard error, above 0.</param>
public sealed record GenericEstimate(double Estimate, double StandardError) : StudyNumbers
{
    internal override Reason? Defect =>
        !double.IsFinite(Estimate) ? Reasons.Invalid("The estimate must be a number.")
        : !(StandardError > 0 && double.IsFinite(StandardError)) ? Reasons.Invalid("The standard error must be above 0.")
        : null;
}
