namespace Evidence.Core.Studies;

/// <summary>A notice that a journal attached to a publication.</summary>
public sealed record Notice
{
    /// <summary>A term of the vocabulary <c>notice-kind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Date of the notice; null if unknown.</summary>
    public string? Date { get; init; }

    /// <summary>Address of the notice; null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Why, in the words of the journal or of a list of notices; null if unknown.</summary>
    public string? Reason { get; init; }
}
