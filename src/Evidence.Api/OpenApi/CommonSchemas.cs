using System.Text.Json.Nodes;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.OpenApi;

/// <summary>What many answers share.</summary>
internal static class CommonSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new Dictionary<string, Func<JsonObject>>
        {
            ["Problem"] = static () =>
                Object(
                    "What was wrong with a request (RFC 9457).",
                    ("type", Text("The address of the problem's page.")),
                    ("title", Text("The same words every time.")),
                    ("status", Whole("The HTTP status.")),
                    ("detail", Text("What was wrong here.")),
                    ("instance", Text("The address that was asked.")),
                    ("code", Text("Stable; clients may rely on it.", [.. Problems.ProblemKinds.All.Select(kind => kind.Code)])),
                    ("hint?", Text("What would be right.")),
                    ("parameter?", Text("The query parameter it is about.")),
                    ("pointer?", Text("JSON Pointer into the request's body.")),
                    ("didYouMean?", Text("The name or value that was probably meant.")),
                    ("allowed?", List(Text("A name or value."), "What is allowed.")),
                    ("requestId?", Text("The name of the request in the log."))
                ),
            ["Status"] = static () =>
                Object(
                    "Whether the service works.",
                    ("status", Text("healthy or ready.")),
                    ("release?", Whole("The release served.")),
                    ("store?", Text("Whether everything stored was held against its digests since the start.", "verifying", "verified"))
                ),
            ["Embedding"] = static () =>
                Object(
                    "A frame as oEmbed 1.0 describes it.",
                    ("version", Text("1.0.")),
                    ("type", Text("rich.")),
                    ("provider_name", Text("The site.")),
                    ("provider_url", Text("Its address.")),
                    ("title", Text("Which claim.")),
                    ("width", Whole("Points.")),
                    ("height", Whole("Points.")),
                    ("html", Text("The frame."))
                ),
            ["Schema"] = static () => SchemaParts.Open("A JSON Schema 2020-12."),
        };
}
