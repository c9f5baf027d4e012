using System.Globalization;
using System.Text.Json;

using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>The catalogue as Dataset with its distributions.</summary>
internal static class JsonLdDataset
{
    public static void Write(Utf8JsonWriter json, ReleaseCitation release, string site, IEnumerable<CsvTable> tables)
    {
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", release.Edition.Doi is { } doi ? DoiAddress.Of(doi) : site);
        json.WriteString("url", site);
        json.WriteString("name", release.Title);
        json.WriteString("description", release.Description);
        json.WriteString("version", release.Version);
        json.Text("datePublished", release.Date);
        json.WriteString("license", ReleaseCitation.LicenseUrl);
        json.WriteBoolean("isAccessibleForFree", true);
        json.Object("creator", () =>
        {
            json.WriteString("@type", "Organization");
            json.WriteString("name", release.Publisher);
            json.WriteString("url", site);
        });
        json.Array("identifier", [release.Digest], digest =>
        {
            json.WriteStartObject();
            json.WriteString("@type", "PropertyValue");
            json.WriteString("propertyID", "sha256");
            json.WriteString("value", digest);
            json.WriteEndObject();
        });
        json.Texts("keywords", ReleaseCitation.Keywords);
        json.Array(
            "distribution",
            tables.SelectMany(table => ExportFormats.Of(table.Name).Select(format => (table, format))),
            one => WriteDownload(json, site, one.table, one.format)
        );
    }

    private static void WriteDownload(Utf8JsonWriter json, string site, CsvTable table, ExportFormat format)
    {
        json.WriteStartObject();
        json.WriteString("@type", "DataDownload");
        json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"{table.Title}, {format.Label}"));
        json.WriteString("description", table.Description);
        json.WriteString("contentUrl", $"{site}/v1/{table.Name}.{format.Suffix}");
        json.WriteString("encodingFormat", format.MediaType);
        json.WriteEndObject();
    }
}
