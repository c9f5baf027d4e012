using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Search;

/// <summary>The answers of searches over everything.</summary>
internal static class SearchSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = new Dictionary<string, Func<JsonObject>>
    {
        ["SearchAnswer"] = static () => Object(
            "What was found, in groups by kind; testimonials are the last group, of another ledger.",
            ("q", Text("The words as typed.")),
            ("groups", List(
                Object(
                    "One kind.",
                    ("kind", Text("The list's name.")),
                    ("ledger", Text("Which body of content.", "trial", "testimonial")),
                    ("whatThisIs", Text("One sentence.")),
                    ("total", Whole("Everything found.")),
                    ("match", Text("How the words were matched in the end.", "all", "any", "all-then-any")),
                    ("url", Text("The whole list.")),
                    ("items", List(new JsonObject { ["type"] = "object", ["description"] = "A record as its list shows it." }, "The best few."))),
                "Every kind, found or not."))),
        ["SuggestAnswer"] = static () => Object(
            "Filters and records whose words begin with what was typed; trial ledger only.",
            ("q", Text("What was typed.")),
            ("readAs?", Text("What was probably meant, where nothing begins so.")),
            ("items", List(Object("A record or a filter.", ("kind", Text("Its kind.", [.. Listings.WithRecords.Where(listing => !listing.IsTestimonial).Select(listing => listing.Kind.Singular), "filter"])), ("id", Text("Its id, or the filter's value.")), ("label", Text("Its title or name.")), ("hint", Text("What tells it from others.")), ("url", Text("Its address."))), "The best few of each kind."))),
    };
}
