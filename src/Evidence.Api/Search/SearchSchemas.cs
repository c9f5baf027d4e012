using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Search;

/// <summary>The answers of searches over everything.</summary>
internal static class SearchSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = Answers().Concat(Groups()).ToDictionary(StringComparer.Ordinal);

    // each kind has a group of its own, so that its items have their type
    private static IEnumerable<Listing> Searched => Listings.WithRecords.Where(static listing => listing.SearchedKind is not null);

    private static IEnumerable<KeyValuePair<string, Func<JsonObject>>> Groups() =>
        Searched.Select(static listing => KeyValuePair.Create(Name(listing), () => Group(listing)));

    private static string Name(Listing listing) => "SearchGroup" + RecordSchemas.Pascal(listing.Name);

    private static JsonObject Group(Listing listing) => Object(
        listing.Summary,
        ("kind", new JsonObject { ["type"] = "string", ["const"] = listing.Name, ["description"] = "The list's name." }),
        ("ledger", Text("Which body of content.", "trial", "testimonial")),
        ("whatThisIs", Text("One sentence.")),
        ("total", Whole("Everything found.")),
        ("match", Text("How the words were matched in the end.", "all", "any", "all-then-any")),
        ("url", Text("The whole list.")),
        ("items", List(ListSchemas.Row(listing), "The best few.")));

    private static Dictionary<string, Func<JsonObject>> Answers() =>
        new()
        {
            ["SearchAnswer"] = static () =>
                Object(
                    "What was found, in groups by kind; testimonials are the last group, of another ledger.",
                    ("q", Text("The words as typed.")),
                    (
                        "groups",
                        List(
                            new JsonObject { ["oneOf"] = new JsonArray([.. Searched.Select(static listing => (JsonNode)Ref(Name(listing)))]) },
                            "Every kind, found or not."
                        )
                    )
                ),
            ["SuggestAnswer"] = static () =>
                Object(
                    "Filters and records whose words begin with what was typed; trial ledger only.",
                    ("q", Text("What was typed.")),
                    ("readAs?", Text("What was probably meant, where nothing begins so.")),
                    (
                        "items",
                        List(
                            Object(
                                "A record or a filter.",
                                (
                                    "kind",
                                    Text(
                                        "Its kind.",
                                        [.. Listings.WithRecords.Where(listing => !listing.IsTestimonial).Select(listing => listing.Kind.Singular), "filter"]
                                    )
                                ),
                                ("id", Text("Its id, or the filter's value.")),
                                ("label", Text("Its title or name.")),
                                ("hint", Text("What tells it from others.")),
                                ("url", Text("Its address."))
                            ),
                            "The best few of each kind."
                        )
                    )
                ),
        };
}
