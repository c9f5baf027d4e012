using Evidence.Core.Sources;

namespace Evidence.Core.References;

/// <summary>
/// A work as reference managers know it. Only what was read stands here: null or an empty list means unknown. A citation that could not be
/// taken apart stays whole in <see cref="Citation"/>.
/// </summary>
public sealed record Reference
{
    /// <summary>Key of the entry: the study's id where it comes from a study; empty when the file gave none.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is.</summary>
    public ReferenceKind Kind { get; init; } = ReferenceKind.Other;

    /// <summary>The title; null if unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The title in translation, where the work's own is in another language.</summary>
    public string? TranslatedTitle { get; init; }

    /// <summary>Authors in the order of the work.</summary>
    public IReadOnlyList<Author> Authors { get; init => field = value ?? []; } = [];

    /// <summary>False when only the first authors are known; null when nothing was said.</summary>
    public bool? AuthorsComplete { get; init; }

    /// <summary>Date of publication as exact as it is known (<c>yyyy-mm-dd</c>, <c>yyyy-mm</c>, <c>yyyy</c>); null when only the year is.</summary>
    public string? Date { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Language, as the source names it.</summary>
    public string? Language { get; init; }

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init => field = value ?? []; } = [];

    /// <summary>Identifiers other than DOI and PubMed's numbers.</summary>
    public IReadOnlyList<PublicationIdentifier> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Journal or other container.</summary>
    public string? Journal { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages or article number.</summary>
    public string? Pages { get; init; }

    /// <summary>DOI without resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed number.</summary>
    public string? Pmid { get; init; }

    /// <summary>PubMed Central number with its prefix.</summary>
    public string? Pmcid { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>Abstract; only of works that were imported with one.</summary>
    public string? Abstract { get; init; }

    /// <summary>Registry numbers.</summary>
    public IReadOnlyList<string> Registrations { get; init => field = value ?? []; } = [];

    /// <summary>The citation as it was read, whole.</summary>
    public string? Citation { get; init; }

    /// <summary>Whether the work's parts are known, so that a citation is made of them.</summary>
    internal bool IsStructured => Authors.Count > 0 || Journal is not null;

    /// <summary>Notices and other remarks.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];
}
