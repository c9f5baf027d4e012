using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Lists;

namespace Evidence.Storage.Exports;

/// <summary>What a question finds in a list, in one format: every record, in order, from one moment of the store, in constant memory.</summary>
public sealed class ListExport
{
    private readonly Catalog _catalog;
    private readonly ListQuestion _question;

    /// <summary>An export of a list.</summary>
    /// <param name="catalog">The release.</param>
    /// <param name="listing">The list.</param>
    /// <param name="asked">Which records in which order; <see cref="ExportQuestion.Everything"/> for the whole list.</param>
    /// <param name="format">The format; one of <see cref="ExportFormats.OfList"/>.</param>
    /// <param name="site">Address of the service without a slash at the end.</param>
    /// <param name="pinned">The release that it was asked for as of; null when none was named.</param>
    public ListExport(Catalog catalog, Listing listing, ExportQuestion asked, ExportFormat format, string site, long? pinned = null)
    {
        (_catalog, _question, Format) = (catalog, asked.Question, format);
        var ledger = listing.Ledger(catalog);
        Scope = new ExportScope(
            listing,
            new LedgerCitation(listing.IsTestimonial ? "testimonial" : "trial", ledger.Number, ledger.PublishedAt, site, ledger.Edition),
            asked.Query.Text,
            new OtherRecords(kind => catalog.Trial.Documents(kind.Name))
        )
        {
            Csv = asked.Csv,
            Pinned = pinned,
        };
    }

    /// <summary>An export of one record of a list.</summary>
    public static ListExport OfRecord(Catalog catalog, Listing listing, string id, ExportFormat format, string site, long? pinned = null)
    {
        var export = new ListExport(catalog, listing, ExportQuestion.One(listing, id), format, site, pinned);
        export.Scope = export.Scope with { IsSingle = true };
        return export;
    }

    /// <summary>The format.</summary>
    public ExportFormat Format { get; }

    /// <summary>What the file is of.</summary>
    public ExportScope Scope { get; private set; }

    /// <summary>The name that the file should have: it carries ledger, release, list and a short digest of the question.</summary>
    public string FileName =>
        string.Create(CultureInfo.InvariantCulture, $"evidence-{Scope.Release.Ledger}-r{Scope.Release.Number}-{What}.{Format.FileExtension}");

    private string What =>
        Scope.IsSingle ? $"{Scope.Listing.Name}-{_question.Conditions[^1].Values[0]}"
        : Scope.Query.Length == 0 ? Scope.Listing.Name
        : $"{Scope.Listing.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Scope.Query)))[..8]}";

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where the bytes go, about 64 KB at a time.</param>
    /// <param name="prove">Whether the bytes are hashed.</param>
    /// <param name="progress">Told the records written and how many there are, now and then; null for nobody.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="StoreException">The store is damaged; what was written is not the whole.</exception>
    public Task<ExportProof> WriteAsync(Stream output, bool prove, IProgress<(long Done, long All)>? progress, CancellationToken cancel) =>
        WriteAsync(output.WriteAsync, prove, progress, cancel);

    /// <inheritdoc cref="WriteAsync(Stream, bool, IProgress{ValueTuple{long, long}}?, CancellationToken)"/>
    public async Task<ExportProof> WriteAsync(
        Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> output,
        bool prove,
        IProgress<(long Done, long All)>? progress,
        CancellationToken cancel
    )
    {
        var found = FoundRows.Of(Scope.Listing, _question, _catalog);
        using var sent = new SentBytes(output, Scope, Format, prove);
        using var run = new ExportRun(Format.Writer!(Scope), sent.Buffer, found);
        foreach (var row in found.InOrder())
        {
            if (run.Take(row) && sent.Buffer.IsFull)
            {
                await sent.SendAsync(cancel).ConfigureAwait(false);
                progress?.Report((run.Records, found.Count));
            }
        }

        run.End();
        await sent.SendAsync(cancel).ConfigureAwait(false);
        progress?.Report((run.Records, found.Count));
        return new ExportProof(run.Records, run.Rows, sent.Bytes, sent.Digest());
    }

    /// <summary>What stands beside the file. The file is made for it and thrown away.</summary>
    public ExportManifest Manifest()
    {
        // the null stream takes everything at once: nothing is waited for
        var proof = WriteAsync(Stream.Null, prove: true, null, CancellationToken.None).GetAwaiter().GetResult();
        return new ExportManifest(FileName, Format, Scope, proof);
    }
}
