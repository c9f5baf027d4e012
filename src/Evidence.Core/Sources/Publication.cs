using System.Text.Json.Serialization;

namespace Evidence.Core.Sources;

/// <summary>
/// A place where a study or a harm was published. Its parts are what citations and exports are made of; <see cref="Citation"/>
/// stands where parts were not seen.
/// </summary>
public sealed record Publication
{
    /// <summary>Citation in words, as far as it was read.</summary>
    public required string Citation { get; init; }

    /// <summary>A term of the vocabulary <c>publication-type</c>; null if unknown.</summary>
    public string? Type { get; init; }

    /// <summary>Title of the publication in its own language; null where it is the study's title or unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The title in translation, where the publication's own is in another language.</summary>
    public string? TranslatedTitle { get; init; }

    /// <summary>Authors in the printed order; empty if none were seen. Two of one name are two entries.</summary>
    public IReadOnlyList<PublicationAuthor> Authors { get; init => field = value ?? []; } = [];

    /// <summary>False when only the first authors were seen: an unwritten "et al." ends the list. Null when none were.</summary>
    public bool? AuthorsComplete { get; init; }

    /// <summary>Where title and authors were seen together: an address, or words where none can be given.</summary>
    public string? AuthorsSource { get; init; }

    /// <summary>Journal, book or other container, name in full.</summary>
    public string? Container { get; init; }

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Date of publication as exact as it is known; null when only the year is.</summary>
    public string? Date { get; init; }

    /// <summary>Volume as printed.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue as printed, also <c>Suppl 1</c>.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages (<c>733-738</c>) or article number.</summary>
    public string? Pages { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Language of the publication as the source names it.</summary>
    public string? Language { get; init; }

    /// <summary>DOI without resolver (<c>10.…/…</c>); null if unknown.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed number, digits only; null if unknown.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central number with its prefix <c>PMC</c>; null if unknown.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Other identifiers.</summary>
    public IReadOnlyList<PublicationIdentifier> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>Address of the publication; null if unknown.</summary>
    public string? Url { get; init; }

    /// <summary>Abstract as an imported file holds it; the bundled pack has none.</summary>
    public string? Abstract { get; init; }

    /// <summary>Keywords of the publication.</summary>
    public IReadOnlyList<string> Keywords { get; init => field = value ?? []; } = [];

    /// <summary>A term of the vocabulary <c>publication-role</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The role of a study's own report.</summary>
    public const string OwnReport = "primary";

    /// <summary>Whether it is the study's own report.</summary>
    [JsonIgnore]
    public bool IsOwnReport => Role == OwnReport;
}
