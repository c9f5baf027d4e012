using System.Text.Json;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Synthesis;

/// <summary>Writes what a row rests on: its test, how far it overstates, what raters alone would do, what would undo it, the course beside it.</summary>
internal static partial class RowWriter
{
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
        json.WriteString("sentence", row.GradingNoiseWords);
        json.WriteString("source", GradingNoise.Source);
        json.WriteEndObject();
    }

    private static void Growth(Utf8JsonWriter json, GrowthGuard? growth)
    {
        if (growth is null)
        {
            json.WriteNull("growth");
            return;
        }

        json.WriteStartObject("growth");
        json.Number("expectedLow", growth.Low);
        json.Number("expectedHigh", growth.High);
        json.WriteString("word", growth.Word);
        json.WriteString("sentence", growth.Words);
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
}
