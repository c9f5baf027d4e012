using System.Globalization;
using System.Text.Json.Nodes;
using Evidence.Core.Pack;
using static Evidence.Api.OpenApi.Schema;

namespace Evidence.Api.OpenApi;

/// <summary>
/// Records as they are sent, from the tables that check them in the pack: the facts as read, and beside them what is derived.
/// On the wire the result flag <c>derived</c> of the pack is called <c>computed</c>, because <c>derived</c> is the block of derived values.
/// </summary>
internal static class RecordSchemas
{
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } = Build();

    private static Dictionary<string, Func<JsonObject>> Build()
    {
        var components = new Dictionary<string, Func<JsonObject>>(StringComparer.Ordinal);
        foreach (var kind in RecordKind.All)
        {
            var schema = SchemaDefinitions.Of(kind.Shape, kind.Name);
            foreach (var (name, definition) in schema["$defs"]?.AsObject() ?? [])
            {
                components.TryAdd(Pascal(name), () => Sent(name, definition!));
            }

            components[Pascal(kind.Name)] = () => Record(kind.Name, schema);
        }

        foreach (var lexicon in RecordKind.Lexicons)
        {
            var schema = SchemaDefinitions.Of(lexicon, lexicon.Name);
            foreach (var (name, definition) in schema["$defs"]?.AsObject() ?? [])
            {
                components.TryAdd(Pascal(name), () => Sent(name, definition!));
            }

            components[$"Lexicon{Pascal(lexicon.Name)}"] = () => Record("lexicon", schema);
        }

        return components;
    }

    private static JsonObject Record(string kind, JsonObject schema)
    {
        var body = Sent(kind, schema);
        foreach (var name in (string[])["$schema", "$id", "title", "$defs"])
        {
            body.Remove(name);
        }

        var properties = body["properties"]!.AsObject();
        switch (kind)
        {
            case "study":
                properties["derived"] = Ref("StudyDerived");
                body["required"]!.AsArray().Add("derived");
                break;
            case "source" or "provider":
                properties["derived"] = Ref("TallyDerived");
                body["required"]!.AsArray().Add("derived");
                break;
            case "claim":
                properties["derived"] = Ref("ClaimDerived");
                body["required"]!.AsArray().Add("derived");
                break;
            case "testimonial":
                properties["whatThisIs"] = Text("The sentence that every testimonial carries.");
                body["required"]!.AsArray().Add("whatThisIs");
                break;
            default:
                break;
        }

        return body;
    }

    private static JsonObject Sent(string name, JsonNode definition)
    {
        var copy = definition.DeepClone().AsObject();
        Redirect(copy);
        Unconditional(copy);
        if (name.StartsWith("result-", StringComparison.Ordinal) || name.EndsWith("-result", StringComparison.Ordinal))
        {
            var properties = copy["properties"]!.AsObject();
            properties.Remove("derived", out var flag);
            properties["computed"] = flag;
            properties["derived"] = Ref("ResultDerived");
        }

        return copy;
    }

    // conditions between members (either, if this then that) hold when a record is read; whoever receives it needs the members,
    // and generators read no conditions
    private static void Unconditional(JsonObject schema)
    {
        foreach (var one in Walk.Objects(schema).ToList())
        {
            if (
                one["allOf"] is JsonArray all
                && all.All(static part => part is JsonObject condition && (condition.ContainsKey("if") || IsRequirement(condition)))
            )
            {
                one.Remove("allOf");
            }

            if (one["const"] is JsonValue value && !one.ContainsKey("type"))
            {
                one["type"] = value.GetValueKind() switch
                {
                    System.Text.Json.JsonValueKind.String => "string",
                    System.Text.Json.JsonValueKind.Number => "number",
                    _ => "boolean",
                };
            }
        }
    }

    private static bool IsRequirement(JsonObject condition) =>
        condition["anyOf"] is JsonArray any && any.All(static one => one is JsonObject { Count: 1 } only && only.ContainsKey("required"));

    private static void Redirect(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Redirect(item);
            }
        }
        else if (node is JsonObject value)
        {
            if (value["$ref"]?.GetValue<string>() is { } reference && reference.StartsWith("#/$defs/", StringComparison.Ordinal))
            {
                value["$ref"] = $"#/components/schemas/{Pascal(reference["#/$defs/".Length..])}";
            }

            foreach (var (_, member) in value)
            {
                Redirect(member);
            }
        }
    }

    /// <summary>The component of a kind of result.</summary>
    internal static string Result(string kind) => Pascal("result-" + kind);

    internal static string Pascal(string slug) =>
        string.Concat(slug.Split('-').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
