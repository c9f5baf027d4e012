using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Synthesis;
using CohortRow = Evidence.Core.Synthesis.CohortRow;

namespace Evidence.Api.Synthesis;

/// <summary>Writes rows: what they have in common, then what their kind has.</summary>
internal static class RowWriter
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
        Judged(json, row);
    }

    public static void SingleArm(Utf8JsonWriter json, SingleArmRow row)
    {
        Group(json, "treated", row.Treated);
        Tipping(json, row);
        Noise(json, row);
        Reading(json, row);
        Judged(json, row);
    }

    public static void Cohort(Utf8JsonWriter json, CohortRow row)
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

    private static void Test(Utf8JsonWriter json, ComparativeRow row)
    {
        if (row.Test is not { } test)
        {
            json.WriteNull("test");
            return;
        }

        json.WriteStartObject("test");
        json.WriteString("name", test.Name);
        json.WriteNumber("p", test.P);
        json.Number("midP", test.MidP);
        json.WriteStartArray("stated");
        foreach (var stated in test.Stated)
        {
            json.WriteStartObject();
            json.WriteString("result", stated.Result);
            json.WriteString("relation", stated.Relation);
            json.WriteNumber("p", stated.Value);
            json.WriteBoolean("differs", stated.DiffersFrom(test.P));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (test.Fragility is { } fragility)
        {
            json.WriteStartObject("fragility");
            json.Number("people", fragility.People);
            json.WriteString("group", fragility.IsTreated switch { true => "treated", false => "control", null => null });
            json.Number("flippedP", fragility.FlippedP);
            json.Number("quotient", fragility.Quotient);
            json.Number("lost", row.Lost);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fragility");
        }

        json.WriteEndObject();
    }

    private static void Overstated(Utf8JsonWriter json, ComparativeRow row)
    {
        if (row.Exaggeration is not { } exaggeration)
        {
            json.WriteNull("exaggeration");
            return;
        }

        json.WriteStartObject("exaggeration");
        json.WriteNumber("z", exaggeration.Z);
        json.WriteNumber("factor", exaggeration.Factor);
        json.WriteNumber("shrunk", exaggeration.Shrunk);
        json.WriteStartArray("designs");
        foreach (var one in exaggeration.Designs)
        {
            json.WriteStartObject();
            json.WriteNumber("effect", one.Effect);
            json.WriteNumber("power", one.Power);
            json.WriteNumber("typeS", one.TypeS);
            json.WriteNumber("typeM", one.TypeM);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("assumption", Core.Statistics.Exaggeration.Assumption);
        json.WriteEndObject();
    }

    private static void Noise(Utf8JsonWriter json, SingleArmRow row)
    {
        if (row.GradingNoise is not { } noise)
        {
            json.WriteNull("gradingNoise");
            return;
        }

        json.WriteStartObject("gradingNoise");
        json.WriteNumber("people", noise);
        json.WriteBoolean("assessorsMasked", row.Study.IsMasked);
        json.WriteString("source", GradingNoise.Source);
        json.WriteEndObject();
    }

    private static void Tipping(Utf8JsonWriter json, SingleArmRow row)
    {
        if (row.Tipping is not { } tipping)
        {
            json.WriteNull("tippingRate");
            return;
        }

        json.WriteStartObject("tippingRate");
        json.WriteNumber("rate", tipping.Rate);
        json.WriteNumber("level", tipping.Level);
        json.WriteString("sentence", tipping.Words("had the outcome anyway"));
        json.WriteEndObject();
    }

    // how the arm stands beside the natural course; the cohorts behind it are in derived.naturalCourse of the study
    private static void Reading(Utf8JsonWriter json, SingleArmRow row)
    {
        if (row.Reading is not { } reading)
        {
            json.WriteNull("naturalCourse");
            return;
        }

        json.WriteStartObject("naturalCourse");
        json.WriteString("word", reading.Word);
        json.WriteString("result", reading.Result is { } result ? $"{row.Study.Id}/{result}" : null);
        json.WriteBoolean("ofThisRow", row.IsRead);
        json.WriteStartArray("expectations");
        foreach (var one in reading.Expectations)
        {
            json.WriteStartObject();
            json.WriteString("window", one.Window);
            json.Number("expectedLow", one.Low);
            json.Number("expectedHigh", one.High);
            json.Number("atLeastObservedAtLow", one.AtLeastAtLow);
            json.Number("atLeastObservedAtHigh", one.AtLeastAtHigh);
            json.Number("atMostObservedAtLow", one.AtMostAtLow);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in reading.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
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
