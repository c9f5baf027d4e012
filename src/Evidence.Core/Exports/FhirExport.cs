using System.Buffers;
using System.Text.Json;
using Evidence.Core.Claims;
using Evidence.Core.Measures;

namespace Evidence.Core.Exports;

/// <summary>
/// Studies, their results and assessments as a FHIR R5 Bundle of type collection. Every reference resolves inside the bundle. There is no way in
/// for testimonials: Evidence is made of results only.
/// </summary>
public sealed class FhirExport : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyDictionary<string, Measure> _measures;
    private readonly string _site;
    private readonly HashSet<string> _outcomes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private bool _hasEntries;

    /// <summary>Begins a bundle.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="measures">Outcome measures by id; one that is missing is named by its id.</param>
    /// <param name="site">Address of the service without a slash at the end, by which claims are named.</param>
    public FhirExport(IBufferWriter<byte> output, IReadOnlyDictionary<string, Measure> measures, string site)
    {
        _json = JsonParts.Writer(output);
        (_measures, _site) = (measures, site);
        _json.WriteStartObject();
        _json.WriteString("resourceType", "Bundle");
        _json.WriteString("type", "collection");
        _json.Flush();
    }

    /// <summary>
    /// Whether a study may be added again with others of its results: then what is said of the study itself is said once, and studies are remembered.
    /// </summary>
    public bool StudiesMayComeAgain { get; init; }

    /// <summary>Ids of studies that claims to be added cite; only these are remembered when they are added, a million others take no memory.</summary>
    public IReadOnlySet<string> Cited { get; init; } = new HashSet<string>();

    /// <summary>Writes a bundle; the number of entries.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="studies">Studies, each once; they are read once and not kept.</param>
    /// <param name="claims">Claims whose assessments go with them.</param>
    /// <param name="measures">Outcome measures by id; one that is missing is named by its id.</param>
    /// <param name="site">Address of the service without a slash at the end, by which claims are named.</param>
    public static long Write(
        IBufferWriter<byte> output,
        IEnumerable<StudyRow> studies,
        IReadOnlyCollection<Claim> claims,
        IReadOnlyDictionary<string, Measure> measures,
        string site
    )
    {
        using var bundle = new FhirExport(output, measures, site)
        {
            Cited = claims.SelectMany(static claim => claim.Assessment.Evidence).Select(static link => link.Study).ToHashSet(StringComparer.Ordinal),
        };
        var entries = studies.Sum(study => (long)bundle.Add(study)) + claims.Sum(claim => (long)bundle.Add(claim));
        bundle.End();
        return entries;
    }

    /// <summary>Writes a study, its results and what they refer to; the number of entries.</summary>
    public int Add(StudyRow study) => Write(Entries(study));

    /// <summary>Writes what was found about a claim; the number of entries.</summary>
    public int Add(Claim claim) => Write([Verdict(claim)]);

    /// <summary>Ends the bundle.</summary>
    public void End()
    {
        if (_hasEntries)
        {
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Gives back what is held; it ends nothing.</summary>
    public void Dispose() => _json.Dispose();

    // an empty array is no FHIR: the list begins with its first entry
    private int Write(IEnumerable<(string Address, Action Write)> entries)
    {
        var count = 0;
        foreach (var (address, write) in entries)
        {
            if (!_hasEntries)
            {
                _json.WriteStartArray("entry");
                _hasEntries = true;
            }

            _json.WriteStartObject();
            _json.WriteString("fullUrl", address);
            _json.WritePropertyName("resource");
            write();
            _json.WriteEndObject();
            count++;
        }

        _json.Flush();
        return count;
    }

    private IEnumerable<(string Address, Action Write)> Entries(StudyRow row)
    {
        var study = row.Study;
        if (Cited.Contains(study.Id))
        {
            _present.Add(study.Id);
        }

        var parts = StudiesMayComeAgain && !_seen.Add(study.Id) ? [] : Parts(row);
        return parts.Concat(ResultRow.Of(row).SelectMany(Entries));
    }

    private IEnumerable<(string Address, Action Write)> Parts(StudyRow row)
    {
        var study = row.Study;
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
    }

    private IEnumerable<(string Address, Action Write)> Entries(ResultRow result)
    {
        if (_outcomes.Add(result.Result.Measure))
        {
            var id = result.Result.Measure;
            yield return (FhirId.Address(FhirVariables.Outcome, id), () => FhirVariables.WriteOutcome(_json, id, _measures.GetValueOrDefault(id)));
        }

        yield return (FhirId.Address(FhirEvidence.Kind, result.Id), () => FhirEvidence.Write(_json, result));
    }

    private (string Address, Action Write) Verdict(Claim claim) =>
        (FhirId.Address(FhirAssessment.Verdict, claim.Id), () => FhirAssessment.WriteVerdict(_json, claim, _site, _present));
}
