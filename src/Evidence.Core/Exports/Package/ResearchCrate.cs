using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary><c>ro-crate-metadata.json</c>, RO-Crate 1.1: the package as repositories and data portals read it.</summary>
public static class ResearchCrate
{
    /// <summary>Name of the file, which the specification sets.</summary>
    public const string FileName = "ro-crate-metadata.json";

    private const string Specification = "https://w3id.org/ro/crate/1.1";
    private const string Publisher = "#publisher";

    /// <summary>Writes the file.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="release">The release.</param>
    /// <param name="files">The tables as they were written.</param>
    public static void Write(IBufferWriter<byte> output, ReleaseCitation release, IReadOnlyList<PackageFile> files)
    {
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
        json.WriteStartObject();
        json.WriteString("@context", $"{Specification}/context");
        json.WriteStartArray("@graph");
        Entity(json, FileName, "CreativeWork", () =>
        {
            Reference(json, "conformsTo", Specification);
            Reference(json, "about", "./");
        });
        Entity(json, "./", "Dataset", () => WriteDataset(json, release, files));
        foreach (var file in files)
        {
            Entity(json, file.Path, "File", () =>
            {
                json.WriteString("name", file.Table.Title);
                json.WriteString("description", file.Table.Description);
                json.WriteString("encodingFormat", "text/csv");
                json.WriteString("contentSize", file.Bytes.ToString(CultureInfo.InvariantCulture));
                json.WriteString("sha256", file.Sha256);
            });
        }

        Entity(json, "datapackage.json", "File", () =>
        {
            json.WriteString("name", "Data package");
            json.WriteString("description", "Every column of every table, Frictionless Data Package 2.0.");
            json.WriteString("encodingFormat", "application/json");
        });
        Entity(json, Publisher, "Organization", () => json.WriteString("name", release.Publisher));
        Entity(json, ReleaseCitation.LicenseUrl, "CreativeWork", () =>
        {
            json.WriteString("name", "CC0 1.0 Universal");
            json.WriteString("description", "Public domain dedication.");
        });
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteDataset(Utf8JsonWriter json, ReleaseCitation release, IReadOnlyList<PackageFile> files)
    {
        json.WriteString("name", release.Title);
        json.WriteString("description", release.Description);

        // the specification wants a date; a content that has none is as old as nobody knows
        json.WriteString("datePublished", release.Date ?? "1970-01-01");
        json.WriteString("version", release.Version);
        json.WriteString("identifier", release.Edition.Doi is { } doi ? DoiAddress.Of(doi) : $"sha256:{release.Digest}");
        json.WriteString("creditText", release.Text);
        json.WriteString("keywords", string.Join(", ", ReleaseCitation.Keywords));
        Reference(json, "license", ReleaseCitation.LicenseUrl);
        Reference(json, "publisher", Publisher);
        Reference(json, "author", Publisher);
        json.Array("hasPart", files.Select(static file => file.Path).Append("datapackage.json"), path =>
        {
            json.WriteStartObject();
            json.WriteString("@id", path);
            json.WriteEndObject();
        });
    }

    private static void Entity(Utf8JsonWriter json, string id, string type, Action members)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
        members();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string name, string id) => json.Object(name, () => json.WriteString("@id", id));
}
