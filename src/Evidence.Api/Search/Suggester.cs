using System.Text.Json;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Search;

/// <summary>Type-ahead: records whose words begin with what is typed, a few of each kind, trial ledger only.</summary>
internal static class Suggester
{
    private static readonly Listing[] Suggested = [Listings.Studies, Listings.Measures, Listings.Providers, Listings.Regulators, Listings.Harms];

    public static void Write(Utf8JsonWriter json, Asked asked, Catalog catalog)
    {
        json.WriteStartObject();
        json.WriteString("q", asked.Words);
        json.WriteStartArray("items");
        var left = asked.Limit;
        foreach (var listing in Suggested)
        {
            var found = Find(listing, asked, catalog, left);
            left -= found.Count;
            foreach (var (id, summary) in found)
            {
                Write(json, listing, id, summary);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<(string Id, JsonElement Summary)> Find(Listing listing, Asked asked, Catalog catalog, int limit)
    {
        if (limit <= 0 || TextQuery.Read(asked.Words, any: false, thesaurus: null) is not { } query)
        {
            return [];
        }

        var ledger = listing.Ledger(catalog);
        var index = ledger.Index(listing.Kind.Name);
        var rows = ledger.Records.Search(listing.Kind.Name, query with { PrefixOfLast = true }, limit).Select(match => index.RowOf(match.Key)).Where(row => row >= 0).ToList();
        var found = new List<(string, JsonElement)>();
        ledger.Records.Read(rows.Select(index.Key), RecordForm.Summary, body =>
        {
            using var parsed = JsonDocument.Parse(body.ToArray());
            found.Add((index.Ids[rows[found.Count]], parsed.RootElement.Clone()));
        });
        return found;
    }

    private static void Write(Utf8JsonWriter json, Listing listing, string id, JsonElement summary)
    {
        json.WriteStartObject();
        json.WriteString("kind", listing.Kind.Singular);
        json.WriteString("id", id);
        json.WriteString("label", Member(summary, "title") ?? Member(summary, "name") ?? id);
        json.WriteString("hint", Hint(summary));
        json.WriteString("url", $"/v1/{listing.Name}/{id}");
        json.WriteEndObject();
    }

    private static string Hint(JsonElement summary) =>
        string.Join(", ", new[] { Member(summary, "design"), Member(summary, "abbreviation"), Member(summary, "kind"), Member(summary, "jurisdiction"), Member(summary, "type"), Member(summary, "publicationYear") }.Where(part => part is not null));

    private static string? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member.ToString() : null;
}
