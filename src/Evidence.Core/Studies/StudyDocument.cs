using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;

namespace Evidence.Core.Studies;

/// <summary>
/// The study as the API sends it. What was read comes first, what was derived stands in <c>derived</c> objects of its own: one for each result and one
/// for the study, last. The pack's boolean <c>derived</c> of a result is sent as <c>computed</c>.
/// </summary>
public static class StudyDocument
{
    /// <summary>Writes the document.</summary>
    /// <param name="output">Where the UTF-8 goes.</param>
    /// <param name="facts">The study as read.</param>
    /// <param name="study">The same, typed.</param>
    /// <param name="derived">What follows from it.</param>
    public static void Write(IBufferWriter<byte> output, JsonElement facts, Study study, StudyDerived derived)
    {
        using var writer = RecordDocument.Writer(output);
        writer.WriteStartObject();
        RecordDocument.WriteFacts(writer, facts, StudyShape.Study, (name, value) => name == "results" && WriteResults(writer, value, study, derived));
        DerivedJson.Write(writer, study, derived);
        writer.WriteEndObject();
    }

    private static bool WriteResults(Utf8JsonWriter writer, JsonElement results, Study study, StudyDerived derived)
    {
        writer.WriteStartArray("results"u8);
        var index = 0;
        foreach (var result in results.EnumerateArray())
        {
            WriteResult(writer, result, study, derived, index++);
        }

        writer.WriteEndArray();
        return true;
    }

    private static void WriteResult(Utf8JsonWriter writer, JsonElement facts, Study study, StudyDerived derived, int index)
    {
        var shape = ResultShapes.Any.Shapes.First(shape => shape.Kind == study.Results[index].Kind);
        writer.WriteStartObject();
        RecordDocument.WriteFacts(writer, facts, shape, (name, value) => name == "derived" && WriteComputed(writer, value));
        DerivedJson.Write(writer, study, index, derived.Results[index]);
        writer.WriteEndObject();
    }

    private static bool WriteComputed(Utf8JsonWriter writer, JsonElement value)
    {
        writer.WriteBoolean("computed"u8, value.GetBoolean());
        return true;
    }
}
