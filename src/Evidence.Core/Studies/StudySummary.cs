using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.References;

namespace Evidence.Core.Studies;

/// <summary>The row of a study in a list: what tells it from others, without its texts. Absent means unknown, as in the study.</summary>
public static class StudySummary
{
    private static readonly string[] Plain = ["id", "title", "condition", "design", "phase"];
    private static readonly string[] Withdrawal = ["pooling"];
    private static readonly string[] People = ["countries", "publicationYear", "enrolled", "analysed"];

    /// <summary>Writes the row.</summary>
    /// <param name="output">Where the UTF-8 goes.</param>
    /// <param name="facts">The study as read.</param>
    /// <param name="study">The same, typed.</param>
    /// <param name="derived">What follows from it.</param>
    public static void Write(IBufferWriter<byte> output, JsonElement facts, Study study, StudyDerived derived)
    {
        using var writer = RecordDocument.Writer(output);
        writer.WriteStartObject();
        Copy(writer, facts, Plain);
        WriteText(writer, "profile", derived.Profile.Value);
        if (derived.Level.Value is { } level)
        {
            writer.WriteNumber("level"u8, level);
        }

        Copy(writer, facts, People);
        WriteText(writer, "chronicity", study.Population?.Chronicity);
        WriteList(writer, "cellTypes", study.Arms.Select(static arm => arm.Intervention?.CellType));
        WriteList(writer, "tissues", study.Arms.SelectMany(static arm => arm.Intervention?.Tissue ?? []));
        WriteList(writer, "routes", study.Arms.SelectMany(static arm => arm.Intervention?.Routes ?? []));
        WriteText(writer, "independence", study.Independence);
        WriteList(writer, "noticeKinds", study.Notices.Select(static notice => notice.Kind));
        Copy(writer, facts, Withdrawal);
        WriteText(writer, "registeredDesign", study.RegisteredDesign);
        WriteText(writer, "reporting", StudyReporting.Of(study));
        var primary = study.OwnReport;
        WriteText(writer, "firstAuthor", primary?.Authors is [var first, ..] ? Author.Of(first).ToString() : null);
        WriteText(writer, "journal", primary?.Container);
        writer.WriteNumber("resultCount"u8, study.Results.Count);
        writer.WriteString("harms"u8, derived.Harms.IsReported ? "reported" : "not-reported");
        if (derived.Consistency.Count > 0)
        {
            writer.WriteNumber("noteCount"u8, derived.Consistency.Count);
        }

        writer.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement facts, string[] names)
    {
        foreach (var name in names)
        {
            if (facts.TryGetProperty(name, out var value))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string?> values)
    {
        var known = values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in known)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
