namespace Evidence.Core.Exports;

/// <summary>
/// The ledger that a file is of, and how it is cited: exact bytes, never "latest". Number and time are this installation's and
/// stand beside the file, not in it.
/// </summary>
/// <param name="Ledger"><c>trial</c> or <c>testimonial</c>.</param>
/// <param name="Number">The release that last changed the ledger.</param>
/// <param name="PublishedAt">When that release was made, UTC, ISO 8601.</param>
/// <param name="Site">Address of the service without a slash at the end.</param>
/// <param name="Edition">What is cited.</param>
public sealed record LedgerCitation(string Ledger, long Number, string PublishedAt, string Site, Edition Edition)
{
    /// <summary>The ledger's digest, SHA-256, lower-case hex.</summary>
    public string Digest => Edition.Digest;

    /// <summary>How to cite it, one line.</summary>
    public string Text => Edition.Cite($"{KnowledgeBase.Title}, {Ledger} ledger");

    /// <summary>Day of the release, <c>yyyy-mm-dd</c>.</summary>
    public string Date => PublishedAt.Length >= 10 ? PublishedAt[..10] : PublishedAt;
}
