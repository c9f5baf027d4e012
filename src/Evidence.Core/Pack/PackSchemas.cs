using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evidence.Core.Pack;

/// <summary>
/// The JSON Schemas of the records, written from the shapes. A schema describes one record; a file of claims or testimonials holds an array of them.
/// </summary>
public static class PackSchemas
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every schema: its file name (<c>study.schema.json</c>) and its text, ending with a line feed.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Shapes()
            .ToDictionary(
                static shape => FileName(shape),
                static shape => SchemaDefinitions.Of(shape, "/schemas/" + FileName(shape)).ToJsonString(Options) + "\n",
                StringComparer.Ordinal
            );

    /// <summary>The file name of a shape's schema.</summary>
    public static string FileName(Shape shape) => shape.Name + ".schema.json";

    private static IEnumerable<Shape> Shapes() => RecordKind.All.Select(static kind => kind.Shape).Concat(RecordKind.Lexicons).Append(RecordKind.Title);
}
