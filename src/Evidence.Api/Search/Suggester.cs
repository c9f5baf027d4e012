using System.Text.Json;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Records;

namespace Evidence.Api.Search;

/// <summary>
/// Type-ahead: filters and records whose words begin with what is typed, a few of each kind, trial ledger only. One mistake in typing is forgiven, and while a
/// word is typed there always is something.
/// </summary>
internal static class Suggester
{
    private static readonly Listing[] Suggested = [.. Listings.WithRecords.Where(listing => listing is { SearchedKind: not null, IsTestimonial: false })];

    public static void Write(Utf8JsonWriter json, string asked, int limit, Catalog catalog)
    {
        var typed = TypedWords.Of(asked);
        var groups = Groups(typed, limit, catalog);
        if (groups.All(group => group.Count == 0) && Corrected(typed, catalog) is { } meant)
        {
            (typed, groups) = (meant, Groups(meant, limit, catalog));
        }

        for (; groups.All(group => group.Count == 0) && typed.Before.Count > 0; groups = Groups(typed, limit, catalog))
        {
            typed = typed.WithoutLast();
        }

        json.WriteStartObject();
        json.WriteString("q", asked);
        if (typed.Text != TypedWords.Of(asked).Text)
        {
            json.WriteString("readAs", typed.Text);
        }

        json.WriteStartArray("items");
        foreach (var suggestion in groups.All(group => group.Count == 0) ? SuggestedFilters.Of(catalog).Take(limit) : Shared(groups, limit))
        {
            suggestion.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<IReadOnlyList<Suggestion>> Groups(TypedWords typed, int limit, Catalog catalog) =>
        [.. Suggested.Select(listing => Records(listing, typed, limit, catalog)).Append(SuggestedFilters.Find(catalog, typed, limit))];

    // every kind has its turn until there is no more room; those of a kind stay together
    private static IEnumerable<Suggestion> Shared(List<IReadOnlyList<Suggestion>> groups, int limit)
    {
        var shares = new int[groups.Count];
        for (var left = Math.Min(limit, groups.Sum(group => group.Count)); left > 0;)
        {
            for (var group = 0; group < groups.Count && left > 0; group++)
            {
                if (shares[group] < groups[group].Count)
                {
                    shares[group]++;
                    left--;
                }
            }
        }

        return groups.SelectMany((group, place) => group.Take(shares[place]));
    }

    private static TypedWords? Corrected(TypedWords typed, Catalog catalog)
    {
        foreach (var listing in Suggested)
        {
            var words = catalog.Trial.Words(listing.Kind.Name);
            var last = words.Beginning(typed.Last).Any() ? typed.Last : words.Nearest(typed.Last, begun: true);
            string?[] before = [.. typed.Before.Select(word => words.CountOf(WordStem.Of(word)) > 0 ? word : words.Nearest(word))];
            if (last is not null && before.All(word => word is not null))
            {
                return new TypedWords([.. before.OfType<string>()], last);
            }
        }

        return null;
    }

    private static List<Suggestion> Records(Listing listing, TypedWords typed, int limit, Catalog catalog)
    {
        var ledger = catalog.Trial;
        var index = ledger.Index(listing.Kind.Name);
        var rows = TextFinder.Beginning(ledger.Words(listing.Kind.Name), typed.Before, typed.Last).Take(limit).ToList();
        var found = new List<Suggestion>();
        ledger.Records.Read(rows.Select(index.Key), RecordForm.Summary, body =>
        {
            using var parsed = JsonDocument.Parse(body.ToArray());
            found.Add(Suggestion.Of(listing, index.Ids[rows[found.Count]], parsed.RootElement));
        });
        return found;
    }
}
