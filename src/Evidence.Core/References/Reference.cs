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

    /// <summary>Authors in the order of the work.</summary>
    public IReadOnlyList<Author> Authors { get; init => field = value ?? []; } = [];

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

    /// <summary>Abstract; only in works that were read from a file, never exported: it is the publisher's text.</summary>
    public string? Abstract { get; init; }

    /// <summary>Registry numbers.</summary>
    public IReadOnlyList<string> Registrations { get; init => field = value ?? []; } = [];

    /// <summary>The citation as it was read, whole.</summary>
    public string? Citation { get; init; }

    /// <summary>Notices and other remarks.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];
}
