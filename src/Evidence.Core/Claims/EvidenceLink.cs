namespace Evidence.Core.Claims;

/// <summary>A pointer into the trial ledger: which study or documented harm, which result, and what it does to the assertion.</summary>
public sealed record EvidenceLink
{
    /// <summary>Id of a study, or of a harm where the figure is a documented harm.</summary>
    public required string Study { get; init; }

    /// <summary>Id of a result of that study; null when the study as a whole is meant.</summary>
    public string? Result { get; init; }

    /// <summary>A term of the vocabulary <c>relation</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The figure as quoted; null if none is.</summary>
    public string? Figure { get; init; }
}
