using System.Buffers;
using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Measures;

namespace Evidence.Core.Exports;

/// <summary>
/// Studies, their results and assessments as a FHIR R5 Bundle of type collection. Every reference resolves inside the bundle. There is no way in
/// for testimonials: Evidence is made of results only.
/// </summary>
public sealed class FhirExport
{
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyDictionary<string, Measure> _measures;
    private readonly HashSet<string> _outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cited;
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);

    private FhirExport(Utf8JsonWriter json, IReadOnlyDictionary<string, Measure> measures, IEnumerable<Claim> claims)
    {
        (_json, _measures) = (json, measures);

        // only studies that claims cite are remembered: a million others take no memory
        _cited = claims.SelectMany(static claim => claim.Assessment.Evidence).Select(static link => link.Study).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Writes a bundle; the number of entries.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="studies">Studies, each once; they are read once and not kept.</param>
    /// <param name="claims">Claims whose assessments go with them.</param>
    /// <param name="measures">Outcome measures by id; one that is missing is named by its id.</param>
    /// <param name="site">Address of the service without a slash at the end, by which claims are named.</param>
    public static long Write(IBufferWriter<byte> output, IEnumerable<StudyRow> studies, IReadOnlyCollection<Claim> claims, IReadOnlyDictionary<string, Measure> measures, string site)
    {
        using var json = JsonParts.Writer(output);
        var export = new FhirExport(json, measures, claims);
        json.WriteStartObject();
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "collection");
        var entries = export.WriteEntries(studies, claims, site);
        json.WriteEndObject();
        json.Flush();
        return entries;
    }

    // an empty array is no FHIR: the list begins with its first entry
    private long WriteEntries(IEnumerable<StudyRow> studies, IEnumerable<Claim> claims, string site)
    {
        var count = 0L;
        foreach (var (address, write) in studies.SelectMany(Entries).Concat(claims.Select(claim => Verdict(claim, site))))
        {
            if (count++ == 0)
            {
                _json.WriteStartArray("entry");
            }

            _json.WriteStartObject();
            _json.WriteString("fullUrl", address);
            _json.WritePropertyName("resource");
            write();
            _json.WriteEndObject();
            _json.Flush();
        }

        if (count > 0)
        {
            _json.WriteEndArray();
        }

        return count;
    }

    private IEnumerable<(string Address, Action Write)> Entries(StudyRow row)
    {
        var study = row.Study;
        if (_cited.Contains(study.Id))
        {
            _present.Add(study.Id);
        }

        yield return (FhirId.Address(FhirCitation.Kind, study.Id), () => FhirCitation.Write(_json, study));
        if (row.Level is not null)
        {
            yield return (FhirId.Address(FhirAssessment.Level, study.Id), () => FhirAssessment.WriteLevel(_json, row));
        }

        if (study.Results.Count == 0)
        {
            yield break;
        }

        yield return (FhirId.Address(FhirVariables.People, study.Id), () => FhirVariables.WritePeople(_json, study));
        foreach (var arm in study.Arms)
        {
            yield return (FhirId.Address(FhirVariables.Treatment, $"{study.Id}/{arm.Id}"), () => FhirVariables.WriteTreatment(_json, study, arm));
        }

        foreach (var result in ResultRow.Of(row))
        {
            if (_outcomes.Add(result.Result.Measure))
            {
                var id = result.Result.Measure;
                yield return (FhirId.Address(FhirVariables.Outcome, id), () => FhirVariables.WriteOutcome(_json, id, _measures.GetValueOrDefault(id)));
            }

            yield return (FhirId.Address(FhirEvidence.Kind, result.Id), () => FhirEvidence.Write(_json, result));
        }
    }

    private (string Address, Action Write) Verdict(Claim claim, string site) =>
        (FhirId.Address(FhirAssessment.Verdict, claim.Id), () => FhirAssessment.WriteVerdict(_json, claim, site, _present));
}
