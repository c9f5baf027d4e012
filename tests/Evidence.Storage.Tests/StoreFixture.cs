using System.Diagnostics;
using System.Text.Json.Nodes;
using Evidence.Core.Releases;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Imports;
using Evidence.Storage.Records;

namespace Evidence.Storage.Tests;

/// <summary>Where the contracts of a database get fresh stores from; another database brings another of these.</summary>
public abstract class StoreFixture
{
    /// <summary>A new, empty, prepared store.</summary>
    internal abstract SomeStore Fresh();
}

/// <summary>Real SQLite files in a folder of their own.</summary>
public sealed class SqliteFixture : StoreFixture
{
    internal override SomeStore Fresh() => new();
}

/// <summary>A real store, in a file unless another place is given, with a folder for files; thrown away at the end.</summary>
internal sealed class SomeStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evidence-store-").FullName;

    public SomeStore(Func<string, string>? setting = null)
    {
        Setting = setting?.Invoke(_folder) ?? "sqlite:" + Path;
        Store = Open();
        Store.Prepare();
        Loader = new CatalogLoader(Store);
    }

    /// <summary>What EVIDENCE_STORE says of it.</summary>
    public string Setting { get; }

    public EvidenceStore Store { get; }

    public CatalogLoader Loader { get; }

    public string Path => System.IO.Path.Combine(_folder, "evidence.db");

    public string File(string name) => System.IO.Path.Combine(_folder, name);

    /// <summary>The same store as another process would open it.</summary>
    public EvidenceStore Open() => new(StoreLocation.Parse(Setting), TimeProvider.System);

    public ImportReport Import(string path, string? name = null, bool dryRun = false) => new PackImport(Store).Import(path, name, dryRun, new Progress());

    /// <summary>Changes the store as nobody should.</summary>
    public void Run(string sql)
    {
        using var connection = Store.OpenWriter();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Imports a text of a foreign format and gives what became of each record.</summary>
    public (List<ImportRow> Rows, ForeignReport Report) Foreign(string from, string text, bool dryRun = false, bool strict = false)
    {
        var path = File("foreign.txt");
        System.IO.File.WriteAllText(path, text);
        var rows = new List<ImportRow>();
        var report = new ForeignImport(Store).Import(new ForeignRequest(from, [path], null, dryRun, strict), rows.Add, new Progress());
        return (rows, report);
    }

    /// <summary>The current document of a study.</summary>
    public JsonNode Study(string id)
    {
        var ledger = Loader.Load().Trial;
        var index = ledger.Index("studies");
        return JsonNode.Parse(ledger.Records.Find(index.Key(index.Ids.Find(id)), RecordForm.Document))!;
    }

    public Release Latest() => Loader.LatestRelease() ?? throw new InvalidOperationException("There is no release.");

    public Task<IReadOnlyList<RecordChange>> Changes(long number) => new Storage.Releases.ReleaseStore(Store).ChangesAsync(number, CancellationToken.None);

    /// <summary>A file of so many studies, one a line.</summary>
    public string Studies(int count, string prefix = "syn", string summary = "A synthetic study.")
    {
        var path = File($"{prefix}.ndjson");
        System.IO.File.WriteAllLines(
            path,
            Enumerable.Range(1, count).Select(number => SomePack.StudyJson($"{prefix}-{number:D6}", $"Synthetic study {number}", summary, 1990 + (number % 30)))
        );
        return path;
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class Progress : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Trace.WriteLine(value);
    }
}
