using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Core.Results;

/// <summary>The results of a study's stored document as rows that stand alone: each with what must be known of its study and its arm.</summary>
public sealed class ResultRows
{
    // what a reader of one row needs of the study: what it is, how strong it is, who stands behind it, whether harms were reported
    private static readonly string[] StudyMembers =
    [
        "id",
        "title",
        "condition",
        "design",
        "phase",
        "countries",
        "publicationYear",
        "enrolled",
        "analysed",
        "independence",
        "notices",
    ];
    private static readonly string[] StudyDerived = ["profile", "level"];
    private readonly JsonElement _study;

    private ResultRows(JsonElement study) => _study = study;

    /// <summary>Reads a stored study document.</summary>
    public static ResultRows Read(ReadOnlyMemory<byte> document)
    {
        using var parsed = JsonDocument.Parse(document);
        return new ResultRows(parsed.RootElement.Clone());
    }

    /// <summary>
    /// The row of the result at a place in the document, UTF-8 JSON: id ("study/result"), study, arm (null when the result names none), result, harms.
    /// </summary>
    public ReadOnlyMemory<byte> Row(int place)
    {
        var result = _study.GetProperty("results")[place];
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("id", $"{_study.GetProperty("id").GetString()}/{result.GetProperty("id").GetString()}");
        WriteStudy(json);
        WriteArm(json, result);
        json.WritePropertyName("result");
        result.WriteTo(json);
        json.WritePropertyName("harms");
        _study.GetProperty("derived").GetProperty("harms").WriteTo(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private void WriteStudy(Utf8JsonWriter json)
    {
        json.WriteStartObject("study");
        Copy(json, _study, StudyMembers);
        json.WriteStartObject("derived");
        Copy(json, _study.GetProperty("derived"), StudyDerived);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteArm(Utf8JsonWriter json, JsonElement result)
    {
        if (result.TryGetProperty("arm", out var id) && _study.TryGetProperty("arms", out var arms))
        {
            foreach (var arm in arms.EnumerateArray().Where(arm => arm.GetProperty("id").ValueEquals(id.GetString())))
            {
                json.WritePropertyName("arm");
                arm.WriteTo(json);
                return;
            }
        }

        json.WriteNull("arm");
    }

    private static void Copy(Utf8JsonWriter json, JsonElement from, IEnumerable<string> members)
    {
        foreach (var name in members)
        {
            if (from.TryGetProperty(name, out var value))
            {
                json.WritePropertyName(name);
                value.WriteTo(json);
            }
        }
    }
}
