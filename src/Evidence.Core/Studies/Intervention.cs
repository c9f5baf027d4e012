namespace Evidence.Core.Studies;

/// <summary>What was given: cells, from where, how many, by which way, how often.</summary>
public sealed record Intervention
{
    /// <summary>Kind of cell, in words.</summary>
    public string? CellType { get; init; }

    /// <summary>Tissue the cells came from, in words.</summary>
    public string? Tissue { get; init; }

    /// <summary>A term of the vocabulary <c>origin</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>Dose in words, as printed.</summary>
    public string? Dose { get; init; }

    /// <summary>Number of cells of one course; null when the dose is a range, per kilogram or unknown.</summary>
    public long? DoseCells { get; init; }

    /// <summary>Ways of giving, in words.</summary>
    public IReadOnlyList<string> Routes { get; init => field = value ?? []; } = [];

    /// <summary>Number of sessions.</summary>
    public int? Sessions { get; init; }
}
