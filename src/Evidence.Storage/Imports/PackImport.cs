using Evidence.Core.Imports;
using Evidence.Core.Kinds;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Imports;

/// <summary>
/// Puts content into the store: a pack folder, which replaces what the pack held before, or studies from a file, which are added or updated.
/// One defect refuses the whole import.
/// </summary>
public sealed class PackImport(EvidenceStore store)
{
    /// <summary>Imports a pack folder, a study file (.json) or a stream of studies (.ndjson, .jsonl).</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="name">The pack's name; that of the pack or file when null.</param>
    /// <param name="dryRun">Whether nothing is written in the end.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="StoreException">The path, the store or the disk does not allow it, or another pack holds an id; nothing was written.</exception>
    public ImportReport Import(string path, string? name, bool dryRun, IProgress<ImportProgress> progress) =>
        Directory.Exists(path) ? ImportFolder(path, name, dryRun, progress)
        : !File.Exists(path) ? throw new StoreException($"{path}: there is no such file or folder.")
        : NoStudies(path) is { } defect ? new ImportReport(name ?? path, 0, null, [defect], [])
        : new StudyFileImport(store).Import(path, name ?? Path.GetFileNameWithoutExtension(path), dryRun, progress);

    /// <summary>Imports a pack folder.</summary>
    /// <inheritdoc cref="Import"/>
    public ImportReport ImportFolder(string folder, string? name, bool dryRun, IProgress<ImportProgress> progress)
    {
        var reading = Validate(folder);
        if (reading.Pack is not { } pack)
        {
            return new ImportReport(name ?? folder, 0, null, reading.Defects, reading.Notes);
        }

        var title = name ?? pack.Title?.Value.Id ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        progress.Report(new ImportProgress("records read", pack.Count));
        var release = store.Guarded(() => Write(pack, reading.Notes, title, dryRun, progress));
        store.Settle();
        progress.Report(new ImportProgress("records written", pack.Count));
        return new ImportReport(title, pack.Count, release, [], reading.Notes);
    }

    /// <summary>Reads a pack folder and tells every defect and note.</summary>
    /// <exception cref="StoreException">There is no such folder.</exception>
    public static PackReading Validate(string folder) => PackReader.Read(PackFolder.Read(folder));

    // a file of something else would be refused line by line, which tells nobody what it is
    private static Defect? NoStudies(string path)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "";
        return ForeignFile.Looking(path) is { } other ? ImportFindings.IsOtherFormat(Path.GetFileName(path), "a file of studies", other)
            : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && folder != StoredKinds.Studies.Name
            && StoredKinds.Trial.Concat(StoredKinds.Testimonial).Any(kind => kind.Name == folder)
                ? ImportFindings.BelongsToPack(Path.GetFileName(path), folder)
            : null;
    }

    private Release? Write(EvidencePack pack, IReadOnlyList<Defect> notes, string name, bool dryRun, IProgress<ImportProgress> progress)
    {
        using var connection = store.OpenWriter();
        using var writer = new ReleaseWriter(connection, store.Database, name) { Title = pack.Title?.Value };
        var (whole, all) = Supplemented(pack, notes, new SupplementStore(connection, writer.Transaction));
        foreach (var record in PackDocuments.Trial(whole, all))
        {
            writer.Write(Ledger.Trial, record);
        }

        foreach (var record in TestimonialDocuments.Of(pack))
        {
            writer.Write(Ledger.Testimonial, record);
        }

        writer.RemoveUnwritten();
        new Renewal(connection, writer, progress).Run(besides: name);
        return writer.Commit(store.Time, dryRun);
    }

    // what registries and libraries said of a study stays with it; what its pack says comes first
    internal static (EvidencePack Pack, IReadOnlyList<Defect> Notes) Supplemented(EvidencePack pack, IReadOnlyList<Defect> notes, SupplementStore supplements)
    {
        var ids = supplements.Ids();
        if (ids.Count == 0)
        {
            return (pack, notes);
        }

        var measures = pack.Measures.ToDictionary(measure => measure.Value.Id, measure => measure.Value, StringComparer.Ordinal);
        var studies = new List<PackRecord<Study>>(pack.Studies.Count);
        var all = notes.ToList();
        foreach (var study in pack.Studies)
        {
            if (!ids.Contains(study.Value.Id))
            {
                studies.Add(study);
                continue;
            }

            var supplement = supplements.Find(study.Value.Id)! with { Facts = study.Facts };
            supplements.Save(supplement);
            var reading = SupplementedStudy.Of(supplement, study.File, measures).Reading;
            studies.Add(study with { Value = reading.Study!, Facts = reading.Facts });
            all.RemoveAll(note => note.File == study.File);
            all.AddRange(reading.Notes);
        }

        return (pack with { Studies = studies }, all);
    }
}
