using System.Text.Json;
using Evidence.Core.Results;
using Evidence.Core.Studies;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>A result of a study as Evidence. Description holds facts; nothing is asserted from them.</summary>
internal static class FhirEvidence
{
    public const string Kind = "evidence";

    public static void Write(Utf8JsonWriter json, ResultRow row)
    {
        var study = row.Study.Study;
        var description = Description(row);
        FhirParts.Begin(json, "Evidence", FhirId.Of(Kind, row.Id), description);
        json.WriteString("title", $"{study.Title}: {row.Result.Id}");
        json.Reference("citeAsReference", FhirCitation.Kind, study.Id, study.Title);
        json.WriteString("status", "active");
        json.WriteString("description", description);
        var place = FigurePlace.Of(row.Result.Locator, row.Result.Quote, row.Result.ReadBy, row.Result.SecondReading);
        json.Notes([row.Result.Note, row.Result.Computed == true ? "Computed from other published figures." : null, place.Length == 0 ? null : place]);
        json.WriteStartArray("variableDefinition");
        Variable(json, FhirCodes.Population, FhirVariables.People, study.Id, row.Result.Subgroup);
        foreach (var (arm, role) in Exposures(row))
        {
            Variable(json, role, FhirVariables.Treatment, $"{study.Id}/{arm.Id}", arm.Label);
        }

        Variable(json, FhirCodes.MeasuredVariable, FhirVariables.Outcome, row.Result.Measure, row.Result.Timepoint);
        json.WriteEndArray();
        if (study.Design is { } design)
        {
            json.Array("studyDesign", [design], one => json.Concept(FhirCodes.Design(one), V.Design.Find(one)?.Label ?? one));
        }

        WriteStatistics(json, row);
        json.WriteEndObject();
    }

    private static void WriteStatistics(Utf8JsonWriter json, ResultRow row)
    {
        if (row.Result is TransitionsResult { Transitions.Count: 0 } or DistributionResult { Counts.Count: 0 })
        {
            return;
        }

        json.WriteStartArray("statistic");
        FhirStatistic.Write(json, row);
        json.WriteEndArray();
    }

    private static string Description(ResultRow row) =>
        string.Join("; ", new[] { row.Result.Definition ?? row.Result.Measure, row.Arm?.Label, row.Result.Subgroup, row.Result.Timepoint }.OfType<string>());

    // the treated arm is the exposure; in a comparison the second and later arms are what it is compared with
    private static IEnumerable<(Arm Arm, FhirCode Role)> Exposures(ResultRow row)
    {
        var compared = (row.Result as EffectResult)?.Arms ?? [];
        var arms = row.Arm is { } own
            ? [own]
            : compared.Select(id => row.Study.Study.Arms.FirstOrDefault(arm => arm.Id == id)).OfType<Arm>().Distinct().ToList();
        return arms.Select((arm, place) => (arm, place == 0 ? FhirCodes.Exposure : FhirCodes.ReferenceExposure));
    }

    private static void Variable(Utf8JsonWriter json, FhirCode role, string kind, string id, string? description)
    {
        json.WriteStartObject();
        json.Text("description", description);
        json.Concept("variableRole", role);
        json.Reference("observed", kind, id, null);
        json.WriteEndObject();
    }
}
