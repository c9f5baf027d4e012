using System.Text.Json.Serialization;

namespace Evidence.Core.Studies;

/// <summary>What was given: cells, from where, how many, by which way, how often.</summary>
public sealed record Intervention
{
    /// <summary>Kind of cell, in words.</summary>
    public string? CellType { get; init; }

    /// <summary>Terms of the vocabulary <c>tissue</c>: all tissues that the product contains or may contain.</summary>
    public IReadOnlyList<string> Tissue { get; init => field = value ?? []; } = [];

    /// <summary>The tissue in the words of the source, where the terms say less.</summary>
    public string? TissueDetail { get; init; }

    /// <summary>The tissue for a reader: the words of the source, else the terms; null if unknown.</summary>
    [JsonIgnore]
    public string? TissueWords => TissueDetail ?? (Tissue.Count == 0 ? null : string.Join(" and ", Tissue.Select(static term => term.Replace('-', ' '))));

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
