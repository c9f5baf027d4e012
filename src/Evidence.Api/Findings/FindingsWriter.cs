using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Api.Synthesis;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Findings;

/// <summary>Writes a summary of findings as JSON.</summary>
internal static class FindingsWriter
{
    public static ReadOnlyMemory<byte> Json(FindingsRequest asked, SummaryOfFindings found, LedgerCatalog ledger) => JsonAnswer.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("inWords", asked.InWords);
        json.WriteStartArray("outcomes");
        foreach (var row in found.Rows)
        {
            Row(json, row, asked);
        }

        json.WriteEndArray();
        json.WriteStartObject("links");
        foreach (var (name, form) in new[] { ("self", ""), ("csv", ".csv"), ("html", ".html"), ("fhir", ".fhir") })
        {
            json.WriteString(name, $"/v1/summary-of-findings{form}{asked.Canonical}");
        }

        json.WriteEndObject();
        ReleaseJson.Write(json, ledger);
        json.WriteEndObject();
    });

    private static void Row(Utf8JsonWriter json, FindingRow row, FindingsRequest asked)
    {
        json.WriteStartObject();
        json.WriteString("measure", row.Measure.Id);
        json.WriteString("name", row.Measure.Name);
        json.WriteBoolean("isHarm", row.IsHarm);
        json.WriteString("effect", row.Block.Plan.Effect.WireName);
        json.Number("estimate", row.Effect?.Estimate);
        json.Number("ciLow", row.Effect?.Low);
        json.Number("ciHigh", row.Effect?.High);
        json.Number("withoutPer1000", row.Without);
        json.WriteString("withoutFrom", row.Without is null ? null : row.WithoutFrom);
        json.Number("withPer1000", row.With?.Estimate);
        json.Number("withLowPer1000", row.With?.Low);
        json.Number("withHighPer1000", row.With?.High);
        json.Number("differencePer1000", row.Difference);
        json.WriteNumber("studies", row.Studies);
        json.WriteNumber("people", row.People);
        CertaintyWriter.Write(json, row.Block.Certainty);
        json.WriteString("sentence", row.Sentence);
        json.WriteStartArray("published");
        foreach (var review in row.Answer.Published.Where(review => review.Block == BlockKinds.Comparative || row.IsHarm))
        {
            BesideWriter.Published(json, review);
        }

        json.WriteEndArray();
        var tissue = asked.Comparison == FindingsRequest.AnyCells ? "" : $"&tissue={asked.Comparison}";
        json.WriteString("synthesis", $"/v1/synthesis?measure={row.Measure.Id}&condition={asked.Condition}{tissue}");
        json.WriteEndObject();
    }
}
