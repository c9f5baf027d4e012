using System.Text.Json.Nodes;

namespace Evidence.Api.OpenApi;

/// <summary>
/// The schemas that the API's description refers to. Records come from the tables that check them; answers stand in the files of their rooms.
/// </summary>
internal static class Components
{
    /// <summary>Every component, by name.</summary>
    public static IReadOnlyDictionary<string, Func<JsonObject>> All { get; } =
        new[]
        {
            CommonSchemas.All,
            RecordSchemas.All,
            DerivedSchemas.All,
            ListSchemas.All,
            Search.SearchSchemas.All,
            Vocabularies.VocabularySchemas.All,
            Releases.ReleaseSchemas.All,
            Shifts.ShiftSchemas.All,
            NaturalCourse.NaturalCourseSchemas.All,
            Synthesis.SynthesisSchemas.All,
            Findings.FindingsSchemas.All,
            EvidenceMap.EvidenceMapSchemas.All,
            Method.MethodSchemas.All,
            Tools.ToolSchemas.All,
            Claims.ClaimSchemas.All,
            Claims.TimelineEndpoints.Schemas,
            Integrity.BlastSchemas.All,
            Integrity.CoverageEndpoints.Schemas,
            Exports.ExportSchemas.All,
            Exports.ReleaseFileSchemas.All,
        }
            .SelectMany(part => part)
            .ToDictionary(component => component.Key, component => component.Value, StringComparer.Ordinal);
}
