using System.Buffers;
using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Kinds;

/// <summary>The files of a pack again, from its stored documents: the facts as they were read, without what was derived of them.</summary>
public static class StoredPack
{
    /// <summary>The facts of a stored document; null when it follows from other records whole.</summary>
    /// <param name="kind">Its kind, the folder.</param>
    /// <param name="id">Its id.</param>
    /// <param name="body">The document.</param>
    public static JsonElement? FactsOf(string kind, string id, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return ShapeOf(kind, id) is not { } shape ? null
            : kind == StoredKinds.Studies.Name ? JsonElement.Parse(StoredStudy.FactsBytes(body))
            : Facts(body, shape);
    }

    /// <summary>The files; a pack's title page is not among them.</summary>
    /// <param name="records">The facts of the pack's records, each with its kind and id.</param>
    public static IReadOnlyList<PackFile> Files(IEnumerable<(string Kind, string Id, JsonElement Facts)> records)
    {
        var files = new List<PackFile>();
        var arrays = new SortedDictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        foreach (var (kind, id, facts) in records)
        {
            if (RecordKind.All.Any(one => one.PerSource && one.Folder == kind))
            {
                var path = $"{kind}/{facts.GetProperty("sourceId"u8).GetString()}.json";
                (arrays.TryGetValue(path, out var entries) ? entries : arrays[path] = []).Add(facts);
            }
            else
            {
                files.Add(new PackFile($"{kind}/{id}.json", Line(facts.WriteTo)));
            }
        }

        return [.. files, .. arrays.Select(static array => new PackFile(array.Key, Line(json => WriteArray(json, array.Value))))];
    }

    private static Shape? ShapeOf(string kind, string id) =>
        kind == StoredKinds.Lexicons.Name
            ? RecordKind.Lexicons.FirstOrDefault(shape => shape.Name == id)
            : RecordKind.All.FirstOrDefault(one => one.Folder == kind)?.Shape;

    // what is derived stands beside the members that the shape knows
    private static JsonElement Facts(byte[] body, Shape shape)
    {
        var facts = new ArrayBufferWriter<byte>(body.Length);
        RecordDocument.Write(facts, JsonElement.Parse(body), shape);
        return JsonElement.Parse(facts.WrittenSpan);
    }

    private static void WriteArray(Utf8JsonWriter json, List<JsonElement> entries)
    {
        json.WriteStartArray();
        entries.ForEach(entry => entry.WriteTo(json));
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = RecordDocument.Writer(line))
        {
            write(json);
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}
