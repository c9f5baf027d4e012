using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Exports;
using Evidence.Core.Kinds;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Storage.Exports;

/// <summary>
/// Writes a release as a data package: every table as CSV, then what describes them, because sizes and digests are known only when the tables are written.
/// The tables of the two ledgers lie in folders of their own.
/// </summary>
public sealed class PackageArchive : IAsyncDisposable
{
    private const int Piece = 64 * 1024;
    private readonly Catalog _catalog;
    private readonly ReleaseCitation _citation;
    private readonly Stream _output;
    private readonly CancellationToken _cancel;
    private readonly GatheringStream _gathering = new();
    private readonly ZipArchive _archive;
    private readonly StringBuilder _sums = new();

    private PackageArchive(Catalog catalog, ReleaseCitation citation, Stream output, CancellationToken cancel)
    {
        (_catalog, _citation, _output, _cancel) = (catalog, citation, output, cancel);
        _archive = new ZipArchive(_gathering, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Writes the package; the same content gives the same bytes, wherever it is.</summary>
    /// <param name="catalog">The release; it must not be empty.</param>
    /// <param name="doi">The DOI under which the release was deposited; null when it was not.</param>
    /// <param name="output">Where the zip goes, piece by piece; it need not be seekable.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <exception cref="StoreException">The store is empty or damaged; what was written is not the whole.</exception>
    public static async Task WriteAsync(Catalog catalog, string? doi, Stream output, CancellationToken cancel)
    {
        var release = catalog.Release ?? throw new StoreException("The store is empty; evidence import data fills it.");
        await using var package = new PackageArchive(catalog, ReleaseCitation.Of(release, doi), output, cancel);
        await package.WriteAsync().ConfigureAwait(false);
    }

    /// <summary>Gives back what is held; it ends nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _archive.DisposeAsync().ConfigureAwait(false);
        await _gathering.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteAsync()
    {
        var tables = new ReleaseTables(_catalog);
        var files = new List<PackageFile>();
        foreach (var table in tables.All)
        {
            files.Add(await WriteTableAsync(table, tables.Documents(table)).ConfigureAwait(false));
        }

        var description = new ArrayBufferWriter<byte>(Piece);
        DataPackage.Describe(description, _citation, files, Sources());
        await WriteFileAsync("datapackage.json", description.WrittenMemory).ConfigureAwait(false);
        await WriteFileAsync("README.md", Encoding.UTF8.GetBytes(PackageReadme.Write(_citation, files))).ConfigureAwait(false);
        await WriteFileAsync("CITATION.cff", Encoding.UTF8.GetBytes(CitationFile.Write(_citation))).ConfigureAwait(false);
        var crate = new ArrayBufferWriter<byte>(Piece);
        ResearchCrate.Write(crate, _citation, files);
        await WriteFileAsync(ResearchCrate.FileName, crate.WrittenMemory).ConfigureAwait(false);
        await WriteFileAsync("SHA256SUMS", Encoding.UTF8.GetBytes(_sums.ToString())).ConfigureAwait(false);
        await _archive.DisposeAsync().ConfigureAwait(false);
        await _gathering.SendAsync(_output, _cancel).ConfigureAwait(false);
    }

    private async Task<PackageFile> WriteTableAsync(StoredTable table, IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        var path = PackageFile.PathOf(table.Table);
        var (rows, bytes, buffer) = (0L, 0L, new ArrayBufferWriter<byte>(2 * Piece));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var entry = await SteadyZip.Add(_archive, path, _citation.Date).OpenAsync(_cancel).ConfigureAwait(false))
        {
            foreach (var row in table.WriteRows(buffer, documents))
            {
                rows = row;
                if (buffer.WrittenCount >= Piece)
                {
                    await EmptyAsync(entry).ConfigureAwait(false);
                }
            }

            await EmptyAsync(entry).ConfigureAwait(false);
        }

        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        AddSum(digest, path);
        return new PackageFile(table.Table, rows, bytes, digest);

        async Task EmptyAsync(Stream entry)
        {
            bytes += buffer.WrittenCount;
            hash.AppendData(buffer.WrittenSpan);
            await entry.WriteAsync(buffer.WrittenMemory, _cancel).ConfigureAwait(false);
            buffer.ResetWrittenCount();
            await _gathering.SendAsync(_output, _cancel).ConfigureAwait(false);
        }
    }

    private async Task WriteFileAsync(string path, ReadOnlyMemory<byte> content)
    {
        AddSum(Convert.ToHexStringLower(SHA256.HashData(content.Span)), path);
        await using (var entry = await SteadyZip.Add(_archive, path, _citation.Date).OpenAsync(_cancel).ConfigureAwait(false))
        {
            await entry.WriteAsync(content, _cancel).ConfigureAwait(false);
        }

        await _gathering.SendAsync(_output, _cancel).ConfigureAwait(false);
    }

    private void AddSum(string digest, string path) => _sums.Append(digest).Append("  ").Append(path).Append('\n');

    // the documents that make assertions; what each study was read from stands in its own rows
    private IEnumerable<PackageSource> Sources()
    {
        var index = _catalog.Trial.Index(StoredKinds.Sources.Name);
        var sources = new List<PackageSource>(index.Rows);
        _catalog.Trial.Records.Read(Enumerable.Range(0, index.Rows).Select(index.Key), RecordForm.Document, body => sources.Add(PackageSource.Read(body)));
        return sources;
    }
}
