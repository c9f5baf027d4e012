using System.Text.Json;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Synthesis;

/// <summary>Writes a certainty with every step that led to it.</summary>
internal static class CertaintyWriter
{
    public static void Write(Utf8JsonWriter json, Certainty certainty)
    {
        json.WriteStartObject("certainty");
        json.WriteString("value", certainty.Value is { } value ? CertaintyLevels.Names[value].Name : null);
        json.WriteString("words", certainty.Value is { } level ? CertaintyLevels.Names[level].Words : null);
        json.WriteString("start", CertaintyLevels.Names[certainty.Start].Name);
        json.WriteString("startReason", certainty.StartReason);
        json.WriteStartArray("steps");
        foreach (var step in certainty.Steps)
        {
            Step(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One domain with what it rests on.</summary>
    public static void Step(Utf8JsonWriter json, CertaintyStep step)
    {
        json.WriteStartObject();
        json.WriteString("rule", step.Rule);
        json.WriteNumber("change", step.Change);
        json.WriteString("reason", step.Reason);
        json.WriteEndObject();
    }
}
