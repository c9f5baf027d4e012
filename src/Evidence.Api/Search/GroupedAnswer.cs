using System.Text.Json;
using Evidence.Api.Lists;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Search;

/// <summary>Writes a search over everything.</summary>
internal static class GroupedAnswer
{
    public static void Write(Utf8JsonWriter json, AskedWords asked, Catalog catalog)
    {
        json.WriteStartObject();
        json.WriteString("q", asked.Words);
        json.WriteStartArray("groups");
        foreach (var listing in Listings.WithRecords.Where(listing => listing.SearchedKind is not null))
        {
            WriteGroup(json, asked, listing, catalog);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, AskedWords asked, Listing listing, Catalog catalog)
    {
        var query = new ListQuery
        {
            Question = new ListQuestion { Words = asked.Words, Matching = asked.Matching, Expand = asked.Expand },
            Limit = asked.Limit,
            Given = QueryText.Of([KeyValuePair.Create("q", asked.Words)]),
        };
        var answer = ListFinder.Find(listing, query, catalog).Value!;
        json.WriteStartObject();
        json.WriteString("kind", listing.Name);
        json.WriteString("ledger", listing.IsTestimonial ? "testimonial" : "trial");
        json.WriteString("whatThisIs", listing.Summary);
        json.WriteNumber("total", answer.Total ?? 0);
        json.WriteString("match", answer.Search is { } found ? ListAnswerWriter.MatchOf(found) : "all");
        json.WriteString("url", $"/v1/{listing.Name}{query.Canonical}");
        json.WriteStartArray("items");
        IItemWriter.Of(listing).Write(json, answer);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
