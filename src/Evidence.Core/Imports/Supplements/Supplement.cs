using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>
/// What imports from registries and libraries put beside a study. It is kept apart from what the study's pack says, so that the study can be put
/// together anew when either changes: a pack that is imported again loses no registry fact and no notice.
/// </summary>
public sealed record Supplement
{
    /// <summary>Id of the study.</summary>
    public required string Study { get; init; }

    /// <summary>The study as its pack has it; null when the study came into being with the first record.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>The records, in the order in which they first came.</summary>
    public IReadOnlyList<SupplementRecord> Records { get; init; } = [];

    /// <summary>Notices from lists of notices.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>The supplement with a record in place of the one of the same format and key, or after the others.</summary>
    public Supplement With(SupplementRecord record)
    {
        var place = Records.ToList().FindIndex(one => one.Format == record.Format && one.Key == record.Key);
        return this with { Records = place < 0 ? [.. Records, record] : [.. Records.Take(place), record, .. Records.Skip(place + 1)] };
    }

    /// <summary>UTF-8 JSON that <see cref="Read"/> reads back.</summary>
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = RecordDocument.Writer(buffer))
        {
            json.WriteStartObject();
            json.WriteString("study", Study);
            if (Facts is { } facts)
            {
                json.WritePropertyName("facts");
                facts.WriteTo(json);
            }

            json.WriteStartArray("records");
            foreach (var record in Records)
            {
                json.WriteStartObject();
                json.WriteString("format", record.Format);
                json.WriteString("key", record.Key);
                json.WritePropertyName("facts");
                record.Facts.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("notices");
            JsonSerializer.Serialize(json, Notices, PackJson.Default.IReadOnlyListNotice);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Supplement Read(ReadOnlySpan<byte> utf8)
    {
        var json = JsonElement.Parse(utf8);
        return new()
        {
            Study = json.GetProperty("study").GetString()!,
            Facts = json.TryGetProperty("facts", out var facts) ? facts : null,
            Records = [.. json.GetProperty("records").EnumerateArray()
                .Select(static one => new SupplementRecord(one.GetProperty("format").GetString()!, one.GetProperty("key")
                .GetString()!, one.GetProperty("facts")))],
            Notices = json.GetProperty("notices").Deserialize(PackJson.Default.IReadOnlyListNotice)!,
        };
    }
}
