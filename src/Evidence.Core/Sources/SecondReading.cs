namespace Evidence.Core.Sources;

/// <summary>That somebody looked again without looking at the first reading: of a figure, or of a verdict.</summary>
public sealed record SecondReading
{
    /// <summary>Who read: a name or a role, never a patient's.</summary>
    public required string Rater { get; init; }

    /// <summary>When; null if unknown.</summary>
    public string? Date { get; init; }

    /// <summary>Whether both readings agree.</summary>
    public required bool Agrees { get; init; }

    /// <summary>The verdict of the second reading, a term of the vocabulary <c>verdict</c>; null for figures.</summary>
    public string? Verdict { get; init; }

    /// <summary>What differed, in words.</summary>
    public string? Note { get; init; }
}
