using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>A finite number.</summary>
internal sealed class NumberType : FieldType
{
    public override string Name => "number";

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (Is(value, JsonValueKind.Number, check) && !(value.TryGetDouble(out var number) && double.IsFinite(number)))
        {
            check.Add(Defects.BadNumber, $"{Told(value)} is not a finite number");
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "number" };
}
