using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>True or false.</summary>
internal sealed class BooleanType : FieldType
{
    public override string Name => "true or false";

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            check.Add(Defects.WrongType, $"{Name} expected, found {Told(value)}");
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };
}
