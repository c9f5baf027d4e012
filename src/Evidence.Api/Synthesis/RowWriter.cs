using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Synthesis;
using CohortStudyRow = Evidence.Core.Synthesis.CohortStudyRow;

namespace Evidence.Api.Synthesis;

/// <summary>Writes rows: what they have in common, then what their kind has.</summary>
internal static partial class RowWriter
{
    private static readonly Dictionary<Direction, string> Directions = new()
    {
        [Direction.Supports] = "supports",
        [Direction.Null] = "null",
        [Direction.Disputes] = "disputes",
        [Direction.Uncompared] = "uncompared",
    };

    /// <summary>The name of a direction.</summary>
    public static string Name(Direction direction) => Directions[direction];

    public static void Comparative(Utf8JsonWriter json, ComparativeRow row)
    {
        Group(json, "treated", row.Treated);
        Group(json, "control", row.Control);
        Test(json, row);
        Overstated(json, row);
        Growth(json, row.Growth);
        Judged(json, row);
    }

    public static void SingleArm(Utf8JsonWriter json, SingleArmRow row)
    {
        Group(json, "treated", row.Treated);
        Tipping(json, row);
        Noise(json, row);
        Growth(json, row.Growth);
        Reading(json, row);
        Judged(json, row);
    }

    public static void Cohort(Utf8JsonWriter json, CohortStudyRow row)
    {
        Group(json, "group", row.Group);
        json.Number("rate", row.Rate);
        json.WriteString("grade", row.Grade);
        CohortRowJson.Write(json, row.Era);
        CohortRowJson.Write(json, "window", row.Window);
        json.WriteString("sourceKind", row.SourceKind);
        CohortRowJson.WriteList(json, "sharesRegistry", row.Registries);
        json.WriteString("note", row.Note);
    }

    /// <summary>What every row has.</summary>
    public static void Common(Utf8JsonWriter json, SynthesisRow row)
    {
        var study = row.Study;
        json.WriteString("study", study.Id);
        json.WriteString("label", study.Label);
        json.WriteStartArray("results");
        foreach (var result in row.Results)
        {
            json.WriteStringValue($"{study.Id}/{result}");
        }

        json.WriteEndArray();
        json.WriteString("arm", row.Arm);
        json.WriteString("subgroup", row.Subgroup);
        json.WriteString("definition", row.Definition);
        json.WriteString("relatedness", row.Relatedness);
        json.Number("minGrades", row.MinGrades);
        json.Number("months", row.Months);
        json.WriteBoolean("computed", row.Computed);
        json.WriteBoolean("sizesAssumed", row.SizesAssumed);
        json.WriteString("design", study.Design);
        json.Number("level", study.Level);
        json.WriteString("independence", study.Independence);
        json.WriteString("harms", study.Harms);
        json.WriteStartArray("notices");
        foreach (var notice in study.Notices)
        {
            json.WriteStringValue(notice.Kind);
        }

        json.WriteEndArray();
        Effect(json, row);
    }

    private static void Effect(Utf8JsonWriter json, SynthesisRow row)
    {
        json.Number("estimate", row.Effect?.Back.Estimate);
        json.Number("ciLow", row.Effect?.Back.CiLow);
        json.Number("ciHigh", row.Effect?.Back.CiHigh);
        json.Number("yi", row.Effect?.Estimate);
        json.Number("vi", row.Effect?.Variance);
        json.Number("weight", row.Weight);
        json.WriteBoolean("pooled", row.NotPooled is null);
        json.WriteString("notPooled", row.NotPooled?.Code);
    }

    private static void Judged(Utf8JsonWriter json, SynthesisRow row)
    {
        json.WriteString("direction", Directions[row.Direction]);
        json.WriteString("certainty", row.Certainty?.Value is { } value ? CertaintyLevels.Names[value].Name : null);
        json.WriteStartArray("certaintySteps");
        foreach (var step in row.Certainty?.Steps ?? [])
        {
            CertaintyWriter.Step(json, step);
        }

        json.WriteEndArray();
    }

    private static void Group(Utf8JsonWriter json, string name, GroupFigure? group)
    {
        if (group is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Number("events", group.Events);
        json.Number("total", group.N);
        json.Number("allocated", group.Allocated);
        if (group is { Events: { } events, N: > 0 and { } n, Share: { } share })
        {
            json.WriteNumber("share", (double)events / n);
            json.WriteNumber("shareLow", share.Low);
            json.WriteNumber("shareHigh", share.High);
            json.WriteString("interval", Core.Statistics.ProportionMethods.Wilson.WireName);
        }

        if (group.NoneSeen is { } none)
        {
            json.WriteStartObject("noneSeen");
            json.WriteNumber("exactHigh", none.High);
            json.Number("ruleOfThree", none.RuleOfThree);
            json.WriteEndObject();
        }

        if (group.Mean is not null)
        {
            json.Number("mean", group.Mean);
            json.Number("sd", group.Sd);
        }

        json.WriteEndObject();
    }
}
