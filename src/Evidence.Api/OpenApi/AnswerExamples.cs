using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>
/// What addresses answered to the examples of their parameters, cut short: lists to their first item. A test writes the file and holds each to its schema.
/// </summary>
internal static class AnswerExamples
{
    private const string File = "OpenApi.examples.json";

    private static readonly Lazy<JsonObject> All = new(Read);

    /// <summary>The answer of an operation; null where there is none.</summary>
    /// <param name="id">The operationId.</param>
    public static JsonNode? Of(string id) => All.Value[id]?.DeepClone();

    private static JsonObject Read()
    {
        using var stream = typeof(AnswerExamples).Assembly.GetManifestResourceStream(File)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
