namespace Evidence.Core.Statistics;

/// <summary>What one study reports, in one of four shapes.</summary>
public abstract record StudyNumbers
{
    private protected StudyNumbers()
    {
    }

    /// <summary>Null when the numbers are possible, otherwise what is wrong with them.</summary>
    internal abstract Reason? Defect { get; }
}

/// <summary>One group: events of a total.</summary>
/// <param name="Events">Persons with the outcome, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Persons assessed, 1 or more.</param>
public sealed record SingleArm(int Events, int Total) : StudyNumbers
{
    internal override Reason? Defect => Counts.Defect(Events, Total);
}

/// <summary>Two groups and one outcome.</summary>
/// <param name="Events">Persons with the outcome in the first (treated) group.</param>
/// <param name="Total">Persons in the first group, 1 or more.</param>
/// <param name="ControlEvents">Persons with the outcome in the second (control) group.</param>
/// <param name="ControlTotal">Persons in the second group, 1 or more.</param>
public sealed record TwoByTwo(int Events, int Total, int ControlEvents, int ControlTotal) : StudyNumbers
{
    internal override Reason? Defect => Counts.Defect(Events, Total) ?? Counts.Defect(ControlEvents, ControlTotal);
}

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

/// <summary>The rule for counts, stated once.</summary>
internal static class Counts
{
    public static Reason? Defect(int events, int total) =>
        total < 1 ? Reasons.Invalid("Every group needs 1 person or more.")
        : events < 0 || events > total ? Reasons.Invalid("The events must lie between 0 and the size of the group.")
        : null;
}
