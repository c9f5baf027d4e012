namespace Evidence.Core.Synthesis;

/// <summary>Counts or means: what one answer is made of.</summary>
public enum FigureForm
{
    /// <summary>Events of so many.</summary>
    Counts,

    /// <summary>Means with a spread.</summary>
    Means,
}
