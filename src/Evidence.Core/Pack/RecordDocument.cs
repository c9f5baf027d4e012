using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>Writes records as the API sends them: the tokens as read, compact, properties in the order of the shape.</summary>
public static class RecordDocument
{
    // documents are sent as application/json with nosniff, so text is stored as text and not as escapes
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A writer for documents: compact, Unicode as UTF-8.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, Options);

    /// <summary>Writes a record of which nothing is derived.</summary>
    /// <param name="output">Where the UTF-8 goes.</param>
    /// <param name="facts">The record as read.</param>
    /// <param name="shape">Its shape.</param>
    public static void Write(IBufferWriter<byte> output, JsonElement facts, Shape shape)
    {
        using var writer = Writer(output);
        writer.WriteStartObject();
        WriteFacts(writer, facts, shape);
        writer.WriteEndObject();
    }

    /// <summary>Writes the properties of an object in the order of its shape.</summary>
    internal static void WriteFacts(Utf8JsonWriter writer, JsonElement facts, Shape shape, Func<string, JsonElement, bool>? instead = null)
    {
        var values = new JsonElement[shape.Fields.Count];
        var next = 0;
        foreach (var property in facts.EnumerateObject())
        {
            var index = shape.IndexOf(property, next);
            next = index + 1;
            if (index >= 0)
            {
                values[index] = property.Value;
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].ValueKind != JsonValueKind.Undefined && instead?.Invoke(shape.Fields[i].Name, values[i]) != true)
            {
                writer.WritePropertyName(shape.Fields[i].Utf8);
                values[i].WriteTo(writer);
            }
        }
    }
}
