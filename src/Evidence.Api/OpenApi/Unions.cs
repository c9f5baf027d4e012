using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>
/// Says of each choice between components by which member they are told apart, and names the choice, so that a client has a type for it. The choice stands
/// within an object, because generators that know no choices (NSwag) then make one type of it that keeps every member, where they would take the
/// first of the choice for all of it.
/// </summary>
internal static class Unions
{
    private const string Reference = "#/components/schemas/";
    private const string Member = "kind";

    /// <summary>Names every choice between components whose member <c>kind</c> has one word each.</summary>
    public static void Discriminate(JsonObject document)
    {
        var components = Walk.Components(document, "schemas");
        foreach (var schema in Walk.Objects(document).Where(static one => one["oneOf"] is JsonArray || one["anyOf"] is JsonArray).ToList())
        {
            if (schema["anyOf"] is JsonArray { Count: 2 } pair && pair.Any(static one => one is JsonObject && (one["type"] as JsonValue)?.ToString() == "null"))
            {
                // what may be null is a choice of one or the other: so said, NSwag sees that null is allowed
                schema["oneOf"] = pair.DeepClone();
                schema.Remove("anyOf");
            }

            var choice = schema.ContainsKey("oneOf") ? "oneOf" : "anyOf";
            var names = schema[choice]!.AsArray().Select(static one => one is JsonObject option ? Target(option) : null).ToList();
            var words = names.Select(name => name is null ? null : (string?)components[name]?["properties"]?[Member]?["const"]).ToList();
            if (words.Count < 2 || words.Contains(null))
            {
                continue;
            }

            var union = Prefix([.. names.OfType<string>()]);
            components[union] ??= new JsonObject
            {
                ["description"] = $"One of {names.Count}, told apart by {Member}.",
                ["type"] = "object",
                ["anyOf"] = new JsonArray(
                    new JsonObject
                    {
                        ["oneOf"] = new JsonArray([.. names.Select(static name => (JsonNode)new JsonObject { ["$ref"] = Reference + name })]),
                        ["discriminator"] = new JsonObject
                        {
                            ["propertyName"] = Member,
                            ["mapping"] = new JsonObject(
                                words.Zip(names).Select(static pair => KeyValuePair.Create(pair.First!, (JsonNode?)(Reference + pair.Second)))
                            ),
                        },
                    }
                ),
            };
            schema.Remove(choice);
            schema["$ref"] = Reference + union;
        }
    }

    /// <summary>
    /// Says the choices that <see cref="Discriminate"/> named as base and derived types instead: what generators for languages without choices read best.
    /// </summary>
    public static void Inherit(JsonObject document)
    {
        var components = Walk.Components(document, "schemas");
        foreach (var (name, union) in components.ToList())
        {
            if (union?["anyOf"]?[0] is not JsonObject { Count: 2 } choice || choice["discriminator"] is not JsonObject discriminator)
            {
                continue;
            }

            foreach (var derived in choice["oneOf"]!.AsArray().Select(one => components[Target(one!.AsObject())!]!.AsObject()))
            {
                derived["properties"]!.AsObject().Remove(Member);
                derived["required"]!.AsArray().RemoveAll(static one => (string?)one == Member);
                derived["allOf"] = new JsonArray(new JsonObject { ["$ref"] = Reference + name });
                if (derived.Remove("additionalProperties"))
                {
                    derived["unevaluatedProperties"] = false;
                }
            }

            union.AsObject().Remove("anyOf");
            union["required"] = new JsonArray(Member);
            union["properties"] = new JsonObject { [Member] = new JsonObject { ["type"] = "string", ["description"] = "Which of them it is." } };
            union["discriminator"] = discriminator.DeepClone();
        }
    }

    private static string? Target(JsonObject option) =>
        (string?)option["$ref"] is { } to && to.StartsWith(Reference, StringComparison.Ordinal) ? to[Reference.Length..] : null;

    // ResultResponders, ResultEffect: Result
    private static string Prefix(IReadOnlyList<string> names)
    {
        var length = 0;
        while (names.All(name => name.Length > length && name[length] == names[0][length]))
        {
            length++;
        }

        while (length > 0 && !names.All(name => char.IsUpper(name[length])))
        {
            length--;
        }

        return names[0][..length];
    }
}
