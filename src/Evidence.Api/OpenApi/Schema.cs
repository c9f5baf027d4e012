using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>Short ways to write JSON Schema.</summary>
internal static class Schema
{
    /// <summary>A member of an object; one that is not always there ends its name with a question mark.</summary>
    public static JsonObject Object(string description, params (string Name, JsonObject Schema)[] members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members)
        {
            properties[name.TrimEnd('?')] = schema;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = description,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. members.Where(member => !member.Name.EndsWith('?')).Select(member => (JsonNode)member.Name)]),
        };
    }

    public static JsonObject Text(string description, params string[] allowed)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description };
        if (allowed.Length > 0)
        {
            schema["enum"] = new JsonArray([.. allowed.Select(value => (JsonNode)value)]);
        }

        return schema;
    }

    public static JsonObject Whole(string description) => new() { ["type"] = "integer", ["description"] = description };

    public static JsonObject Number(string description) => new() { ["type"] = "number", ["description"] = description };

    public static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["description"] = description };

    public static JsonObject Nullable(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.GetValue<string>(), "null");
        return schema;
    }

    public static JsonObject List(JsonObject items, string description) => new() { ["type"] = "array", ["items"] = items, ["description"] = description };

    public static JsonObject Counts(string description) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["type"] = "integer" },
            ["description"] = description,
        };

    public static JsonObject Ref(string component) => new() { ["$ref"] = $"#/components/schemas/{component}" };
}
