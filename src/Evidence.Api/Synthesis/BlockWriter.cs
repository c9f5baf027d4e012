using System.Text.Json;
using Evidence.Core.Statistics;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Synthesis;

/// <summary>Writes one block.</summary>
internal static class BlockWriter
{
    public static void Write<TRow>(Utf8JsonWriter json, Block<TRow> block, Action<Utf8JsonWriter, TRow> row)
        where TRow : SynthesisRow
    {
        json.WritePropertyName(block.Plan.Kind.Name);
        WriteValue(json, block, row);
    }

    /// <summary>A block as an object without a name.</summary>
    public static void WriteValue<TRow>(Utf8JsonWriter json, Block<TRow> block, Action<Utf8JsonWriter, TRow> row)
        where TRow : SynthesisRow
    {
        json.WriteStartObject();
        json.WriteString("meaning", block.Plan.Kind.Meaning);
        json.WriteString("effect", block.Plan.Effect.WireName);
        json.WriteString("method", block.Plan.Pooling.Method.WireName);
        json.WriteString("test", block.Plan.Pooling.Test.WireName);
        json.WriteNumber("people", block.People);
        json.WriteStartArray("rows");
        foreach (var one in block.Rows)
        {
            json.WriteStartObject();
            RowWriter.Common(json, one);
            row(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("pooled");
        MetaAnalysisWriter.Write(json, block.Pooled);
        WriteCrude(json, block.Crude);
        WriteAlternatives(json, block.Alternatives);
        json.Warnings(block.Warnings);
        WriteSensitivity(json, block);
        WriteDirections(json, block.Directions);
        CertaintyWriter.Write(json, block.Certainty);
        WriteFunnel(json, block.Funnel);
        json.WriteEndObject();
    }

    private static void WriteAlternatives(Utf8JsonWriter json, IReadOnlyList<Alternative> alternatives)
    {
        json.WriteStartObject("alternatives");
        foreach (var one in alternatives)
        {
            json.WritePropertyName(one.Effect.WireName);
            MetaAnalysisWriter.Write(json, one.Pooled);
        }

        json.WriteEndObject();
    }

    private static void WriteCrude(Utf8JsonWriter json, IReadOnlyList<CrudeShare> crude)
    {
        json.WriteStartArray("crude");
        foreach (var one in crude)
        {
            json.WriteStartObject();
            json.WriteString("relatedness", one.Definition);
            json.WriteNumber("studies", one.Studies);
            ExactShareWriter.Members(json, one.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSensitivity<TRow>(Utf8JsonWriter json, Block<TRow> block)
        where TRow : SynthesisRow
    {
        var sensitivity = block.Sensitivity;
        json.WriteStartObject("sensitivity");
        WriteSmallStudies(json, block);
        json.WriteNumber("leaveOneOutUpTo", SynthesisSensitivity.MostLeftOut);
        json.WriteNumber("groupsUpTo", SynthesisSensitivity.MostGrouped);
        json.WriteStartArray("leaveOneOut");
        foreach (var (row, pooled) in sensitivity?.LeaveOneOut ?? [])
        {
            json.WriteStartObject();
            json.WriteString("without", $"{row.Study.Id}/{row.Results[0]}");
            MetaAnalysisWriter.Brief(json, pooled);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cumulative");
        foreach (var (row, pooled) in sensitivity?.Cumulative ?? [])
        {
            json.WriteStartObject();
            json.WriteString("with", $"{row.Study.Id}/{row.Results[0]}");
            json.Number("year", row.Study.Year);
            MetaAnalysisWriter.Brief(json, pooled);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("by");
        foreach (var (by, result) in sensitivity?.Subgroups ?? [])
        {
            WriteGroups(json, by, result);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSmallStudies<TRow>(Utf8JsonWriter json, Block<TRow> block)
        where TRow : SynthesisRow
    {
        if (block.SmallStudies is not { } test)
        {
            json.WriteNull("smallStudies");
            return;
        }

        json.WriteStartObject("smallStudies");
        json.WriteString("test", block.Plan.NoDifference is null ? "peters" : "egger");
        json.WriteNumber("statistic", test.Statistic);
        json.WriteNumber("df", test.Df);
        json.WriteNumber("p", test.P);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string by, SubgroupResult result)
    {
        json.WriteStartObject(by);
        json.WriteStartArray("groups");
        foreach (var group in result.Groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            MetaAnalysisWriter.Brief(json, group.Pooled);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Number("q", result.Q);
        json.Number("df", result.Df);
        json.Number("p", result.P);
        json.WriteString("caution", result.P is null ? "Fewer than two groups could be pooled."
            : "A test between groups of few studies finds little, and groups that were not formed by chance differ in more than what names them.");
        json.WriteEndObject();
    }

    private static void WriteDirections(Utf8JsonWriter json, DirectionVector? vector)
    {
        if (vector is null)
        {
            json.WriteNull("directions");
            return;
        }

        json.WriteStartObject("directions");
        foreach (var direction in Enum.GetValues<Direction>())
        {
            json.WriteStartObject(RowWriter.Name(direction));
            foreach (var level in Enum.GetValues<CertaintyLevel>().OrderDescending())
            {
                json.WriteNumber(CertaintyLevels.Names[level].Name, vector.Rows[(direction, level)]);
            }

            json.WriteNumber("total", vector.Total(direction));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFunnel(Utf8JsonWriter json, IReadOnlyList<LeftOut> funnel)
    {
        json.WriteStartArray("funnel");
        foreach (var left in funnel)
        {
            json.WriteStartObject();
            json.WriteString("reason", left.Reason.Code);
            json.WriteString("sentence", left.Reason.Sentence);
            json.WriteNumber("count", left.Count);
            json.WriteStartArray("items");
            foreach (var item in left.Items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
