using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>What a value may be: checked in a document, written as JSON Schema, described to a reader.</summary>
public abstract class FieldType
{
    /// <summary>Name for readers: <c>text</c>, <c>id</c>, <c>whole number</c>, <c>list of text</c>, ...</summary>
    public abstract string Name { get; }

    /// <summary>The vocabulary of the value or of the list's entries; null if it is not an enumeration.</summary>
    public virtual string? Vocabulary => null;

    /// <summary>The shapes of the objects that the value or its entries may be; empty if they are no objects. Several are told apart by <c>kind</c>.</summary>
    public virtual IReadOnlyList<Shape> Shapes => [];

    /// <summary>True when null is a value that says something; everywhere else null is a defect.</summary>
    internal virtual bool AllowsNull => false;

    internal abstract void Check(JsonElement value, ShapeCheck check);

    internal abstract JsonObject Schema(SchemaDefinitions definitions);

    private protected static string Told(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");
    }

    private protected bool Is(JsonElement value, JsonValueKind kind, ShapeCheck check)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        check.Add(Defects.WrongType, $"{Name} expected, found {Told(value)}");
        return false;
    }
}
