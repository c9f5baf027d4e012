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
