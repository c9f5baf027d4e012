using System.Buffers;
using System.Text.Json;

using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>
/// The description of a data package (Frictionless v2), <c>datapackage.json</c>: what each file holds, column by column, with sizes and digests.
/// </summary>
public static class DataPackage
{
    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    /// <summary>Writes <c>datapackage.json</c>.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="release">The release.</param>
    /// <param name="files">The tables as they were written.</param>
    /// <param name="sources">What the data were read from.</param>
    public static void Describe(IBufferWriter<byte> output, ReleaseCitation release, IReadOnlyList<PackageFile> files, IEnumerable<PackageSource> sources)
    {
        var names = files.Select(static file => file.Table.Name).ToHashSet(StringComparer.Ordinal);
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
        json.WriteString("$schema", Profile);
        json.WriteString("name", "cell-therapy-evidence");
        json.WriteString("id", release.Edition.Doi is { } doi ? DoiAddress.Of(doi) : $"sha256:{release.Digest}");
        WriteTitle(json, release);
        json.Array("licenses", [ReleaseCitation.LicenseUrl], licence =>
        {
            json.WriteStartObject();
            json.WriteString("name", "CC0-1.0");
            json.WriteString("path", licence);
            json.WriteString("title", "Creative Commons Zero 1.0 Universal");
            json.WriteEndObject();
        });
        json.Array("contributors", [release.Publisher], name =>
        {
            json.WriteStartObject();
            json.WriteString("title", name);
            json.Texts("roles", ["publisher"]);
            json.WriteEndObject();
        });
        json.Array("sources", sources, source => WriteSource(json, source));
        json.Array("resources", files, file => WriteResource(json, file, names));
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteTitle(Utf8JsonWriter json, ReleaseCitation release)
    {
        json.WriteString("title", release.Title);
        json.WriteString("description", release.Description);
        json.WriteString("version", release.Version);
        json.Text("created", release.Date is { Length: 10 } date ? $"{date}T00:00:00Z" : null);
        json.Texts("keywords", ReleaseCitation.Keywords);
    }

    private static void WriteSource(Utf8JsonWriter json, PackageSource source)
    {
        json.WriteStartObject();
        json.WriteString("title", source.Title);
        json.Text("path", source.Path);
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, PackageFile file, IReadOnlySet<string> names)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Table.Name);
        json.WriteString("type", "table");
        json.WriteString("path", file.Path);
        json.WriteString("title", file.Table.Title);
        json.WriteString("description", file.Table.Description);
        json.WriteString("ledger", file.Table.IsTestimonial ? "testimonial" : "trial");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("hash", $"sha256:{file.Sha256}");
        json.WriteNumber("rows", file.Rows);
        json.Object("dialect", () =>
        {
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tabledialect.json");
            json.WriteString("delimiter", ",");
            json.WriteString("lineTerminator", "\r\n");
            json.WriteString("quoteChar", "\"");
            json.WriteBoolean("doubleQuote", true);
        });
        json.Object("schema", () => TableSchema.Write(json, file.Table, names));
        json.WriteEndObject();
    }
}
