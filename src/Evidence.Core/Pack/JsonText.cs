using System.Text.Json;
using System.Text.Unicode;

namespace Evidence.Core.Pack;

/// <summary>Bytes to JSON, or the one thing that is wrong with them and where.</summary>
internal static class JsonText
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static bool TryRead(ReadOnlySpan<byte> bytes, string file, out JsonElement json, out Defect? defect)
    {
        json = default;
        defect = null;
        if (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes))
        {
            defect = Defects.InvalidUtf8.At(file, string.Empty, $"byte {FirstInvalid(bytes)} does not belong to a UTF-8 character");
            return false;
        }

        try
        {
            json = JsonElement.Parse(bytes, Options);
            defect = HalfCharacter(bytes, file);
            return defect is null;
        }
        catch (JsonException e)
        {
            defect = IsTooDeep(bytes)
                ? Defects.NestedTooDeep.At(
                    file,
                    string.Empty,
                    $"line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: nested deeper than {MaxDepth} levels"
                )
                : Defects.MalformedJson.At(file, string.Empty, $"line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {Reason(e)}");
            return false;
        }
    }

    public static bool HasByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(ByteOrderMark);

    // an escaped half of a surrogate pair is JSON but not text; refused here, no string of a document can fail to be read later
    private static Defect? HalfCharacter(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !CanDecode(reader))
            {
                var before = bytes[..(int)reader.TokenStartIndex];
                return Defects.BadText.At(
                    file,
                    string.Empty,
                    $"line {before.Count((byte)'\n') + 1}, column {before.Length - before.LastIndexOf((byte)'\n')}: half a surrogate pair"
                );
            }
        }

        return null;
    }

    private static bool CanDecode(Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // the parser's sentence ends with its own place, counted from zero; ours stands before it
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 1_000_000 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > MaxDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // broken before it was too deep
        }

        return false;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at + 1;
    }
}
