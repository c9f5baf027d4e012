namespace Evidence.Core.Releases;

/// <summary>A record ready to be stored: everything that reading it later needs, made once at import.</summary>
/// <param name="Kind">The kind's plural name ("studies").</param>
/// <param name="Id">The record's id.</param>
/// <param name="Document">The JSON that the API sends for it, UTF-8.</param>
/// <param name="Summary">The JSON that lists send for it, UTF-8; the document itself where a kind has no shorter form.</param>
/// <param name="Entry">What it is found by, as <see cref="Search.IndexEntryWriter"/> writes it.</param>
/// <param name="Text">What words find it.</param>
public sealed record ImportRecord(
    string Kind,
    string Id,
    ReadOnlyMemory<byte> Document,
    ReadOnlyMemory<byte> Summary,
    ReadOnlyMemory<byte> Entry,
    SearchedText Text
)
{
    /// <summary>SHA-256 of the document, lower-case hex: what tells whether a record changed.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Document.Span));
}
