using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Results;

namespace Evidence.Core.Studies;

/// <summary>Writes shares of people with their intervals, and where they come from.</summary>
internal static class IntervalJson
{
    public static void WriteShift(Utf8JsonWriter writer, Study study, int index, ShiftSummary shift)
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

    public static void WriteInterval(Utf8JsonWriter writer, WilsonInterval interval)
    {
        writer.WriteNumber("estimate"u8, Rounded(interval.Estimate));
        writer.WriteNumber("low"u8, Rounded(interval.Low));
        writer.WriteNumber("high"u8, Rounded(interval.High));
    }

    // six digits are more than any share of people here can bear, and enough to compare with a recomputation
    private static double Rounded(double share) => Math.Round(share, 6, MidpointRounding.AwayFromZero);

    public static void WriteMethod(Utf8JsonWriter writer, IReadOnlyList<string> from)
    {
        writer.WriteNumber("level"u8, WilsonInterval.Level);
        writer.WriteString("method"u8, "wilson");
        WriteFrom(writer, from);
    }

    public static void WriteFrom(Utf8JsonWriter writer, IReadOnlyList<string> from)
    {
        writer.WriteStartArray("from"u8);
        foreach (var pointer in from)
        {
            writer.WriteStringValue(pointer);
        }

        writer.WriteEndArray();
    }
}
