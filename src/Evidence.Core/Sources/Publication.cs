namespace Evidence.Core.Sources;

/// <summary>A place where a study or a harm was published.</summary>
public sealed record Publication
{
    /// <summary>Citation in words: journal, year, volume, pages as far as they were read.</summary>
    public required string Citation { get; init; }

    /// <summary>DOI without resolver (<c>10.…/…</c>); null if unknown.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed number, digits only; null if unknown.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central number with its prefix <c>PMC</c>; null if unknown.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Address of the publication; null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>A term of the vocabulary <c>publication-role</c>.</summary>
    public required string Role { get; init; }
}
