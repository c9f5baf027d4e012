using Evidence.Core.Kinds;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
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
        : File.Exists(path) ? new StudyFileImport(store).Import(path, name ?? Path.GetFileNameWithoutExtension(path), dryRun, progress)
        : throw new StoreException($"{path}: there is no such file or folder.");

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
        var release = store.Guarded(() => Write(pack, reading.Notes, title, dryRun));
        progress.Report(new ImportProgress("records written", pack.Count));
        return new ImportReport(title, pack.Count, release, [], reading.Notes);
    }

    /// <summary>Reads a pack folder and tells every defect and note.</summary>
    /// <exception cref="StoreException">There is no such folder.</exception>
    public static PackReading Validate(string folder) => PackReader.Read(PackFolder.Read(folder));

    private Release? Write(EvidencePack pack, IReadOnlyList<Defect> notes, string name, bool dryRun)
    {
        using var connection = store.OpenWriter();
        using var writer = new ReleaseWriter(connection, store.Location.Dialect, name);
        foreach (var record in PackDocuments.Trial(pack, notes))
        {
            writer.Write(Ledger.Trial, record);
        }

        foreach (var record in TestimonialDocuments.Of(pack))
        {
            writer.Write(Ledger.Testimonial, record);
        }

        writer.RemoveUnwritten();
        return writer.Commit(store.Time, dryRun);
    }
}
