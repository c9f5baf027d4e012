using System.Text.Json;
using Evidence.Core.Measures;

namespace Evidence.Core.Imports;

/// <summary>
/// Reads ClinicalTrials.gov API v2 JSON: one study, an array, or a page with <c>studies</c>. What fits a study is mapped, results included; every
/// other value of the record is listed with its place.
/// </summary>
public static class ClinicalTrialsReader
{
    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    /// <param name="measures">Outcome measures known, by which outcomes are recognised; an outcome of another measure is listed, not guessed.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file, IReadOnlyCollection<Measure> measures)
    {
        var names = new MeasureNames(measures);
        return JsonRecords.Read(stream, file, "studies").Select(record => Study(record, names));
    }

    private static ImportedStudy Study(JsonRecord record, MeasureNames measures)
    {
        if (record.Defect is { } defect)
        {
            return ImportedStudy.Refused(defect);
        }

        var node = record.Element.ValueKind == JsonValueKind.Object ? new RecordNode(record.Element) : default;
        return node["protocolSection"].Exists
            ? new RegistryRecord(node, record.Place, measures).Read()
            : ImportedStudy.Refused(ImportFindings.WrongFormat.At(record.Place, "/protocolSection", "the record has no protocolSection"));
    }
}
