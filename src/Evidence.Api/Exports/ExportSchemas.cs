using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.Exports;

/// <summary>The schemas of exports and their manifests.</summary>
internal static class ExportSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = Build();

    /// <summary>The component of a list's export as JSON.</summary>
    public static string Of(Listing listing) => RecordSchemas.Pascal(listing.Kind.Singular) + "Export";

    private static Dictionary<string, Func<JsonObject>> Build()
    {
        var components = new Dictionary<string, Func<JsonObject>>(StringComparer.Ordinal)
        {
            ["OtherJson"] = static () => new JsonObject
            {
                ["anyOf"] = new JsonArray(SchemaParts.Open("A document."), List(SchemaParts.Open("An entry."), "Entries.")),
                ["description"] = "JSON in the words of the format: FHIR R5, schema.org, CSL or OpenAPI.",
            },
            ["ExportMeta"] = static () => Object(
                "What a file is of and how it is cited.",
                ("list", Text("The list.")),
                ("ledger", Text("Which of the two ledgers.", "trial", "testimonial")),
                ("query", Text("The question as a query string; empty for the whole list.")),
                ("version?", Text("Version of the pack.")),
                ("date?", Text("Date of that version.")),
                ("digest", Text("The ledger's digest, SHA-256, hex.")),
                ("cite", Text("How to cite it.")),
                ("license", Text("The licence's address."))),
            ["ExportManifest"] = static () => Object(
                "By what a file is known to be whole.",
                ("file", Text("Its name.")),
                ("format", Text("Its format.")),
                ("mediaType", Text("The media type of the format.")),
                ("list", Text("The list.")),
                ("ledger", Text("Which of the two ledgers.", "trial", "testimonial")),
                ("query", Text("The question as a query string; empty for the whole list.")),
                ("url", Text("Where the file is had.")),
                ("records", Whole("Records of the list that the question finds.")),
                ("rowCount", Whole("Rows of the file: lines, items, entries. A format may have none or several for a record.")),
                ("bytes", Whole("Length of the file.")),
                ("sha256", Text("SHA-256 of the file without content coding, hex.")),
                ("digest", Text("The same as a field of HTTP carries it (RFC 9530).")),
                ("release", Ref("ReleaseNote")),
                ("engine", Text("What derived the derived.")),
                ("cite", Text("How to cite it.")),
                ("license", Text("The licence's address."))),
        };
        foreach (var listing in Listings.All)
        {
            components[Of(listing)] = () =>
                Object(
                    $"All {listing.Name} that a question finds.",
                    ("meta", Ref("ExportMeta")),
                    ("items", List(ListSchemas.WholeRecord(listing), "Whole records."))
                );
        }

        return components;
    }
}
