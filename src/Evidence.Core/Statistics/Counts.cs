namespace Evidence.Core.Statistics;

/// <summary>The rule for counts, stated once.</summary>
internal static class Counts
{
    public static Reason? Defect(int events, int total) =>
        total < 1 ? Reasons.Invalid("Every group needs 1 person or more.")
        : events < 0 || events > total ? Reasons.Invalid("The events must lie between 0 and the size of the group.")
        : null;
}
