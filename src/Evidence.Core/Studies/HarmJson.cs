using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Studies;

/// <summary>Writes what a study says about harm: its sentences, and the numbers of its results that count harm.</summary>
internal static class HarmJson
{
    /// <summary>The sentence with its pointer, or the pointer alone where the sentence stands elsewhere in the document.</summary>
    public static void WriteStatement(Utf8JsonWriter writer, Study study, int index, bool withText)
    {
        if (!withText)
        {
            writer.WriteStringValue(JsonPointer.Of("adverseEvents", index));
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text"u8, study.AdverseEvents[index]);
        writer.WriteString("from"u8, JsonPointer.Of("adverseEvents", index));
        writer.WriteEndObject();
    }

    /// <summary>Id, measure and numbers of a result that counts harm.</summary>
    public static void WriteResult(Utf8JsonWriter writer, Result result, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, result.Id);
        writer.WriteString("measure"u8, result.Measure);
        switch (result)
        {
            case RespondersResult responders:
                writer.WriteNumber("events"u8, responders.Events);
                writer.WriteNumber("total"u8, responders.Total);
                break;
            case ProportionResult proportion:
                writer.WriteNumber("value"u8, proportion.Value);
                break;
            case EffectResult effect:
                writer.WriteString("effect"u8, effect.Effect);
                writer.WriteNumber("value"u8, effect.Value);
                break;
            default:
                break;
        }

        writer.WriteString("from"u8, JsonPointer.Of("results", index));
        writer.WriteEndObject();
    }
}
