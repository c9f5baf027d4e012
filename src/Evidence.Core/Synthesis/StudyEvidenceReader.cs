using System.Text.Json;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>
/// Reads from a stored study document what a synthesis needs: members that do not matter are skipped as bytes, results of other measures too. It expects what was
/// written at import; members that are missing stay unknown.
/// </summary>
public static class StudyEvidenceReader
{
    private delegate StudyEvidence Member(StudyEvidence study, ref Utf8JsonReader json, string measure);

    private static readonly (byte[] Name, Member Read)[] Members =
    [
        ("id"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Id = json.GetString()! }),
        ("title"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Title = json.GetString()! }),
        ("design"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Design = json.GetString() }),
        ("masking"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Masking = json.GetString() }),
        ("independence"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Independence = json.GetString()! }),
        ("registrations"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Registrations = Texts(Value(ref json)) }),
        ("population"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => Population(study, Value(ref json))),
        ("notices"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Notices = [.. Value(ref json).EnumerateArray().Select(ReadNotice)] }),
        ("arms"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => study with { Arms = [.. Value(ref json).EnumerateArray().Select(ReadArm)] }),
        ("results"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string measure) => study with { Results = Results(ref json, measure) }),
        ("derived"u8.ToArray(), static (StudyEvidence study, ref Utf8JsonReader json, string _) => Derived(study, ref json)),
    ];

    /// <summary>Reads one document.</summary>
    /// <param name="document">UTF-8 JSON as stored.</param>
    /// <param name="measure">The measure whose results are wanted.</param>
    public static StudyEvidence Read(ReadOnlySpan<byte> document, string measure)
    {
        var json = new Utf8JsonReader(document);
        var study = new StudyEvidence { Id = "" };
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = Find(ref json);
            json.Read();
            if (member is null)
            {
                json.Skip();
            }
            else
            {
                study = member(study, ref json, measure);
            }
        }

        return study;
    }

    private static Member? Find(ref Utf8JsonReader json)
    {
        foreach (var (name, read) in Members)
        {
            if (json.ValueTextEquals(name))
            {
                return read;
            }
        }

        return null;
    }

    private static List<Result> Results(ref Utf8JsonReader json, string measure)
    {
        var results = new List<Result>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var ahead = json;
            if (!IsOf(ref ahead, measure))
            {
                json.Skip();
            }
            else if (StoredResults.Read(Value(ref json)) is { } result)
            {
                results.Add(result);
            }
        }

        return results;
    }

    private static bool IsOf(ref Utf8JsonReader json, string measure)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals("measure"u8);
            json.Read();
            if (found)
            {
                return json.ValueTextEquals(measure);
            }

            json.Skip();
        }

        return false;
    }

    // only three small members of a part that may be large
    private static StudyEvidence Derived(StudyEvidence study, ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (profile, level, harms) = (json.ValueTextEquals("profile"u8), json.ValueTextEquals("level"u8), json.ValueTextEquals("harms"u8));
            json.Read();
            if (!(profile || level || harms))
            {
                json.Skip();
                continue;
            }

            var value = Value(ref json);
            study = profile ? study with { Profile = Text(value, "value") }
                : level ? study with { Level = value.TryGetProperty("value", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null }
                : study with { Harms = Text(value, "status") };
        }

        return study;
    }

    private static StudyEvidence Population(StudyEvidence study, JsonElement json) =>
        study with { Chronicity = Text(json, "chronicity"), Grades = json.TryGetProperty("aisGrades", out var grades) ? Texts(grades) : [] };

    private static Notice ReadNotice(JsonElement json) => new() { Kind = Text(json, "kind") ?? "", Date = Text(json, "date"), Url = Text(json, "url") };

    private static Arm ReadArm(JsonElement json) =>
        new() { Id = Text(json, "id") ?? "", Label = Text(json, "label") ?? "", Role = Text(json, "role") ?? "", N = json.TryGetProperty("n", out var n) ? n.GetInt32() : null };

    private static JsonElement Value(ref Utf8JsonReader json) => JsonElement.ParseValue(ref json);

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(one => one.GetString()!)];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
