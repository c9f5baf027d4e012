using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>An object of one of several shapes, told apart by its property <c>kind</c>.</summary>
internal sealed class KindType(string name, string vocabulary, params Shape[] shapes) : FieldType
{
    public override string Name => name;

    public override string Vocabulary => vocabulary;

    public override IReadOnlyList<Shape> Shapes => shapes;

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (!Is(value, JsonValueKind.Object, check))
        {
            return;
        }

        if (!value.TryGetProperty("kind"u8, out var kind))
        {
            check.AddAt("kind", Defects.MissingProperty, "kind is missing");
            return;
        }

        foreach (var shape in shapes)
        {
            if (kind.ValueKind == JsonValueKind.String && kind.ValueEquals(shape.KindUtf8))
            {
                shape.Check(value, check);
                return;
            }
        }

        check.AddAt(
            "kind",
            Defects.NotInVocabulary,
            $"{Told(kind)} is not a kind of {name}",
            "One of: " + string.Join(", ", shapes.Select(static shape => shape.Kind)) + "."
        );
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["oneOf"] = new JsonArray([.. shapes.Select(definitions.Reference)]) };
}
