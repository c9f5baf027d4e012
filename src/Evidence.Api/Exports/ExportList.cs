using System.Text.Json;
using Evidence.Core.Exports;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Exports;

/// <summary>Writes what there is to take away: each list with its formats, and the files of the whole release.</summary>
internal static class ExportList
{
    private static readonly (string Format, string Url, string Ledger)[] Whole =
    [
        ("jsonld", "/v1/exports/catalogue.jsonld", "both, by name only"),
        ("datapackage", "/v1/exports/datapackage.zip", "both, each in a folder of its own"),
        ("sqlite", "/v1/exports/evidence.sqlite", "both, each in tables of its own"),
    ];

    public static void Write(Utf8JsonWriter json, Catalog catalog, string? doi)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var (name, url, ledger) in Whole)
        {
            WriteItem(json, "release", "The whole release", ledger, null, [(ExportFormats.Find(name)!, url)]);
        }

        foreach (var listing in Listings.All)
        {
            var formats = ExportFormats.OfList(listing.Kind.Name).Select(format => (format, $"/v1/{listing.Name}.{format.Suffix}"));
            WriteItem(
                json,
                listing.Name,
                listing.Summary,
                listing.IsTestimonial ? "testimonial" : "trial",
                listing.Ledger(catalog).Index(listing.Kind.Name).Rows,
                formats
            );
        }

        json.WriteEndArray();
        if (catalog.Release is { } release)
        {
            var citation = ReleaseCitation.Of(release, doi);
            json.WriteString("citation", citation.Text);
            json.WriteString("version", citation.Version);
            json.WriteString("date", citation.Date);
            json.WriteString("doi", citation.Edition.Doi);
            json.WriteNumber("release", release.Number);
            json.WriteString("licence", ReleaseCitation.LicenseUrl);
        }

        json.WriteEndObject();
    }

    private static void WriteItem(
        Utf8JsonWriter json,
        string name,
        string title,
        string ledger,
        int? records,
        IEnumerable<(ExportFormat Format, string Url)> formats
    )
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("title", title);
        json.WriteString("ledger", ledger);
        if (records is { } known)
        {
            json.WriteNumber("records", known);
        }

        json.WriteStartArray("formats");
        foreach (var (format, url) in formats)
        {
            json.WriteStartObject();
            json.WriteString("format", format.Suffix);
            json.WriteString("label", format.Label);
            json.WriteString("mediaType", format.MediaType);
            json.WriteString("description", format.Description);
            json.WriteString("url", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
