using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Core.Kinds;

/// <summary>Writes wire documents: the facts as they were read, then what is derived, apart from them.</summary>
internal static class DocumentWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A document of the writer's making.</summary>
    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory.ToArray();
    }

    /// <summary>The facts alone.</summary>
    public static ReadOnlyMemory<byte> Facts(JsonElement facts) => Write(json => WriteFacts(json, facts));

    /// <summary>The facts and what is derived from them.</summary>
    public static ReadOnlyMemory<byte> Facts(JsonElement facts, Action<Utf8JsonWriter> derived) => Write(json =>
    {
        WriteFacts(json, facts);
        json.WriteStartObject("derived");
        derived(json);
        json.WriteEndObject();
    });

    /// <summary>How often each value occurs, most frequent first.</summary>
    public static void WriteTally(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartObject(name);
        foreach (var group in values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(group.Key, group.Count());
        }

        json.WriteEndObject();
    }

    internal static void WriteFacts(Utf8JsonWriter json, JsonElement facts)
    {
        foreach (var member in facts.EnumerateObject())
        {
            member.WriteTo(json);
        }
    }
}
