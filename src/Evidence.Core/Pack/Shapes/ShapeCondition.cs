using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>
/// What must stand together: one of <paramref name="OneOf"/> (each a set of properties) must be there, always, or only when the property
/// <paramref name="When"/> has the value <paramref name="Is"/>; <see cref="JsonValueKind.Undefined"/> there means any value.
/// </summary>
internal sealed record ShapeCondition(string? When, JsonValueKind Is, params string[][] OneOf)
{
    /// <summary>Properties that stand together or not at all.</summary>
    public static ShapeCondition[] Together(params string[] names) =>
        [.. names.Select(name => new ShapeCondition(name, JsonValueKind.Undefined, [.. names.Except([name])]))];

    public bool IsMetBy(JsonElement value) =>
        (When is not null && !(value.TryGetProperty(When, out var when) && (Is == JsonValueKind.Undefined || when.ValueKind == Is)))
        || OneOf.Any(set => set.All(name => value.TryGetProperty(name, out _)));

    public JsonObject Schema()
    {
        var any = new JsonArray([
            .. OneOf.Select(static set => new JsonObject { ["required"] = new JsonArray([.. set.Select(static name => (JsonNode)name)]) }),
        ]);
        if (When is null)
        {
            return new JsonObject { ["anyOf"] = any };
        }

        var premise = new JsonObject { ["required"] = new JsonArray(When) };
        if (Is != JsonValueKind.Undefined)
        {
            JsonNode? constant = Is == JsonValueKind.Null ? null : Is == JsonValueKind.True;
            premise["properties"] = new JsonObject { [When] = new JsonObject { ["const"] = constant } };
        }

        return new JsonObject { ["if"] = premise, ["then"] = new JsonObject { ["anyOf"] = any } };
    }

    public override string ToString() => Premise + string.Join(", or ", OneOf.Select(static set => string.Join(" and ", set))) + " must be there";

    private string Premise => (When, Is) switch
    {
        (null, _) => "",
        (_, JsonValueKind.Undefined) => $"with {When}, ",
        (_, JsonValueKind.Null) => $"{When} is null: ",
        _ => $"{When} is true: ",
    };
}
