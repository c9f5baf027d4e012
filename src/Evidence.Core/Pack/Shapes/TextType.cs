using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Core.Pack;

/// <summary>Trimmed text that is not empty.</summary>
internal class TextType : FieldType
{
    // whatever file it came in: what is longer is no title, name or abstract
    private const int Longest = 100_000;

    public override string Name => "text";

    internal sealed override void Check(JsonElement value, ShapeCheck check)
    {
        if (!Is(value, JsonValueKind.String, check))
        {
            return;
        }

        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (raw.Length > Longest)
        {
            check.Add(Defects.BadText, $"a text of {raw.Length:N0} bytes", $"At most {Longest:N0} bytes; no field of a study is longer.");
            return;
        }

        if (!raw.Contains((byte)'\\') && raw.Length > 0 && IsInk(raw[0]) && IsInk(raw[^1]))
        {
            CheckText(raw, value, check);
        }
        else if (value.GetString() is { } text && IsWhole(text))
        {
            CheckText(Encoding.UTF8.GetBytes(text), value, check);
        }
        else
        {
            check.Add(Defects.BadText, $"{Told(value)} is not trimmed, whole text");
        }
    }

    internal override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string", ["minLength"] = 1 };

    /// <summary>What a kind of text adds; the text is unescaped UTF-8.</summary>
    private protected virtual void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
    }

    // printable ASCII can neither be trimmed nor be half a character; everything else is decoded and looked at
    private static bool IsInk(byte b) => b is > 0x20 and < 0x7f;

    private static bool IsWhole(string text) =>
        text.Length > 0 && text.AsSpan().Trim().Length == text.Length && !text.Any(static c => char.IsControl(c) && c is not ('\n' or '\t'));
}
