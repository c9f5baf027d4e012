using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Core.Lists;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Storage.Lists;

/// <summary>Finds results by their own ids. No index of them is kept: each of the few studies asked for is read.</summary>
public static class ResultIds
{
    /// <summary>The question with the place of every result that is asked for by its id.</summary>
    public static ListQuestion Placed(Listing listing, ListQuestion question, LedgerCatalog ledger) =>
        listing.Kind != StoredKinds.Results || !question.Conditions.Any(IsAsked)
            ? question
            : question with { Conditions = [.. question.Conditions.Select(condition => Placed(condition, ledger))] };

    private static bool IsAsked(Condition condition) => condition.Filter.Name == "id" || condition.Alternatives.Any(IsAsked);

    private static Condition Placed(Condition condition, LedgerCatalog ledger) =>
        condition.Filter.Name == "id" ? condition with { Asks = [.. condition.Asks.Select(ask => ask with { IndexId = Place(ask.Value, ledger) })] }
        : condition with { Alternatives = [.. condition.Alternatives.Select(one => Placed(one, ledger))] };

    private static string? Place(string id, LedgerCatalog ledger)
    {
        var stroke = id.IndexOf('/', StringComparison.Ordinal);
        var studies = ledger.Index(StoredKinds.Studies.Name);
        if (stroke < 0 || studies.Ids.Find(id[..stroke]) is not (>= 0 and var row))
        {
            return null;
        }

        using var study = JsonDocument.Parse(ledger.Records.Find(studies.Key(row), RecordForm.Document));
        var place = study.RootElement.TryGetProperty("results", out var results)
            ? results.EnumerateArray().ToList().FindIndex(result => result.GetProperty("id").ValueEquals(id.AsSpan(stroke + 1)))
            : -1;
        return place < 0 ? null : RecordIndexBuilder.NestedId(id[..stroke], place);
    }
}
