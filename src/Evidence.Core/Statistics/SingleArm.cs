namespace Evidence.Core.Statistics;

/// <summary>One group: events of a total.</summary>
/// <param name="Events">Persons with the outcome, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Persons assessed, 1 or more.</param>
public sealed record SingleArm(int Events, int Total) : StudyNumbers
{
    internal override Reason? Defect => Counts.Defect(Events, Total);
}
