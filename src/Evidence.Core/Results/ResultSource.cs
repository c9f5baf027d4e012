using System.Text.Json;

namespace Evidence.Core.Results;

/// <summary>Where a number was taken from: a result of a study.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="Result">Id of the result within it.</param>
/// <param name="Pointer">JSON Pointer of the result in the study's document.</param>
public sealed record ResultSource(string Study, string Result, string Pointer)
{
    /// <summary>Writes it as an object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("study", Study);
        json.WriteString("result", Result);
        json.WriteString("pointer", Pointer);
        json.WriteEndObject();
    }

    internal static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<ResultSource> sources)
    {
        json.WriteStartArray(name);
        foreach (var source in sources)
        {
            source.Write(json);
        }

        json.WriteEndArray();
    }
}
