using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.References;
using Evidence.Core.Regulators;
using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims;

/// <summary>
/// What follows from the grounds of a verdict: each as a link that can be followed, and what is known against the studies among
/// them. A notice of a journal or a withdrawal from pooling is shown wherever the study is used.
/// </summary>
/// <param name="pack">The pack whose records are pointed at.</param>
internal sealed class ClaimDocument(EvidencePack pack)
{
    private readonly Dictionary<string, Study> _studies = ById(pack.Studies, static study => study.Id);
    private readonly Dictionary<string, Harms.Harm> _harms = ById(pack.Harms, static harm => harm.Id);
    private readonly Dictionary<string, Regulator> _regulators = ById(pack.Regulators, static regulator => regulator.Id);
    private readonly Dictionary<string, Source> _sources = ById(pack.Sources, static source => source.Id);
    private readonly Dictionary<string, Claim> _claims = ById(pack.Claims, static claim => claim.Id);

    /// <summary>Writes the members of <c>derived</c>.</summary>
    public void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartArray("grounds");
        foreach (var ground in claim.Assessment.Evidence.Select(Of).Concat(claim.Assessment.Grounds.Select(Of)).Concat(claim.Assessment.Readings.Select(Of)))
        {
            Write(json, ground);
        }

        json.WriteEndArray();
        WriteNotices(json, [.. ClaimStudies.Of(claim).Select(id => _studies.GetValueOrDefault(id)).OfType<Study>()]);
    }

    private static void WriteNotices(Utf8JsonWriter json, List<Study> used)
    {
        if (used.Exists(static study => study.Notices.Count > 0))
        {
            json.WriteStartArray("notices");
            foreach (var (study, notice) in used.SelectMany(static study => study.Notices.Select(notice => (study.Id, notice))))
            {
                Write(json, [("study", study), ("kind", notice.Kind), ("date", notice.Date), ("url", notice.Url), ("reason", notice.Reason)]);
            }

            json.WriteEndArray();
        }

        if (used.Exists(static study => study.Pooling is not null))
        {
            json.WriteStartArray("withdrawn");
            foreach (var study in used.Where(static study => study.Pooling is not null))
            {
                Write(json, [("study", study.Id), ("since", study.Pooling!.Since), ("reason", study.Pooling.Reason)]);
            }

            json.WriteEndArray();
        }
    }

    private (string, string?)[] Of(EvidenceLink link)
    {
        if (_studies.GetValueOrDefault(link.Study) is { } study)
        {
            var primary = study.Publications.FirstOrDefault(static one => one.Role == "primary");
            var address = primary?.Doi is { } doi
                ? DoiAddress.Of(doi)
                : primary?.Url ?? study.Publications.FirstOrDefault(static one => one.Url is not null)?.Url;
            return
            [
                ("kind", link.Result is null ? "study" : "result"), ("relation", link.Relation), ("title", study.Title), ("text", link.Figure),
                ("href", $"/v1/studies/{study.Id}"), ("item", link.Result), ("url", address),
            ];
        }

        var harm = _harms.GetValueOrDefault(link.Study);
        return
        [
            ("kind", "harm"),
            ("relation", link.Relation),
            ("title", harm?.Title),
            ("text", link.Figure),
            ("href", $"/v1/harms/{link.Study}"),
            ("url", harm?.Publications.FirstOrDefault(static one => one.Url is not null)?.Url),
        ];
    }

    private (string, string?)[] Of(Ground ground)
    {
        (string, string?) kind = ("kind", ground.Kind), relation = ("relation", ground.Relation);
        switch (ground)
        {
            case { Regulator: { } id }:
                var regulator = _regulators.GetValueOrDefault(id);
                var said = regulator?.Statements.FirstOrDefault(one => one.Id == ground.Statement);
                var did = regulator?.Actions.FirstOrDefault(one => one.Id == ground.Action);
                var readings = said?.Readings ?? did?.Readings ?? [];
                return
                [
                    kind,
                    relation,
                    ("title", regulator?.Name),
                    ("text", said?.Statement ?? did?.Action),
                    ("date", said?.Date ?? did?.Date),
                    ("href", $"/v1/regulators/{id}"),
                    ("url", readings.FirstOrDefault(static one => one.Url is not null)?.Url ?? regulator?.Url),
                    ("item", ground.Statement ?? ground.Action),
                ];
            case { Claim: { } id }:
                return
                [
                    kind,
                    relation,
                    ("title", _claims.GetValueOrDefault(id)?.Statement),
                    ("text", _claims.GetValueOrDefault(id)?.Assessment.Verdict),
                    ("href", $"/v1/claims/{id}"),
                ];
            default:
                var source = _sources.GetValueOrDefault(ground.Source ?? "");
                return
                [
                    kind,
                    relation,
                    ("title", source?.Title),
                    ("text", ground.Line is { } line ? $"line {line}" : null),
                    ("href", $"/v1/sources/{ground.Source}"),
                    ("url", source?.Url),
                ];
        }
    }

    // a reading has no relation of its own: what it was read for is said by the rationale
    private static (string, string?)[] Of(Reading reading) => [("kind", "reading"), ("text", reading.Extent), ("what", reading.What), ("url", reading.Url)];

    private static void Write(Utf8JsonWriter json, (string Name, string? Value)[] members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members.Where(static member => member.Value is not null))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<PackRecord<T>> records, Func<T, string> id) =>
        records.ToDictionary(record => id(record.Value), static record => record.Value, StringComparer.Ordinal);
}
