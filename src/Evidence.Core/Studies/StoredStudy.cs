using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Core.Pack;

namespace Evidence.Core.Studies;

/// <summary>Reads a study back from the document that the API sends.</summary>
public static class StoredStudy
{
    private enum Member
    {
        Other, Results, Derived, Computed,
    }

    /// <summary>The facts of a stored document; what is derived is left aside. For whole selections read the bytes instead.</summary>
    public static Study Read(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize(Bytes(document), PackJson.Default.Study)!;

    /// <summary>The facts of a stored document as JSON, numbers with their printed digits.</summary>
    public static JsonObject Facts(ReadOnlySpan<byte> document) => JsonNode.Parse(Bytes(document))!.AsObject();

    /// <summary>The same as bytes.</summary>
    public static ReadOnlySpan<byte> FactsBytes(ReadOnlySpan<byte> document) => Bytes(document);

    /// <summary>Whether a text is a document as the API sends it and no file of a pack: there nothing called derived is an object.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> text)
    {
        try
        {
            return (text.IndexOf("\"derived\":{"u8) >= 0 || text.IndexOf("\"derived\": {"u8) >= 0)
                && JsonElement.Parse(text) is { ValueKind: JsonValueKind.Object } json
                && json.TryGetProperty("derived"u8, out var derived)
                && derived.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> document)
    {
        var facts = new ArrayBufferWriter<byte>(document.Length);
        using var json = RecordDocument.Writer(facts);
        var reader = new Utf8JsonReader(document);
        reader.Read();
        CopyObject(ref reader, json, Study);
        json.Flush();
        return facts.WrittenSpan;
    }

    private delegate void MemberCopy(ref Utf8JsonReader reader, Utf8JsonWriter json, ReadOnlySpan<byte> name, Member member);

    private static void CopyObject(ref Utf8JsonReader reader, Utf8JsonWriter json, MemberCopy copy)
    {
        json.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan;
            copy(ref reader, json, name, MemberNames<Member>.Of(ref reader));
        }

        json.WriteEndObject();
    }

    private static void Study(ref Utf8JsonReader reader, Utf8JsonWriter json, ReadOnlySpan<byte> name, Member member)
    {
        switch (member)
        {
            case Member.Derived: reader.Skip(); break;
            case Member.Results:
                json.WriteStartArray(name);
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    CopyObject(ref reader, json, Result);
                }

                json.WriteEndArray();
                break;
            default: Copy(ref reader, json, name); break;
        }
    }

    // the document says "computed" where the pack says "derived"
    private static void Result(ref Utf8JsonReader reader, Utf8JsonWriter json, ReadOnlySpan<byte> name, Member member)
    {
        switch (member)
        {
            case Member.Derived: reader.Skip(); break;
            case Member.Computed: json.WriteBoolean("derived"u8, reader.GetBoolean()); break;
            default: Copy(ref reader, json, name); break;
        }
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WritePropertyName(name);
        using var value = JsonDocument.ParseValue(ref reader);
        value.WriteTo(json);
    }
}
