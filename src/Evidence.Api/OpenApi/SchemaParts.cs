using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>Pieces that schemas are written with, so that they read like a table.</summary>
internal static class SchemaParts
{
    /// <summary>A type, with what it means.</summary>
    public static JsonObject Of(string type, string description) => new() { ["type"] = type, ["description"] = description };

    /// <summary>A number that may be missing.</summary>
    public static JsonObject NumberOrNull(string description) => OrNull("number", description);

    /// <summary>A value that may be missing.</summary>
    public static JsonObject OrNull(string type, string description) => new() { ["type"] = new JsonArray(type, "null"), ["description"] = description };

    /// <summary>One of a few words.</summary>
    public static JsonObject OneOf(string description, IEnumerable<string> words) =>
        new()
        {
            ["type"] = "string",
            ["description"] = description,
            ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]),
        };

    /// <summary>A list.</summary>
    public static JsonObject ListOf(JsonObject items, string description) => new() { ["type"] = "array", ["description"] = description, ["items"] = items };

    /// <summary>A component.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>An object in the words of another standard, which says what its members are.</summary>
    public static JsonObject Open(string description) =>
        new()
        {
            ["type"] = "object",
            ["description"] = description,
            ["additionalProperties"] = new JsonObject(),
        };

    /// <summary>An object whose members are listed; all are required unless told, and there are no others.</summary>
    public static JsonObject Object(string description, params IReadOnlyList<(string Name, JsonObject Schema)> members) => Object(description, [], members);

    /// <summary>An object of which some members may be missing.</summary>
    public static JsonObject Object(string description, IReadOnlyCollection<string> optional, IReadOnlyList<(string Name, JsonObject Schema)> members) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. members.Select(member => member.Name).Where(name => !optional.Contains(name)).Select(name => (JsonNode)name)]),
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
    };
}
