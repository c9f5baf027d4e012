namespace Evidence.Core.Statistics;

/// <summary>Two groups and one score.</summary>
/// <param name="Mean">Mean of the first group.</param>
/// <param name="Sd">Standard deviation of the first group, above 0.</param>
/// <param name="N">Persons in the first group, 2 or more.</param>
/// <param name="ControlMean">Mean of the second group.</param>
/// <param name="ControlSd">Standard deviation of the second group, above 0.</param>
/// <param name="ControlN">Persons in the second group, 2 or more.</param>
public sealed record TwoMeans(double Mean, double Sd, int N, double ControlMean, double ControlSd, int ControlN) : StudyNumbers
{
    internal override Reason? Defect =>
        !double.IsFinite(Mean) || !double.IsFinite(ControlMean) ? Reasons.Invalid("The means must be numbers.")
        : !(Sd > 0 && ControlSd > 0 && double.IsFinite(Sd) && double.IsFinite(ControlSd)) ? Reasons.Invalid("The standard deviations must be above 0.")
        : N < 2 || ControlN < 2 ? Reasons.Invalid("Each group needs 2 persons or more.")
        : null;
}
