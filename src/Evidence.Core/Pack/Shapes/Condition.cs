using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>
/// What must stand together: one of <paramref name="OneOf"/> (each a set of properties) must be there,
/// always or only when the property <paramref name="When"/> has the value <paramref name="Is"/>.
/// </summary>
internal sealed record Condition(string? When, JsonValueKind Is, params string[][] OneOf)
{
    public bool IsMetBy(JsonElement value) =>
        (When is not null && !(value.TryGetProperty(When, out var when) && when.ValueKind == Is))
        || OneOf.Any(set => set.All(name => value.TryGetProperty(name, out _)));

    public JsonObject Schema()
    {
        var any = new JsonArray([.. OneOf.Select(static set => new JsonObject { ["required"] = new JsonArray([.. set.Select(static name => (JsonNode)name)]) })]);
        if (When is null)
        {
            return new JsonObject { ["anyOf"] = any };
        }

        JsonNode? constant = Is == JsonValueKind.Null ? null : Is == JsonValueKind.True;
        var premise = new JsonObject
        {
            ["properties"] = new JsonObject { [When] = new JsonObject { ["const"] = constant } },
            ["required"] = new JsonArray(When),
        };
        return new JsonObject { ["if"] = premise, ["then"] = new JsonObject { ["anyOf"] = any } };
    }

    public override string ToString() =>
        (When is null ? string.Empty : $"{When} is {(Is == JsonValueKind.Null ? "null" : "true")}: ")
        + string.Join(", or ", OneOf.Select(static set => string.Join(" and ", set))) + " must be there";
}
