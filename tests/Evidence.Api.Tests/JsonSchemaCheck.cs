using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Evidence.Api.Tests;

/// <summary>
/// JSON Schema 2020-12 as far as the description uses it. A keyword that is not known here is an error, so that no promise of the description goes unchecked.
/// </summary>
internal sealed class JsonSchemaCheck(JsonObject document)
{
    private static readonly string[] Annotations =
    [
        "description",
        "title",
        "example",
        "examples",
        "default",
        "format",
        "$schema",
        "$id",
        "deprecated",
        "$comment",
        "readOnly",
        "discriminator",
    ];

    /// <summary>Every breach, as a pointer into the value and what the schema asks there.</summary>
    public List<string> Check(JsonNode? value, JsonNode schema)
    {
        var breaches = new List<string>();
        Check(value, schema, "", breaches);
        return breaches;
    }

    public bool Allows(JsonNode? value, JsonNode schema) => Check(value, schema).Count == 0;

    private void Check(JsonNode? value, JsonNode schema, string at, List<string> breaches)
    {
        if (schema is JsonValue flag)
        {
            Breach(flag.GetValue<bool>(), "is not allowed");
            return;
        }

        foreach (var (keyword, asked) in schema.AsObject())
        {
            switch (keyword)
            {
                case "$ref":
                    Check(value, Resolve((string)asked!), at, breaches);
                    break;
                case "type":
                    Breach(Types(asked!).Any(type => Is(value, type)), $"is no {asked!.ToJsonString()}");
                    break;
                case "enum":
                    Breach(asked!.AsArray().Any(one => JsonNode.DeepEquals(one, value)), $"is {Short(value)}, none of {asked.ToJsonString()}");
                    break;
                case "const":
                    Breach(JsonNode.DeepEquals(asked, value), $"is not {asked?.ToJsonString()}");
                    break;
                case "allOf":
                    foreach (var part in asked!.AsArray())
                    {
                        Check(value, part!, at, breaches);
                    }

                    break;
                case "anyOf":
                    Breach(
                        asked!.AsArray().Any(part => Allows(value, part!)),
                        "fits none of anyOf: " + string.Join(" | ", asked.AsArray().Select(part => Check(value, part!).FirstOrDefault()))
                    );
                    break;
                case "oneOf":
                    Breach(
                        asked!.AsArray().Count(part => Allows(value, part!)) == 1,
                        "fits not exactly one of oneOf: " + string.Join(" | ", asked.AsArray().Select(part => Check(value, part!).FirstOrDefault()))
                    );
                    break;
                case "not":
                    Breach(!Allows(value, asked!), "is what it must not be");
                    break;
                case "if":
                    if (schema[Allows(value, asked!) ? "then" : "else"] is { } branch)
                    {
                        Check(value, branch, at, breaches);
                    }

                    break;
                case "then" or "else" or "additionalProperties":
                    break;
                case "items" or "minItems" or "maxItems" or "uniqueItems":
                    CheckArray(value as JsonArray, keyword, asked!, at, breaches);
                    break;
                case "properties" or "required" or "minProperties" or "maxProperties" or "dependentRequired":
                    CheckObject(value as JsonObject, keyword, asked!, at, breaches);
                    break;
                case "pattern" or "minLength" or "maxLength" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf":
                    CheckScalar(value, keyword, asked!, at, breaches);
                    break;
                default:
                    Breach(Annotations.Contains(keyword), $"has the unknown keyword {keyword} in its schema");
                    break;
            }
        }

        CheckOthers(value as JsonObject, schema.AsObject(), at, breaches);

        void Breach(bool fits, string words)
        {
            if (!fits)
            {
                breaches.Add($"{(at.Length == 0 ? "/" : at)} {words}");
            }
        }
    }

    private void CheckArray(JsonArray? array, string keyword, JsonNode asked, string at, List<string> breaches)
    {
        if (array is null)
        {
            return;
        }

        if (keyword == "items")
        {
            for (var i = 0; i < array.Count; i++)
            {
                Check(array[i], asked, $"{at}/{i}", breaches);
            }
        }
        else if (
            keyword switch
            {
                "minItems" => array.Count < (int)asked,
                "maxItems" => array.Count > (int)asked,
                _ => (bool)asked && array.Select(item => item?.ToJsonString()).Distinct().Count() != array.Count,
            }
        )
        {
            breaches.Add($"{at} breaks {keyword} {asked.ToJsonString()}");
        }
    }

    private void CheckObject(JsonObject? value, string keyword, JsonNode asked, string at, List<string> breaches)
    {
        if (value is null)
        {
            return;
        }

        if (keyword == "properties")
        {
            foreach (var (name, schema) in asked.AsObject().Where(property => value.ContainsKey(property.Key)))
            {
                Check(value[name], schema!, $"{at}/{name}", breaches);
            }

            return;
        }

        var missing = keyword switch
        {
            "required" => asked.AsArray().Select(name => (string)name!).Where(name => !value.ContainsKey(name)),
            "dependentRequired" => asked
                .AsObject()
                .Where(pair => value.ContainsKey(pair.Key))
                .SelectMany(pair => pair.Value!.AsArray().Select(name => (string)name!))
                .Where(name => !value.ContainsKey(name)),
            "minProperties" => value.Count < (int)asked ? ["more"] : [],
            _ => value.Count > (int)asked ? ["less"] : [],
        };
        breaches.AddRange(missing.Select(name => $"{at} lacks {name}"));
    }

    private void CheckOthers(JsonObject? value, JsonObject schema, string at, List<string> breaches)
    {
        if (value is null || schema["additionalProperties"] is not { } others)
        {
            return;
        }

        foreach (var (name, member) in value.Where(member => schema["properties"]?.AsObject().ContainsKey(member.Key) != true))
        {
            Check(member, others, $"{at}/{name}", breaches);
        }
    }

    private static void CheckScalar(JsonNode? value, string keyword, JsonNode asked, string at, List<string> breaches)
    {
        var breaks = value?.GetValueKind() switch
        {
            JsonValueKind.String => keyword switch
            {
                "pattern" => !Regex.IsMatch((string)value!, (string)asked!, RegexOptions.ECMAScript),
                "minLength" => ((string)value!).EnumerateRunes().Count() < (int)asked,
                "maxLength" => ((string)value!).EnumerateRunes().Count() > (int)asked,
                _ => false,
            },
            JsonValueKind.Number => keyword switch
            {
                "minimum" => (double)value! < (double)asked,
                "maximum" => (double)value! > (double)asked,
                "exclusiveMinimum" => (double)value! <= (double)asked,
                "exclusiveMaximum" => (double)value! >= (double)asked,
                "multipleOf" => (double)value! % (double)asked != 0,
                _ => false,
            },
            _ => false,
        };
        if (breaks)
        {
            breaches.Add($"{at} is {Short(value)} and breaks {keyword} {asked.ToJsonString()}");
        }
    }

    private JsonNode Resolve(string reference)
    {
        Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
        return document["components"]!["schemas"]![reference["#/components/schemas/".Length..]]
            ?? throw new InvalidOperationException($"{reference} leads nowhere.");
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray many ? many.Select(one => (string)one!) : [(string)type!];

    private static bool Is(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && (double)value! == Math.Floor((double)value!)),
        JsonValueKind.Array => type == "array",
        _ => type == "object",
    };

    private static string Short(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(60, text.Length)] : "null";
}
