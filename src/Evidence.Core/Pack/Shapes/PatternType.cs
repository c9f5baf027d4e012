using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Evidence.Core.Pack;

/// <summary>Text of a form that a pattern describes: countries, publication numbers.</summary>
internal sealed class PatternType(string name, DefectKind kind, Regex pattern, params string[] except) : TextType
{
    public override string Name => name;

    internal override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "string", ["pattern"] = pattern.ToString() };
        if (except.Length > 0)
        {
            schema["not"] = new JsonObject { ["enum"] = new JsonArray([.. except.Select(static value => (JsonNode)value)]) };
        }

        return schema;
    }

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        var whole = Encoding.UTF8.GetString(text);
        if (!pattern.IsMatch(whole) || whole.EndsWith('\n') || except.Contains(whole))
        {
            check.Add(kind, $"{Told(value)} is not a {name}");
        }
    }
}
