using System.Threading.Channels;
using Dapper;
using Evidence.Core.Measures;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
using Evidence.Core.Studies;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Imports;

/// <summary>
/// Imports studies from a file, one a line, in constant memory: one thread reads and derives, another writes, a few batches wait between them.
/// </summary>
internal sealed class StudyFileImport(EvidenceStore store)
{
    private const int BatchSize = 256;
    private const int WaitingBatches = 8;
    private const int MostDefects = 10_000;

    // studies that can tell what happens without cells: the natural-course cohorts of the store
    private const string CohortsSql =
        """
        select d.body from trial_record r join trial_document d on d.key = r.key
         where r.kind = 'studies' and r.until is null and r.pack in (select pack from trial_record where kind = 'measures' and until is null)
        """;

    private const string MeasuresSql = "select d.body from trial_record r join trial_document d on d.key = r.key where r.kind = 'measures' and r.until is null";

    public ImportReport Import(string path, string pack, bool dryRun, IProgress<ImportProgress> progress)
    {
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(WaitingBatches) { SingleReader = true, SingleWriter = true });
        using var stopped = new CancellationTokenSource();
        var reading = Task.Run(() => ReadAsync(path, new Known(Measures(), Cohorts()), batches.Writer, stopped.Token));
        try
        {
            var report = store.Guarded(() => Write(batches.Reader, path, pack, dryRun, progress));
            reading.GetAwaiter().GetResult();
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
        using var writer = new ReleaseWriter(connection, store.Location.Dialect, pack);
        var (defects, notes) = (new List<Defect>(), new List<Defect>());
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

            progress.Report(new ImportProgress("studies", records, batch.BytesRead, size));
        }

        var release = defects.Count == 0 ? writer.Commit(store.Time, dryRun) : null;
        return new ImportReport(pack, records, release, defects, notes);
    }

    private static async Task ReadAsync(string path, Known known, ChannelWriter<Batch> batches, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan | FileOptions.Asynchronous);
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
            var reading = StudyReader.Read(bytes.Span, place, known.Measures);
            batch.Defects.AddRange(reading.Defects);
            batch.Notes.AddRange(reading.Notes);
            if (reading.Study is { } study)
            {
                batch.Records.Add(StudyDocuments.Of(study, reading.Facts, known.Measures, reading.Notes, known.Cohorts));
            }
        }

        return batch;
    }

    private Dictionary<string, Measure> Measures()
    {
        using var connection = store.OpenReader(Ledger.Trial);
        return connection.Query<byte[]>(MeasuresSql).Select(document => MeasureReader.Read(document)).ToDictionary(measure => measure.Id, StringComparer.Ordinal);
    }

    private NaturalCourseTable Cohorts()
    {
        using var connection = store.OpenReader(Ledger.Trial);
        return NaturalCourseTable.Of(connection.Query<byte[]>(CohortsSql, buffered: false).Select(document => StoredStudy.Read(document)));
    }

    private sealed record Known(Dictionary<string, Measure> Measures, NaturalCourseTable Cohorts);

    private sealed record Batch(int Lines, long BytesRead)
    {
        public List<ImportRecord> Records { get; } = [];

        public List<Defect> Defects { get; } = [];

        public List<Defect> Notes { get; } = [];
    }
}
