using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>People by category, the categories being the measure's own.</summary>
internal sealed class CountsType : FieldType
{
    private static readonly IntegerType People = new("whole number", 0, int.MaxValue);

    public override string Name => "counts by category";

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (!Is(value, JsonValueKind.Object, check))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var name = property.Name;
            check.Enter(name);
            if (!seen.Add(name))
            {
                check.Add(Defects.RepeatedProperty, $"category {name} stands twice");
            }

            if (string.IsNullOrWhiteSpace(name))
            {
                check.Add(Defects.BadText, "a category is empty");
            }

            People.Check(property.Value, check);
            check.Leave();
        }

        if (!value.EnumerateObject().MoveNext())
        {
            check.Add(Defects.EmptyList, "no category is counted");
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = People.Schema(definitions) };
}
