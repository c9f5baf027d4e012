using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>A lower-case slug.</summary>
internal sealed class SlugType : TextType
{
    internal const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public override string Name => "id";

    internal static bool IsSlug(ReadOnlySpan<byte> text)
    {
        var afterHyphen = true;
        foreach (var b in text)
        {
            if (b is not ((>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9')) && (b != (byte)'-' || afterHyphen))
            {
                return false;
            }

            afterHyphen = b == (byte)'-';
        }

        return !afterHyphen;
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string", ["pattern"] = Pattern };

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        if (!IsSlug(text) || text.Length > 200)
        {
            check.Add(Defects.BadSlug, $"{Told(value)} is not a slug of at most 200 characters");
        }
    }
}
