namespace Evidence.Core.Statistics;

/// <summary>Two groups and one outcome.</summary>
/// <param name="Events">Persons with the outcome in the first (treated) group.</param>
/// <param name="Total">Persons in the first group, 1 or more.</param>
/// <param name="ControlEvents">Persons with the outcome in the second (control) group.</param>
/// <param name="ControlTotal">Persons in the second group, 1 or more.</param>
public sealed record TwoByTwo(int Events, int Total, int ControlEvents, int ControlTotal) : StudyNumbers
{
    internal override Reason? Defect => Counts.Defect(Events, Total) ?? Counts.Defect(ControlEvents, ControlTotal);
}
