using System.Text.Json;
using Evidence.Core.NaturalCourse;
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
        if (derived.NaturalCourse.Count > 0)
        {
            writer.WritePropertyName("naturalCourse"u8);
            NaturalCourseJson.Write(writer, derived.NaturalCourse);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Study study, int index, ResultDerived derived)
    {
        var pointer = JsonPointer.Of("results", index);
        writer.WriteStartObject("derived"u8);
        if (derived.Interval is { } interval)
        {
            writer.WriteStartObject("interval"u8);
            IntervalJson.WriteInterval(writer, interval);
            IntervalJson.WriteMethod(
                writer,
                study.Results[index] is RespondersResult ? [pointer + "/events", pointer + "/total"] : [pointer + "/value", pointer + "/n"]
            );
            writer.WriteEndObject();
        }

        if (derived.Shift is { } shift)
        {
            IntervalJson.WriteShift(writer, study, index, shift);
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

    private static void WriteGround(Utf8JsonWriter writer, string reason, IReadOnlyList<string> from)
    {
        writer.WriteString("reason"u8, reason);
        IntervalJson.WriteFrom(writer, from);
    }
}
