using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Core.NaturalCourse;

/// <summary>Writes the readings of a study: its member <c>derived.naturalCourse</c>. The trial's own control comes first.</summary>
public static class NaturalCourseJson
{
    /// <summary>What every reading says of itself.</summary>
    public const string Caution = "'above' means more than these cohorts lead one to expect. It does not say that the treatment did it: an arm quoted alone "
        + "has no comparison group.";

    /// <summary>Writes the value, an object; nothing is known of the writer's place.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<NaturalCourseReading> readings)
    {
        json.WriteStartObject();
        json.WriteString("method", Expectation.Method);
        json.WriteNumber("tail", Expectation.Tail);
        json.WriteString("rule", ArmOutcome.Rule);
        json.WriteString("caution", Caution);
        json.WriteStartArray("arms");
        foreach (var reading in readings)
        {
            json.WriteStartObject();
            WriteMembers(json, reading);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the members of the reading of one arm into an object that is begun.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, NaturalCourseReading reading)
    {
        json.WriteString("arm", reading.Arm);
        WriteControls(json, reading.Controls);
        json.WriteString("word", reading.Word);
        if (reading is { Observed: { } observed, From: { } from })
        {
            json.WritePropertyName("observed");
            observed.Write(json);
            json.WritePropertyName("from");
            from.Write(json);
        }

        CohortRowJson.Write(json, "window", reading.Window);
        if (reading.Mix is { } mix)
        {
            Write(json, mix);
        }

        json.WriteStartArray("expectations");
        foreach (var expectation in reading.Expectations)
        {
            Write(json, expectation);
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in reading.Reasons)
        {
            Write(json, reason);
        }

        json.WriteEndArray();
    }

    private static void WriteControls(Utf8JsonWriter json, IReadOnlyList<OwnControl> controls)
    {
        json.WriteStartArray("ownControls");
        foreach (var control in controls)
        {
            json.WriteStartObject();
            json.WriteString("arm", control.Arm);
            json.WritePropertyName("observed");
            control.Observed.Write(json);
            json.WritePropertyName("from");
            control.From.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, GradeMix mix)
    {
        json.WriteStartObject("grades");
        json.WriteStartObject("known");
        foreach (var (grade, people) in mix.Known.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(grade, people);
        }

        json.WriteEndObject();
        json.WriteNumber("unassigned", mix.Unassigned);
        CohortRowJson.WriteList(json, "possible", mix.Possible);
        json.WriteString("from", mix.From);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Expectation expectation)
    {
        json.WriteStartObject();
        json.WriteString("window", expectation.Window.Name);
        json.WriteString("level", expectation.Level);
        if (expectation.Reason is { } reason)
        {
            json.WritePropertyName("reason");
            Write(json, reason);
        }
        else
        {
            json.WriteString("word", expectation.Word);
            json.WriteNumber("expectedLow", expectation.Low!.Value);
            json.WriteNumber("expectedHigh", expectation.High!.Value);
            json.WriteNumber("atLeastObservedAtLow", expectation.AtLeastAtLow!.Value);
            json.WriteNumber("atLeastObservedAtHigh", expectation.AtLeastAtHigh!.Value);
            json.WriteNumber("atMostObservedAtLow", expectation.AtMostAtLow!.Value);
        }

        json.WriteStartArray("cohorts");
        foreach (var range in expectation.Ranges)
        {
            CohortRowJson.Write(json, range);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Reason reason)
    {
        json.WriteStartObject();
        json.WriteString("code", reason.Code);
        json.WriteString("sentence", reason.Sentence);
        json.WriteEndObject();
    }
}
