namespace Evidence.Core.Sources;

/// <summary>A document that makes assertions: a clinic's or broker's page, an article, a release, a regulator's page.</summary>
public sealed record Source
{
    /// <summary>Slug, the same as the file name; claims and testimonials of this document lie in files of this name.</summary>
    public required string Id { get; init; }

    /// <summary>A term of the vocabulary <c>source-kind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes the document.</summary>
    public required string Publisher { get; init; }

    /// <summary>Public address; null if none is known.</summary>
    public string? Url { get; init; }

    /// <summary>Date of publication (<c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>); null if the document does not say.</summary>
    public string? Published { get; init; }

    /// <summary>Date of the last change that the document states; null if it does not.</summary>
    public string? Updated { get; init; }

    /// <summary>Date on which it was read; null if not recorded.</summary>
    public string? Retrieved { get; init; }

    /// <summary>The latest date that is stated: of the last change, else of publication, else of reading; null when none is.</summary>
    internal string? Date => Updated ?? Published ?? Retrieved;

    /// <summary>Language of the document, as a tag such as <c>en</c>; null if not recorded.</summary>
    public string? Language { get; init; }

    /// <summary>True when the publisher earns from the treatment that the document describes.</summary>
    public required bool SellsTreatment { get; init; }

    /// <summary>The study or harm that a release or news item is about, or a few words; null if it is about many.</summary>
    public string? About { get; init; }
}
