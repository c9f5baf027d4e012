using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Kinds;

/// <summary>Makes the stored bytes of records: the facts as they were read, then what is derived, apart from them.</summary>
internal static class DocumentWriter
{
    /// <summary>What a writer writes, as bytes of their own.</summary>
    public static ReadOnlyMemory<byte> Written(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        write(buffer);
        return buffer.WrittenMemory;
    }

    /// <summary>An object of the writer's making.</summary>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members) => Written(output =>
    {
        using var json = RecordDocument.Writer(output);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>The facts of a record, and after them what is derived; nothing is when null.</summary>
    public static ReadOnlyMemory<byte> Facts(JsonElement facts, Shape shape, Action<Utf8JsonWriter>? derived = null) => Object(json =>
    {
        RecordDocument.WriteFacts(json, facts, shape);
        if (derived is not null)
        {
            json.WriteStartObject("derived");
            derived(json);
            json.WriteEndObject();
        }
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
}
