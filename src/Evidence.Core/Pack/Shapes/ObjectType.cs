using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>An object of one shape.</summary>
internal sealed class ObjectType(Shape shape) : FieldType
{
    public override string Name => shape.Name;

    public override IReadOnlyList<Shape> Shapes { get; } = [shape];

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (Is(value, JsonValueKind.Object, check))
        {
            shape.Check(value, check);
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => definitions.Reference(shape);
}
