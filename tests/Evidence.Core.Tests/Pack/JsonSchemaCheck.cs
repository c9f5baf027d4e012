using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Evidence.Core.Tests.Pack;

/// <summary>
/// The keywords of JSON Schema 2020-12 that our schemas use, read independently of the shapes that wrote them: JsonSchema.Net cannot be restored here
/// (its dependency JsonPointer.Net is missing from the feed). An unknown keyword is an error, so nothing passes unread.
/// </summary>
internal static class JsonSchemaCheck
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "then"];

    public static IReadOnlyList<string> Errors(JsonObject root, JsonNode? value)
    {
        var errors = new List<string>();
        Check(root, root, value, string.Empty, errors);
        return errors;
    }

    private static bool Fits(JsonObject root, JsonNode? schema, JsonNode? value)
    {
        var errors = new List<string>();
        Check(root, schema!.AsObject(), value, string.Empty, errors);
        return errors.Count == 0;
    }

    private static void Check(JsonObject root, JsonObject schema, JsonNode? value, string at, List<string> errors)
    {
        foreach (var (keyword, rule) in schema)
        {
            if (!Annotations.Contains(keyword) && !Holds(root, schema, keyword, rule, value, at, errors))
            {
                errors.Add($"{at} {keyword} {rule?.ToJsonString()}");
            }
        }
    }

    private static bool Holds(JsonObject root, JsonObject schema, string keyword, JsonNode? rule, JsonNode? value, string at, List<string> errors) =>
        keyword switch
        {
            "type" => rule is JsonArray types ? types.Any(type => IsType(type!.GetValue<string>(), value)) : IsType(rule!.GetValue<string>(), value),
            "enum" => rule!.AsArray().Any(item => JsonNode.DeepEquals(item, value)),
            "const" => JsonNode.DeepEquals(rule, value),
            "pattern" => Kind(value) != JsonValueKind.String || Regex.IsMatch(value!.GetValue<string>(), rule!.GetValue<string>()),
            "minLength" => Kind(value) != JsonValueKind.String || value!.GetValue<string>().Length >= rule!.GetValue<int>(),
            "minimum" => Kind(value) != JsonValueKind.Number || value!.GetValue<decimal>() >= rule!.GetValue<decimal>(),
            "maximum" => Kind(value) != JsonValueKind.Number || value!.GetValue<decimal>() <= rule!.GetValue<decimal>(),
            "required" => value is not JsonObject o || rule!.AsArray().All(name => o.ContainsKey(name!.GetValue<string>())),
            "minItems" => value is not JsonArray a || a.Count >= rule!.GetValue<int>(),
            "minProperties" => value is not JsonObject o || o.Count >= rule!.GetValue<int>(),
            "uniqueItems" => value is not JsonArray a || a.Select(item => item?.ToJsonString()).Distinct().Count() == a.Count,
            "items" => value is not JsonArray a
                || Descend(
                    a.Select((item, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
                    (_, item, place) => Check(root, rule!.AsObject(), item, place, errors),
                    at
                ),
            "properties" => value is not JsonObject o
                || Descend(
                    o.Where(p => rule!.AsObject().ContainsKey(p.Key)).Select(p => (p.Key, p.Value)),
                    (name, item, place) => Check(root, rule![name]!.AsObject(), item, place, errors),
                    at
                ),
            "additionalProperties" when rule is JsonObject more => value is not JsonObject o || o.All(p => Fits(root, more, p.Value)),
            "additionalProperties" => value is not JsonObject o || o.All(p => schema["properties"]!.AsObject().ContainsKey(p.Key)),
            "$ref" => Fits(root, root["$defs"]![rule!.GetValue<string>()["#/$defs/".Length..]], value),
            "oneOf" => rule!.AsArray().Count(option => Fits(root, option, value)) == 1,
            "anyOf" => rule!.AsArray().Any(option => Fits(root, option, value)),
            "allOf" => rule!.AsArray().All(option => Fits(root, option, value)),
            "not" => !Fits(root, rule, value),
            "if" => !Fits(root, rule, value) || Fits(root, schema["then"], value),
            _ => throw new InvalidOperationException($"keyword {keyword} is not known"),
        };

    private static bool Descend(IEnumerable<(string Name, JsonNode? Item)> items, Action<string, JsonNode?, string> check, string at)
    {
        items.ToList().ForEach(item => check(item.Name, item.Item, $"{at}/{item.Name}"));
        return true;
    }

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static bool IsType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Kind(value) == JsonValueKind.String,
        "number" => Kind(value) == JsonValueKind.Number,
        "integer" => Kind(value) == JsonValueKind.Number && decimal.IsInteger(value!.GetValue<decimal>()),
        "boolean" => Kind(value) is JsonValueKind.True or JsonValueKind.False,
        "null" => value is null,
        _ => false,
    };
}
