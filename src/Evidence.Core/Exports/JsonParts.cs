using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Core.Exports;

/// <summary>Properties that are left out when they are unknown.</summary>
internal static class JsonParts
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, Options);

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void Whole(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A number with at most ten places: more are noise of a computation.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double value) =>
        json.WriteNumber(name, Math.Abs(value) < 1e15 ? Math.Round(value, 10) : value);

    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<T> write)
    {
        using var each = entries.GetEnumerator();
        if (!each.MoveNext())
        {
            return;
        }

        json.WriteStartArray(name);
        do
        {
            write(each.Current);
        }
        while (each.MoveNext());
        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> entries) => json.Array(name, entries, json.WriteStringValue);
}
