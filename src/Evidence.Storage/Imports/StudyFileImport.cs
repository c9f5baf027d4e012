using System.Text.Json;
using System.Threading.Channels;
using Dapper;
using Evidence.Core.Imports;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
using Evidence.Core.Studies;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Imports;

/// <summary>
/// Imports studies from a file, one a line, in constant memory: one thread reads and derives, another writes, a few batches wait between them.
/// A line may also be a document as the API sends it: its facts are read, and one that stands in the store to the byte changes nothing.
/// </summary>
internal sealed class StudyFileImport(EvidenceStore store)
{
    private const int BatchSize = 256;
    private const int WaitingBatches = 8;
    private const int MostDefects = 10_000;
    private const string DocumentSql =
        "select d.body from trial_record r join trial_document d on d.key = r.key where r.kind = 'studies' and r.id = @Id and r.until is null";

    public ImportReport Import(string path, string pack, bool dryRun, IProgress<ImportProgress> progress)
    {
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(WaitingBatches) { SingleReader = true, SingleWriter = true });
        using var stopped = new CancellationTokenSource();
        var reading = Task.Run(() => ReadAsync(path, Known.Of(store), batches.Writer, stopped.Token));
        try
        {
            var report = store.Guarded(() => Write(batches.Reader, path, pack, dryRun, progress));
            reading.GetAwaiter().GetResult();
            store.Settle();
            return report;
        }
        finally
        {
            stopped.Cancel();
        }
    }

    private ImportReport Write(ChannelReader<Batch> batches, string path, string pack, bool dryRun, IProgress<ImportProgress> progress)
    {
        using var connection = store.OpenWriter();
        using var writer = new ReleaseWriter(connection, store.Database, pack);
        var (defects, notes) = (new List<Defect>(), new List<Defect>());
        var supplements = new SupplementStore(connection, writer.Transaction);
        var (records, size) = (0L, new FileInfo(path).Length);
        foreach (var batch in batches.ReadAllAsync().ToBlockingEnumerable())
        {
            defects.AddRange(batch.Defects.Take(MostDefects - defects.Count));
            notes.AddRange(batch.Notes.Take(MostDefects - notes.Count));
            records += batch.Lines;
            foreach (var record in defects.Count == 0 ? batch.Records : [])
            {
                writer.Write(Ledger.Trial, record);
            }

            batch.Supplements.ForEach(supplements.Save);

            progress.Report(new ImportProgress("studies", records, batch.BytesRead, size));
        }

        if (defects.Count == 0)
        {
            new Renewal(connection, writer, progress).Run(besides: null);
        }

        var release = defects.Count == 0 ? writer.Commit(store.Time, dryRun) : null;
        return new ImportReport(pack, records, release, defects, notes);
    }

    private static async Task ReadAsync(string path, Known known, ChannelWriter<Batch> batches, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            await using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.Read,
                1 << 20,
                FileOptions.SequentialScan | FileOptions.Asynchronous
            );
            var reader = new StudyLines(file, Path.GetFileName(path), whole: path.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
            while (await reader.ReadAsync(BatchSize, cancel).ConfigureAwait(false) is { Count: > 0 } lines)
            {
                await batches.WriteAsync(Derive(lines, known, reader.BytesRead), cancel).ConfigureAwait(false);
            }
        }
        catch (IOException error)
        {
            failure = new StoreException($"{path}: the file cannot be read ({error.Message}).", error);
        }
        finally
        {
            batches.Complete(failure);
        }
    }

    private static Batch Derive(IReadOnlyList<(string Place, ReadOnlyMemory<byte> Bytes)> lines, Known known, long bytesRead)
    {
        var batch = new Batch(lines.Count, bytesRead);
        foreach (var (place, bytes) in lines)
        {
            var isDocument = StoredStudy.IsDocument(bytes.Span);
            if (isDocument && known.Holds(bytes.Span))
            {
                // what the store itself exported
                continue;
            }

            var reading = StudyReader.Read(isDocument ? StoredStudy.FactsBytes(bytes.Span) : bytes.Span, place, known.Ground.Measures);
            batch.Defects.AddRange(reading.Defects);
            batch.Notes.AddRange(reading.Notes);
            if (reading.Study is { } study && known.Supplement(study.Id) is { } supplement)
            {
                // what registries and libraries said of the study stays with it
                batch.Supplements.Add(supplement with { Facts = reading.Facts });
                reading = SupplementedStudy.Of(batch.Supplements[^1], place, known.Ground.Measures).Reading;
            }

            if (reading.Study is { } whole)
            {
                batch.Records.Add(StudyDocuments.Of(whole, reading.Facts, known.Ground.Measures, reading.Notes, known.Ground.Cohorts));
            }
        }

        return batch;
    }

    /// <summary>What the store holds that a study is read and derived with.</summary>
    private sealed record Known(EvidenceStore Store, DerivationGround Ground, HashSet<string> Supplemented)
    {
        public static Known Of(EvidenceStore store)
        {
            using var connection = store.OpenReader(Ledger.Trial);
            return new(store, DerivationGround.Of(store), new SupplementStore(connection, null).Ids());
        }

        /// <summary>Whether a document is, to the byte, the one that stands in the store.</summary>
        public bool Holds(ReadOnlySpan<byte> document)
        {
            using var connection = Store.OpenReader(Ledger.Trial);
            var id =
                JsonElement.Parse(document).TryGetProperty("id"u8, out var written) && written.ValueKind == JsonValueKind.String ? written.GetString() : null;
            return connection.QuerySingleOrDefault<byte[]>(DocumentSql, new { Id = id }) is { } stored && document.SequenceEqual(stored);
        }

        public Supplement? Supplement(string study)
        {
            if (!Supplemented.Contains(study))
            {
                return null;
            }

            using var connection = Store.OpenReader(Ledger.Trial);
            return new SupplementStore(connection, null).Find(study);
        }
    }

    private sealed record Batch(int Lines, long BytesRead)
    {
        public List<ImportRecord> Records { get; } = [];

        public List<Supplement> Supplements { get; } = [];

        public List<Defect> Defects { get; } = [];

        public List<Defect> Notes { get; } = [];
    }
}
