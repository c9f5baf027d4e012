namespace Evidence.Core.Studies;

/// <summary>That a record was taken out of pooling: it stays readable and citable, and every answer about it carries the reason.</summary>
public sealed record StudyPooling
{
    /// <summary>A term of the vocabulary <c>pooling</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Since when.</summary>
    public required string Since { get; init; }

    /// <summary>Why, in our words.</summary>
    public required string Reason { get; init; }
}
