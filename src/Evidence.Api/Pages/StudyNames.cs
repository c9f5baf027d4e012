using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Pages;

/// <summary>Studies of a release by the names under which people cite them: the first author as it is printed, and the year. A name is read when it is first asked for.</summary>
public sealed class StudyNames
{
    private static readonly AsyncLocal<StudyNames?> Used = new();
    private static readonly ConditionalWeakTable<LedgerCatalog, StudyNames> ByLedger = [];
    private readonly ConcurrentDictionary<string, (string Name, string Doi)> _read = new(StringComparer.Ordinal);
    private readonly LedgerCatalog _ledger;

    private StudyNames(LedgerCatalog ledger) => _ledger = ledger;

    /// <summary>The names that the page which is being made uses; null outside of a page.</summary>
    public static StudyNames? Now => Used.Value;

    /// <summary>Lets what is written from here on name studies as a ledger does.</summary>
    internal static void Use(LedgerCatalog ledger) => Used.Value = ByLedger.GetValue(ledger, static one => new StudyNames(one));

    /// <summary>The name of a study; null where the ledger has no such study.</summary>
    public string? Find(string id) => Read(id)?.Name;

    /// <summary>The DOI of its own report; empty where none was read, null where the ledger has no such study.</summary>
    public string? FindDoi(string id) => Read(id)?.Doi;

    private (string Name, string Doi)? Read(string id)
    {
        if (_read.TryGetValue(id, out var known))
        {
            return known;
        }

        var index = _ledger.Index(StoredKinds.Studies.Name);
        var row = index.Ids.Find(id);
        if (row < 0)
        {
            return null;
        }

        _ledger.Records.Read(
            [index.Key(row)],
            RecordForm.Document,
            body =>
            {
                var study = new Node(JsonSerializer.Deserialize<JsonElement>(body));
                known = (
                    StudyName.Of(study),
                    study["publications"]
                        .Items.Where(static one => one["role"].Text == "primary")
                        .Select(static one => one["doi"].Text)
                        .FirstOrDefault(static doi => doi.Length > 0)
                        ?? ""
                );
            }
        );
        return _read.GetOrAdd(id, known);
    }
}
