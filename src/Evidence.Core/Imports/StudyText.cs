using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A study as it stands in a file of the pack: what is not known is left out, lines end with a line feed.</summary>
public static class StudyText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>UTF-8 JSON that <see cref="StudyReader"/> reads back as the same study.</summary>
    public static byte[] Write(Study study) => [.. JsonSerializer.SerializeToUtf8Bytes(Node(study), Readable), (byte)'\n'];

    /// <summary>The same as a tree.</summary>
    internal static JsonObject Node(Study study)
    {
        var node = JsonSerializer.SerializeToNode(study, PackJson.Default.Study)!.AsObject();
        Prune(node);
        return node;
    }

    private static void Prune(JsonNode node)
    {
        if (node is JsonArray list)
        {
            foreach (var entry in list)
            {
                Prune(entry!);
            }
        }
        else if (node is JsonObject record)
        {
            foreach (var (name, value) in record.ToList())
            {
                if (value is not null)
                {
                    Prune(value);
                }

                if (!Says(record, name, value))
                {
                    record.Remove(name);
                }
            }
        }
    }

    // a reading without an address says so: null there means that only a stored copy was at hand
    private static bool Says(JsonObject record, string name, JsonNode? value) =>
        value is null ? name == "url" && record.ContainsKey("what") : value is not (JsonArray { Count: 0 } or JsonObject { Count: 0 });
}
