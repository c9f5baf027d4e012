using System.Text.Json;
using Evidence.Core.Results;

namespace Evidence.Core.NaturalCourse;

/// <summary>Writes cohort rows, windows and ranges; the short form is what stands inside a study.</summary>
public static class CohortRowJson
{
    /// <summary>Writes a row as an object, with why it does not set the range.</summary>
    public static void Write(Utf8JsonWriter json, RangeRow one)
    {
        var row = one.Row;
        json.WriteStartObject();
        WriteWho(json, row);
        WriteList(json, "grades", row.Grades);
        json.WriteString("scale", row.Scale);
        json.WriteString("part", row.Part);
        WriteList(json, "levels", row.Levels);
        Write(json, "window", row.Window);
        WriteVisit(json, row);
        WriteShare(json, "improvedAtLeastOne", row.One);
        WriteShare(json, "improvedAtLeastTwo", row.Two);
        WriteList(json, "sharesRegistry", row.Overlaps);
        json.WriteString("note", row.Note);
        json.WriteBoolean("setsRange", one.HeldBack is null);
        if (one.HeldBack is { } rule)
        {
            json.WriteStartObject("heldBack");
            json.WriteString("code", rule.Code);
            json.WriteString("sentence", rule.Sentence);
            json.WriteEndObject();
        }

        ResultSource.WriteAll(json, "from", row.From);
        json.WriteEndObject();
    }

    /// <summary>Writes what the cohorts of one grade span as an object.</summary>
    public static void Write(Utf8JsonWriter json, GradeRange range)
    {
        json.WriteStartObject();
        json.WriteString("grade", range.Grade);
        json.WriteNumber("rows", range.Rows);
        WriteList(json, "sharedRegistries", range.Shared);
        WriteEnd(json, "low", range.Low);
        WriteEnd(json, "high", range.High);
        Write(json, range.Expected);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CohortRate rate)
    {
        json.WriteStartObject("expected");
        json.WriteString("basis", rate.Basis);
        json.WriteNumber("low", rate.Low);
        json.WriteNumber("high", rate.High);
        json.WriteNumber("mean", rate.Mean);
        WriteNumber(json, "meanLow", rate.MeanInterval?.Low);
        WriteNumber(json, "meanHigh", rate.MeanInterval?.High);
        WriteList(json, "studies", rate.Studies);
        WriteNumber(json, "people", rate.People);
        json.WriteBoolean("isThin", rate.IsThin);
        json.WriteEndObject();
    }

    /// <summary>Writes a window with what it was read from.</summary>
    public static void Write(Utf8JsonWriter json, string name, StatedWindow window)
    {
        json.WriteStartObject(name);
        json.WriteString("name", window.Window.Name);
        if (window.DaysLow is { } low)
        {
            json.WriteNumber("daysLow", low);
        }

        // "more than a year" has no end, and JSON has no infinity
        if (window.DaysHigh is { } high && double.IsFinite(high))
        {
            json.WriteNumber("daysHigh", high);
        }

        json.WriteString("words", window.Words);
        json.WriteString("from", window.From);
        json.WriteEndObject();
    }

    /// <summary>Writes the years of a row as the member <c>era</c>.</summary>
    public static void Write(Utf8JsonWriter json, Era? years)
    {
        if (years is not { } era)
        {
            json.WriteNull("era");
            return;
        }

        json.WriteStartObject("era");
        json.WriteNumber("from", era.From);
        json.WriteNumber("to", era.To);
        json.WriteString("basis", era.Basis);
        json.WriteEndObject();
    }

    /// <summary>Writes texts as an array.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, CohortRow row)
    {
        json.WriteStartObject(name);
        WriteWho(json, row);
        json.WriteString("window", row.Window.Window.Name);
        WriteVisit(json, row);
        WriteShare(json, "improvedAtLeastOne", row.One);
        ResultSource.WriteAll(json, "from", row.From);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteWho(Utf8JsonWriter json, CohortRow row)
    {
        json.WriteString("study", row.Study);
        json.WriteString("arm", row.Arm);
        json.WriteString("sourceKind", row.SourceKind);
    }

    private static void WriteVisit(Utf8JsonWriter json, CohortRow row)
    {
        WriteNumber(json, "months", row.Months);
        json.WriteString("timepoint", row.Timepoint);
        Write(json, row.Era);
    }

    private static void WriteShare(Utf8JsonWriter json, string name, Share? share)
    {
        json.WritePropertyName(name);
        if (share is null)
        {
            json.WriteNullValue();
        }
        else
        {
            share.Write(json);
        }
    }
}
