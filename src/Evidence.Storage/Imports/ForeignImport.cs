using System.Data.Common;
using Evidence.Core.Imports;
using Evidence.Core.Releases;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Imports;

/// <summary>
/// Imports records of registries, libraries and lists of notices in one release. Records are read one at a time; one that is refused stops no other,
/// unless the import is strict. The same file twice changes nothing.
/// </summary>
public sealed class ForeignImport(EvidenceStore store)
{
    /// <summary>Imports files.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="told">Told of each record.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="StoreException">A file, the store or the disk does not allow it; nothing was written.</exception>
    public ForeignReport Import(ForeignRequest request, Action<ImportRow> told, IProgress<ImportProgress> progress)
    {
        var report = store.Guarded(() => Write(request, told, progress));
        store.Settle();
        return report;
    }

    private ForeignReport Write(ForeignRequest request, Action<ImportRow> told, IProgress<ImportProgress> progress)
    {
        using var connection = store.OpenWriter();
        using var writer = new ReleaseWriter(connection, store.Database, request.Pack ?? request.From);
        var measures = DerivationGround.MeasuresOf(connection, writer.Transaction);
        var revision = new StudyRevision(connection, writer, measures);
        var finder = new StudyFinder(new CatalogLoader(store).Load().Trial, new SupplementStore(connection, writer.Transaction));
        var wall = new ForeignWall(writer.TestimonialIds());
        var notices = new NoticeRows(finder, revision, wall);
        IForeignRows rows = ImportFormats.Find(request.From) is { } format
            ? new StudyRows(format, [.. measures.Values], finder, revision, wall, notices)
            : notices;
        var counts = Enum.GetValues<ImportOutcome>().ToDictionary(static outcome => outcome, static _ => 0L);
        foreach (var path in request.Files)
        {
            foreach (var row in Rows(rows, path, request))
            {
                counts[row.Outcome]++;
                told(row);
                progress.Report(new ImportProgress("records", counts.Values.Sum()));
            }
        }

        return new ForeignReport(
            counts,
            request.Strict && counts[ImportOutcome.Refused] > 0 ? null : Commit(connection, revision, writer, request.DryRun, progress)
        );
    }

    private static IEnumerable<ImportRow> Rows(IForeignRows rows, string path, ForeignRequest request)
    {
        using var file = ForeignFile.Open(path, request.From, request.Encoding, out var refused);
        if (file is null)
        {
            yield return new ImportRow(refused!.File, ImportOutcome.Refused, null, [], [refused], []);
            yield break;
        }

        foreach (var row in rows.Of(file, Path.GetFileName(path)))
        {
            yield return row;
        }
    }

    private Release? Commit(DbConnection connection, StudyRevision revision, ReleaseWriter writer, bool dryRun, IProgress<ImportProgress> progress)
    {
        revision.Write(progress);
        var renewal = new Renewal(connection, writer, progress);
        renewal.Run(besides: null);
        renewal.RunUsers(revision.Changed);
        return writer.Commit(store.Time, dryRun);
    }
}
