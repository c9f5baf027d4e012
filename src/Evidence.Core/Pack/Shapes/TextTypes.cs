using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Evidence.Core.Vocabularies;

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

/// <summary>The exact words of a source: few enough to be a quotation.</summary>
internal sealed class QuoteType(int mostWords) : TextType
{
    public override string Name => $"at most {mostWords} words";

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        var words = Encoding.UTF8.GetString(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > mostWords)
        {
            check.Add(Defects.BadText, $"{words} words are quoted", $"At most {mostWords} words.");
        }
    }
}

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

/// <summary>A term of a vocabulary.</summary>
internal sealed class TermType(Vocabulary vocabulary) : TextType
{
    public override string Name => $"term of {vocabulary.Name}";

    public override string Vocabulary => vocabulary.Name;

    internal override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. vocabulary.Terms.Select(static term => (JsonNode)term.Value)]) };

    private protected override void CheckText(ReadOnlySpan<byte> text, JsonElement value, ShapeCheck check)
    {
        if (!vocabulary.Contains(text))
        {
            check.Add(
                Defects.NotInVocabulary,
                $"{Told(value)} is not a term of {vocabulary.Name}",
                "One of: " + string.Join(", ", vocabulary.Terms.Select(static term => term.Value)) + "."
            );
        }
    }
}

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
