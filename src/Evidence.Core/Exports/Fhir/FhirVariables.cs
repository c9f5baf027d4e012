using System.Text.Json;
using Evidence.Core.Measures;
using Evidence.Core.Studies;

namespace Evidence.Core.Exports;

/// <summary>People, treatments and outcome measures as EvidenceVariable.</summary>
internal static class FhirVariables
{
    public const string People = "population";
    public const string Treatment = "exposure";
    public const string Outcome = "measure";

    public static void WritePeople(Utf8JsonWriter json, Study study)
    {
        var population = study.Population;
        string?[] words =
        [
            Named("condition", study.Condition),
            Named("severity", population?.Severity),
            Named("AIS grades", population is { AisGrades.Count: > 0 } ? string.Join(", ", population.AisGrades) : null),
            Named("chronicity", population?.Chronicity),
            Named("time since injury", population?.TimeSinceInjury),
            Named("level", population?.Level),
            Named("age", population?.Age),
        ];
        Write(json, FhirId.Of(People, study.Id), $"People of {study.Id}", words.OfType<string>(), null);
    }

    public static void WriteTreatment(Utf8JsonWriter json, Study study, Arm arm)
    {
        var given = arm.Intervention;
        string?[] words =
        [
            Named("role", arm.Role),
            Named("cells", given?.CellType),
            Named("tissue", given?.TissueWords),
            Named("origin", given?.Origin),
            Named("dose", given?.Dose),
            Named("route", given is { Routes.Count: > 0 } ? string.Join(", ", given.Routes) : null),
        ];
        Write(json, FhirId.Of(Treatment, $"{study.Id}/{arm.Id}"), arm.Label, words.OfType<string>(), null);
    }

    public static void WriteOutcome(Utf8JsonWriter json, string id, Measure? measure) =>
        Write(
            json,
            FhirId.Of(Outcome, id),
            measure?.Name ?? id,
            [measure?.Description ?? id],
            measure?.Scale is { Categories.Count: > 0 } ? "ordinal"
                : measure?.Scale is null ? null
                : "continuous"
        );

    private static string? Named(string name, string? value) => value is null ? null : $"{name}: {value}";

    private static void Write(Utf8JsonWriter json, string id, string title, IEnumerable<string> words, string? handling)
    {
        var known = words.ToList();
        FhirParts.Begin(json, "EvidenceVariable", id, title);
        json.WriteString("title", title);
        json.WriteString("status", "active");
        json.Text("description", string.Join("; ", known));
        json.Array("characteristic", known, word =>
        {
            json.WriteStartObject();
            json.Concept("definitionCodeableConcept", null, word);
            json.WriteEndObject();
        });
        json.Text("handling", handling);
        json.WriteEndObject();
    }
}
