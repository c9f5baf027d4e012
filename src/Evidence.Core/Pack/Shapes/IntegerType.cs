using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>A whole number between bounds, written without point or exponent.</summary>
internal sealed class IntegerType(string name, long low, long high) : FieldType
{
    public override string Name => name;

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (Is(value, JsonValueKind.Number, check) && !(value.TryGetInt64(out var number) && number >= low && number <= high))
        {
            check.Add(Defects.BadNumber, $"{Told(value)} is not a {name}", $"A {name} from {low} to {high}, without point or exponent.");
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high };
}
