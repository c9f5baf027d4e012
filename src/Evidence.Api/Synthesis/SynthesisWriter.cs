using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Plots;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Synthesis;

/// <summary>Writes a synthesis as JSON.</summary>
internal static class SynthesisWriter
{
    public static void Write(Utf8JsonWriter json, SynthesisRequest asked, SynthesisAnswer answer, LedgerCatalog ledger)
    {
        json.WriteStartObject();
        WriteQuery(json, asked, answer);
        json.WriteStartObject("blocks");
        if (answer.Comparative is { } comparative)
        {
            BlockWriter.Write(json, comparative, RowWriter.Comparative);
        }

        if (answer.SingleArm is { } single)
        {
            BlockWriter.Write(json, single, RowWriter.SingleArm);
        }

        if (answer.NaturalCourse is { } course)
        {
            BlockWriter.Write(json, course, RowWriter.Cohort);
        }

        json.WriteEndObject();
        BesideWriter.Write(json, answer);
        WriteRange(json, answer.Range);
        WriteRules(json);
        json.WriteStartObject("links");
        json.WriteString("csv", $"/v1/synthesis.csv{asked.Canonical}");
        json.WriteString("svg", $"/v1/synthesis.svg{asked.Canonical}");
        json.WriteStartArray("plots");
        foreach (var plot in BlockPlots.All)
        {
            json.WriteStartObject();
            json.WriteString("name", plot.Name);
            json.WriteString("shows", plot.Meaning);
            json.WriteString("svg", $"/v1/synthesis.svg{asked.Canonical}&plot={plot.Name}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("naturalCourse", "/v1/natural-course");
        json.WriteString("method", "/v1/method");
        json.WriteEndObject();
        json.WriteStartObject("release");
        json.WriteNumber("number", ledger.Number);
        json.WriteString("digest", ledger.Digest);
        json.WriteString("publishedAt", ledger.PublishedAt);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A number that may be absent; never NaN or Infinity.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A list of warnings.</summary>
    public static void Warnings(this Utf8JsonWriter json, IEnumerable<Warning> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("text", warning.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuery(Utf8JsonWriter json, SynthesisRequest asked, SynthesisAnswer answer)
    {
        json.WriteStartObject("query");
        json.WriteString("measure", asked.Measure.Id);
        json.WriteString("measureName", asked.Measure.Name);
        json.WriteString("inWords", asked.Selection.InWords);
        json.WriteString("cohortsInWords", asked.CohortsInWords);
        json.Number("monthsFrom", answer.Question.MonthsFrom);
        json.Number("monthsTo", answer.Question.MonthsTo);
        json.WriteString("lesionLevel", answer.Question.People.Level);
        json.Number("eraFrom", answer.Question.People.EraFrom);
        json.Number("eraTo", answer.Question.People.EraTo);
        json.WriteNumber("confidence", answer.Question.Pooling.Level);
        json.WriteString("form", answer.Form == FigureForm.Counts ? "counts" : "means");
        json.WriteNumber("studies", answer.Studies);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, NaturalRange? range)
    {
        if (range is null)
        {
            json.WriteNull("naturalRange");
            return;
        }

        json.WriteStartObject("naturalRange");
        json.WriteString("window", range.Window.Name);
        json.WritePropertyName("rates");
        CohortRowJson.Write(json, range.Rates);
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json)
    {
        json.WriteStartArray("selection");
        foreach (var rule in SelectionRules.All)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Name);
            json.WriteString("sentence", rule.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
