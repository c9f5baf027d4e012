using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.NaturalCourse;
using Evidence.Api.Synthesis;
using Evidence.Core.Claims;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Integrity;
using Evidence.Core.Studies;
using SynthesisStudy = Evidence.Core.Synthesis.SynthesisStudy;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Integrity;

/// <summary>Writes what rests on a work.</summary>
internal sealed class BlastWriter(Utf8JsonWriter json, BlastRequest request, Catalog catalog)
{
    public void Write(IReadOnlyList<(SynthesisRequest Asked, IReadOnlyList<PooledShift> Shifts)> shifts, (int Total, IReadOnlyList<ClaimGround> Shown) claims)
    {
        json.WriteStartObject();
        json.WriteStartObject("asked");
        json.WriteString("by", request.By);
        json.WriteString("value", request.Value);
        json.WriteEndObject();
        List("studies", request.Studies, Study);
        var pooled = shifts.SelectMany(one => one.Shifts.SelectMany(shift => shift.Results)).ToHashSet(StringComparer.Ordinal);
        List("results", request.Studies.SelectMany(study => study.Results.Select(result => (study, result))), one => Result(one.study, one.result, pooled));
        List("syntheses", shifts.SelectMany(one => one.Shifts.Select(shift => (one.Asked, shift))), one => Synthesis(one.Asked, one.shift));
        json.WriteNumber("claimsTotal", claims.Total);
        List("claims", claims.Shown, Claim);
        List("harms", Harms(), id =>
        {
            json.WriteString("id", id);
            json.WriteString("url", $"/v1/harms/{id}");
        });
        json.WriteStartObject("links");
        json.WriteString("self", $"/v1/integrity/blast-radius{request.Canonical}");
        json.WriteEndObject();
        ReleaseJson.Write(json, catalog.Trial);
        json.WriteEndObject();
    }

    private void List<T>(string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Study(Study study)
    {
        json.WriteString("id", study.Id);
        json.WriteString("title", study.Title);
        json.WriteString("role", request.Role(study));
        json.WriteBoolean("retracted", IsRetracted(study));
        json.WriteStartArray("notices");
        foreach (var notice in study.Notices)
        {
            json.WriteStartObject();
            json.WriteString("kind", notice.Kind);
            json.WriteString("date", notice.Date);
            json.WriteString("url", notice.Url);
            json.WriteString("reason", notice.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (study.Pooling is { } pooling)
        {
            json.WriteStartObject("withdrawn");
            json.WriteString("since", pooling.Since);
            json.WriteString("reason", pooling.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("withdrawn");
        }

        json.WriteNumber("cohortRows", NaturalCourseTables.Of(catalog.Trial).Rows.Count(row => row.Study == study.Id));
        json.WriteString("url", $"/v1/studies/{study.Id}");
    }

    private void Result(Study study, Core.Results.Result result, HashSet<string> pooled)
    {
        json.WriteString("study", study.Id);
        json.WriteString("id", result.Id);
        json.WriteString("kind", result.Kind);
        json.WriteString("measure", result.Measure);
        json.WriteString("arm", result.Arm);
        json.WriteBoolean("inSynthesis", pooled.Contains($"{study.Id}/{result.Id}"));
        json.WriteNumber("otherStudies", Others(study, result.Measure));
    }

    // how many studies of the condition are left that say anything on the measure
    private int Others(Study study, string measure)
    {
        var index = catalog.Trial.Index(Listings.Studies.Kind.Name);
        var rows = index.RowsWith("measure", [measure]);
        return (study.Condition is { } condition ? rows.And(index.RowsWith("condition", [condition])) : rows)
            .Members()
            .Count(row => !request.Ids.Contains(index.Ids[row]));
    }

    private void Synthesis(SynthesisRequest asked, PooledShift shift)
    {
        json.WriteString("measure", asked.Measure.Id);
        json.WriteString("measureName", asked.Measure.Name);
        json.WriteString("inWords", asked.Selection.InWords);
        json.WriteString("block", shift.Block.Name);
        json.WriteStartArray("results");
        foreach (var result in shift.Results)
        {
            json.WriteStringValue(result);
        }

        json.WriteEndArray();
        Pooled("with", shift.With);
        Pooled("without", shift.Without);
        json.WriteString("served", Served());
        json.WriteString("url", "/v1/synthesis" + asked.Canonical);
    }

    private void Pooled(string name, PooledAnswer answer)
    {
        json.WriteStartObject(name);
        json.WriteString("effect", answer.Effect);
        json.WriteNumber("rows", answer.Rows);
        MetaAnalysisWriter.Brief(json, answer.Pooled);
        json.WriteEndObject();
    }

    // of several works some may be retracted and others not
    private string Served() => request.Studies.All(IsOut) ? "without" : request.Studies.Any(IsOut) ? "neither" : "with";

    private void Claim(ClaimGround ground)
    {
        json.WriteString("id", ground.Claim.Id);
        json.WriteString("source", ground.Claim.SourceId);
        json.WriteString("statement", ground.Claim.Statement);
        json.WriteString("verdict", ground.Claim.Assessment.Verdict);
        json.WriteString("rests", ground.Rests);
        json.WriteString("meaning", ClaimGround.Shares[ground.Rests]);
        List("lost", ground.Lost, Link);
        List("left", ground.Left, Link);
        json.WriteStartObject("check");
        Check("with", ground.With);
        Check("without", ground.Without);
        json.WriteEndObject();
        json.WriteString("url", $"/v1/claims/{ground.Claim.Id}");
    }

    private void Link(EvidenceLink link)
    {
        json.WriteString("study", link.Study);
        json.WriteString("result", link.Result);
        json.WriteString("relation", link.Relation);
        json.WriteString("figure", link.Figure);
    }

    private void Check(string name, ClaimCheck check)
    {
        json.WriteStartObject(name);
        json.WriteString("verdict", check.Verdict);
        json.WriteString("reason", check.Reason);
        json.WriteStartArray("studies");
        foreach (var study in check.Studies)
        {
            json.WriteStringValue(study);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private IEnumerable<string> Harms()
    {
        var index = catalog.Trial.Index(Listings.Harms.Kind.Name);
        return index.RowsWith("study", [.. request.Ids]).Members().Select(row => index.Ids[row]);
    }

    // neither a retracted study nor a record withdrawn from pooling takes part in what is served
    private static bool IsOut(Study study) => IsRetracted(study) || study.Pooling is not null;

    private static bool IsRetracted(Study study) => SynthesisStudy.Of(study, null, null).IsRetracted;
}
