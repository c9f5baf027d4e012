using System.Text.Json;
using Evidence.Api.Hosting;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Findings;

/// <summary>A summary of findings as FHIR R5: an Evidence for each outcome with its statistic and certainty, and an ArtifactAssessment that says why.</summary>
internal static class FindingsFhir
{
    public static ReadOnlyMemory<byte> Bundle(FindingsRequest asked, SummaryOfFindings found, LedgerCatalog ledger) => JsonAnswer.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "collection");
        json.WriteString("timestamp", ledger.PublishedAt);
        json.WriteStartArray("entry");
        foreach (var row in found.Rows)
        {
            var id = $"sof-{asked.Condition}-{row.Measure.Id}";
            Entry(json, id, () => Evidence(json, id, asked, row));
            Entry(json, id + "-certainty", () => Assessment(json, id, row));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Entry(Utf8JsonWriter json, string id, Action resource)
    {
        json.WriteStartObject();
        json.WriteString("fullUrl", $"urn:{id}");
        json.WriteStartObject("resource");
        resource();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, string id, FindingsRequest asked, FindingRow row)
    {
        json.WriteString("resourceType", "Evidence");
        json.WriteString("id", id[..Math.Min(64, id.Length)]);
        json.WriteString("status", "active");
        json.WriteString("title", $"{row.Measure.Name}: {asked.InWords}");
        json.WriteString("description", row.Sentence);
        json.WriteStartArray("variableDefinition");
        Variable(json, "population", asked.Condition);
        Variable(json, "exposure", asked.InWords);
        Variable(json, "outcome", row.Measure.Name);
        json.WriteEndArray();
        if (row.Effect is { } effect)
        {
            json.WriteStartArray("statistic");
            json.WriteStartObject();
            Concept(json, "statisticType", row.Block.Plan.Effect.Label);
            json.WriteStartObject("quantity");
            json.WriteNumber("value", effect.Estimate);
            json.WriteEndObject();
            json.WriteStartObject("sampleSize");
            json.WriteNumber("numberOfStudies", row.Studies);
            json.WriteNumber("numberOfParticipants", row.People);
            json.WriteEndObject();
            Interval(json, row, effect);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartArray("certainty");
        json.WriteStartObject();
        Concept(json, "type", "Overall certainty");
        Concept(json, "rating", row.Block.Certainty.Value is { } value ? CertaintyLevels.Names[value].Name : "not judged");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Interval(Utf8JsonWriter json, FindingRow row, (double Estimate, double? Low, double? High) effect)
    {
        if (effect is not { Low: { } low, High: { } high })
        {
            return;
        }

        json.WriteStartArray("attributeEstimate");
        json.WriteStartObject();
        Concept(json, "type", "Confidence interval");
        json.WriteNumber("level", row.Block.Plan.Pooling.Level);
        json.WriteStartObject("range");
        foreach (var (name, bound) in new[] { ("low", low), ("high", high) })
        {
            json.WriteStartObject(name);
            json.WriteNumber("value", bound);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Assessment(Utf8JsonWriter json, string id, FindingRow row)
    {
        json.WriteString("resourceType", "ArtifactAssessment");
        json.WriteString("artifactUri", $"urn:{id}");
        json.WriteStartArray("content");
        foreach (var step in row.Block.Certainty.Steps)
        {
            json.WriteStartObject();
            json.WriteString("informationType", "rating");
            Concept(json, "type", step.Rule);
            json.WriteString("summary", step.Reason);
            json.WriteStartObject("quantity");
            json.WriteNumber("value", step.Change);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Variable(Utf8JsonWriter json, string role, string words)
    {
        json.WriteStartObject();
        json.WriteString("description", words);
        Concept(json, "variableRole", role);
        json.WriteEndObject();
    }

    private static void Concept(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
