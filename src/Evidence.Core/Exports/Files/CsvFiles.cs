using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Evidence.Core.Pack;

namespace Evidence.Core.Exports;

/// <summary>The table of every list, and how its rows are read from stored documents.</summary>
internal static class CsvFiles
{
    private static readonly Dictionary<string, Func<ExportScope, ExportWriter>> Tables = new(StringComparer.Ordinal)
    {
        ["studies"] = static scope => new CsvFile<StudyRow>(ExportTables.Studies, scope.Csv, static (document, _) => [StudyRow.Read(document)]),
        ["results"] = static scope => new CsvFile<ResultRow>(
            ExportTables.Results,
            scope.Csv,
            static (document, places) => ResultRow.WithContrasts(StudyRow.Read(document).Only(places))
        ),
        ["measures"] = static scope => Records(scope, ExportTables.Measures, PackJson.Default.Measure),
        ["sources"] = static scope => Records(scope, ExportTables.Sources, PackJson.Default.Source),
        ["claims"] = static scope => Records(scope, ExportTables.Claims, PackJson.Default.Claim),
        ["prices"] = static scope => new CsvFile<Claims.Price>(ExportTables.Prices, scope.Csv, (document, _) => [scope.Others.Prices[Id(document)]]),
        ["providers"] = static scope => Records(scope, ExportTables.Providers, PackJson.Default.Provider),
        ["regulators"] = static scope => new CsvFile<RegulatorRow>(
            ExportTables.Regulators,
            scope.Csv,
            static (document, _) => RegulatorRow.Of(JsonSerializer.Deserialize(document, PackJson.Default.Regulator)!)
        ),
        ["harms"] = static scope => Records(scope, ExportTables.Harms, PackJson.Default.Harm),
        ["testimonials"] = static scope => Records(scope, ExportTables.Testimonials, PackJson.Default.Testimonial),
    };

    public static ExportWriter Of(ExportScope scope) => Tables[scope.Listing.Kind.Name](scope);

    public static ExportWriter Metafor(ExportScope scope) =>
        new CsvFile<MetaforRow>(MetaforRows.Table, scope.Csv, static (document, places) => ResultRow.Read(document, places).SelectMany(MetaforRows.Rows));

    private static CsvFile<T> Records<T>(ExportScope scope, CsvTable<T> table, JsonTypeInfo<T> type) =>
        new(table, scope.Csv, (document, _) => [JsonSerializer.Deserialize(document, type)!]);

    private static string Id(ReadOnlySpan<byte> document)
    {
        using var parsed = JsonDocument.Parse(document.ToArray());
        return parsed.RootElement.GetProperty("id").GetString()!;
    }
}
