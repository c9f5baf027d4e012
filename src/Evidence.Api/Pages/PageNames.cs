using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Core.Studies;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Pages;

/// <summary>
/// What records of a release are called on pages: studies as people cite them, others by name, title or statement. A name is read when it is first asked for.
/// </summary>
public sealed class PageNames
{
    private static readonly AsyncLocal<PageNames?> Used = new();
    private static readonly ConditionalWeakTable<LedgerCatalog, PageNames> ByLedger = [];
    private static readonly string[] Naming = ["name", "title", "statement"];
    // of the trial ledger, and no others: a story has no name here
    private static readonly HashSet<string> Kinds =
    [
        .. new[] { StoredKinds.Measures, StoredKinds.Sources, StoredKinds.Claims, StoredKinds.Providers, StoredKinds.Regulators, StoredKinds.Harms }.Select(
            static kind => kind.Name
        ),
    ];
    private readonly ConcurrentDictionary<string, (string Name, string Doi, string Language)?> _studies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Kind, string Id), string?> _others = new();
    private readonly LedgerCatalog _ledger;

    private PageNames(LedgerCatalog ledger) => _ledger = ledger;

    /// <summary>The names that the page which is being made uses; null outside of a page.</summary>
    public static PageNames? Now => Used.Value;

    /// <summary>Lets what is written from here on name records as a ledger does.</summary>
    internal static void Use(LedgerCatalog ledger) => Used.Value = Of(ledger);

    /// <summary>The names of a ledger.</summary>
    internal static PageNames Of(LedgerCatalog ledger) => ByLedger.GetValue(ledger, static one => new PageNames(one));

    /// <summary>
    /// A study by its name, the DOI of its own report and the language of that (both empty where not read); null where the ledger has no such study.
    /// </summary>
    public (string Name, string Doi, string Language)? Study(string id) => _studies.GetOrAdd(id, ReadStudy);

    /// <summary>A record of another kind by its name, title or statement; null where the ledger has no such record.</summary>
    /// <param name="kind">The kind, plural.</param>
    /// <param name="id">The record's id.</param>
    public string? Other(string kind, string id) => _others.GetOrAdd((kind, id), ReadOther);

    private (string Name, string Doi, string Language)? ReadStudy(string id)
    {
        if (Document(StoredKinds.Studies.Name, id) is not { } document)
        {
            return null;
        }

        // ids stand in their order, so those of one stem are neighbours
        var index = _ledger.Index(StoredKinds.Studies.Name);
        var row = index.Ids.Find(id);
        var isAlone = new[] { row - 1, row + 1 }.All(other => other < 0 || other >= index.Rows || CitedName.Stem(index.Ids[other]) != CitedName.Stem(id));
        var study = StoredStudy.Read(document);
        var report = CitedName.Report(study);
        return (CitedName.Of(study) + (isAlone ? "" : CitedName.Apart(id)), report?.Doi ?? "", report?.Language ?? "");
    }

    private string? ReadOther((string Kind, string Id) of)
    {
        if (!Kinds.Contains(of.Kind) || Document(of.Kind, of.Id) is not { } document)
        {
            return null;
        }

        using var json = JsonDocument.Parse(document);
        return Naming.Select(name => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null)
            .FirstOrDefault(static name => name is not null);
    }

    private byte[]? Document(string kind, string id) => _ledger.Index(kind) is var index && index.Ids.Find(id) is >= 0 and var row
        ? _ledger.Records.Find(index.Key(row), RecordForm.Document)
        : null;
}
