using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>A list of one type. Entries that are text occur once.</summary>
internal sealed class ListType(FieldType entry, bool atLeastOne) : FieldType
{
    private readonly bool _distinct = entry is TextType;

    public override string Name => $"list of {entry.Name}";

    public override string? Vocabulary => entry.Vocabulary;

    public override IReadOnlyList<Shape> Shapes => entry.Shapes;

    internal override void Check(JsonElement value, ShapeCheck check)
    {
        if (!Is(value, JsonValueKind.Array, check))
        {
            return;
        }

        var count = value.GetArrayLength();
        if (count == 0 && atLeastOne)
        {
            check.Add(Defects.EmptyList, "the list is empty");
        }

        var clean = true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            check.Enter(index++);
            clean &= CheckEntry(item, check);
            check.Leave();
        }

        if (_distinct && clean && count > 1)
        {
            CheckDistinct(value, check);
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = entry.Schema(definitions) };
        if (atLeastOne)
        {
            schema["minItems"] = 1;
        }

        if (_distinct)
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    private bool CheckEntry(JsonElement item, ShapeCheck check)
    {
        var before = check.Found.Count;
        if (item.ValueKind == JsonValueKind.Null)
        {
            check.Add(Defects.NullValue, "an entry is null");
        }
        else
        {
            entry.Check(item, check);
        }

        return check.Found.Count == before;
    }

    private static void CheckDistinct(JsonElement value, ShapeCheck check)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!seen.Add(item.GetString()!))
            {
                check.Enter(index);
                check.Add(Defects.RepeatedEntry, $"{Told(item)} stands twice");
                check.Leave();
            }

            index++;
        }
    }
}
