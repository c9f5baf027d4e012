using System.Globalization;

namespace Evidence.Core.Exports;

/// <summary>The ledger and release that a file is of, and how it is cited: exact bytes, never "latest".</summary>
/// <param name="Ledger"><c>trial</c> or <c>testimonial</c>.</param>
/// <param name="Number">The release that last changed the ledger.</param>
/// <param name="Digest">The ledger's digest, SHA-256, lower-case hex.</param>
/// <param name="PublishedAt">When that release was made, UTC, ISO 8601.</param>
/// <param name="Site">Address of the service without a slash at the end.</param>
public sealed record LedgerCitation(string Ledger, long Number, string Digest, string PublishedAt, string Site)
{
    /// <summary>How to cite it, one line.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{KnowledgeBase.Publisher}. {KnowledgeBase.Title}, {Ledger} ledger. Release {Number}, {Date}, sha256 {Digest}. {Site}");

    /// <summary>Day of the release, <c>yyyy-mm-dd</c>.</summary>
    public string Date => PublishedAt.Length >= 10 ? PublishedAt[..10] : PublishedAt;
}
