using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Studies;

/// <summary>Writes what was derived, each value with its method and its facts.</summary>
internal static class DerivedJson
{
    public static void Write(Utf8JsonWriter writer, Study study, StudyDerived derived)
    {
        writer.WriteStartObject("derived"u8);
        writer.WriteStartObject("profile"u8);
        writer.WriteString("value"u8, derived.Profile.Value);
        WriteGround(writer, derived.Profile.Reason, derived.Profile.From);
        writer.WriteEndObject();
        WriteLevel(writer, derived.Level);
        writer.WriteStartObject("harms"u8);
        WriteHarms(writer, study, derived.Harms, withNumbers: true);
        writer.WriteEndObject();
        WriteNotes(writer, derived.Consistency);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Study study, int index, ResultDerived derived)
    {
        var pointer = JsonPointer.Of("results", index);
        writer.WriteStartObject("derived"u8);
        if (derived.Interval is { } interval)
        {
            writer.WriteStartObject("interval"u8);
            WriteInterval(writer, interval);
            WriteMethod(writer, study.Results[index] is RespondersResult ? [pointer + "/events", pointer + "/total"] : [pointer + "/value", pointer + "/n"]);
            writer.WriteEndObject();
        }

        if (derived.Shift is { } shift)
        {
            WriteShift(writer, study, index, shift);
        }

        if (derived.Harms is { } harms)
        {
            writer.WriteStartObject("harms"u8);
            WriteHarms(writer, study, harms, withNumbers: false);
            writer.WriteEndObject();
        }

        if (derived.Consistency.Count > 0)
        {
            WriteNotes(writer, derived.Consistency);
        }

        writer.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter writer, EvidenceLevel level)
    {
        writer.WriteStartObject("level"u8);
        writer.WriteString("system"u8, EvidenceLevel.System);
        writer.WriteString("question"u8, level.Question);
        if (level.Value is { } value)
        {
            writer.WriteNumber("value"u8, value);
        }
        else
        {
            writer.WriteNull("value"u8);
        }

        WriteGround(writer, level.Reason, level.From);
        writer.WriteEndObject();
    }

    private static void WriteShift(Utf8JsonWriter writer, Study study, int index, ShiftSummary shift)
    {
        writer.WriteStartObject("shift"u8);
        writer.WriteNumber("covered"u8, shift.Covered);
        if (shift.NotCovered is { } missing)
        {
            writer.WriteNumber("notCovered"u8, missing);
        }
        else
        {
            writer.WriteNull("notCovered"u8);
        }

        WriteGroup(writer, "improvedAtLeastOne", shift.ImprovedAtLeastOne, shift);
        WriteGroup(writer, "improvedAtLeastTwo", shift.ImprovedAtLeastTwo, shift);
        WriteGroup(writer, "unchanged", shift.Unchanged, shift);
        WriteGroup(writer, "worsened", shift.Worsened, shift);
        var arm = study.Arms.ToList().FindIndex(arm => arm.Id == study.Results[index].Arm);
        var cells = JsonPointer.Of("results", index) + "/transitions";
        if (shift.IsWhole)
        {
            WriteMethod(writer, shift.NotCovered is null ? [cells] : [cells, JsonPointer.Of("arms", arm) + "/n"]);
        }
        else
        {
            writer.WriteString("method"u8, "count");
            WriteFrom(writer, shift.NotCovered is null ? [cells] : [cells, JsonPointer.Of("arms", arm) + "/n"]);
        }

        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, string name, long people, ShiftSummary shift)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("n"u8, people);
        if (shift.IsWhole && WilsonInterval.OfCount(people, shift.Covered) is { } interval)
        {
            WriteInterval(writer, interval);
        }

        writer.WriteEndObject();
    }

    private static void WriteHarms(Utf8JsonWriter writer, Study study, HarmReport harms, bool withNumbers)
    {
        writer.WriteString("status"u8, harms.IsReported ? "reported" : "not-reported");
        if (!harms.IsReported)
        {
            return;
        }

        writer.WriteStartArray("statements"u8);
        foreach (var i in harms.Statements)
        {
            HarmJson.WriteStatement(writer, study, i, withNumbers);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("results"u8);
        foreach (var i in harms.Results)
        {
            HarmJson.WriteResult(writer, study.Results[i], i);
        }

        writer.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter writer, IReadOnlyList<Defect> notes)
    {
        writer.WriteStartArray("consistency"u8);
        foreach (var note in notes)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, note.Code);
            writer.WriteString("pointer"u8, note.Pointer);
            writer.WriteString("detail"u8, note.Detail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteInterval(Utf8JsonWriter writer, WilsonInterval interval)
    {
        writer.WriteNumber("estimate"u8, Rounded(interval.Estimate));
        writer.WriteNumber("low"u8, Rounded(interval.Low));
        writer.WriteNumber("high"u8, Rounded(interval.High));
    }

    // six digits are more than any share of people here can bear, and enough to compare with a recomputation
    private static double Rounded(double share) => Math.Round(share, 6, MidpointRounding.AwayFromZero);

    private static void WriteMethod(Utf8JsonWriter writer, IReadOnlyList<string> from)
    {
        writer.WriteNumber("level"u8, WilsonInterval.Level);
        writer.WriteString("method"u8, "wilson");
        WriteFrom(writer, from);
    }

    private static void WriteGround(Utf8JsonWriter writer, string reason, IReadOnlyList<string> from)
    {
        writer.WriteString("reason"u8, reason);
        WriteFrom(writer, from);
    }

    private static void WriteFrom(Utf8JsonWriter writer, IReadOnlyList<string> from)
    {
        writer.WriteStartArray("from"u8);
        foreach (var pointer in from)
        {
            writer.WriteStringValue(pointer);
        }

        writer.WriteEndArray();
    }
}
