using System.Buffers;
using System.Text.Json;
using Evidence.Core.Releases;

namespace Evidence.Core.Exports;

/// <summary>What stands beside a file: what it is of, and by what it is known to be whole.</summary>
/// <param name="FileName">The name the file was given by the service.</param>
/// <param name="Format">The suffix of its format.</param>
/// <param name="Scope">What it is of.</param>
/// <param name="Proof">Rows, length, digest.</param>
public sealed record ExportManifest(string FileName, ExportFormat Format, ExportScope Scope, ExportProof Proof)
{
    /// <summary>Writes it as JSON.</summary>
    public void Write(IBufferWriter<byte> output)
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
        json.WriteString("file", FileName);
        json.WriteString("format", Format.Suffix);
        json.WriteString("mediaType", Format.MediaType);
        json.WriteString("list", Scope.Listing.Name);
        json.WriteString("ledger", Scope.Release.Ledger);
        json.WriteString("query", Scope.Query);
        json.WriteString("url", $"{Scope.Release.Site}/v1/{Scope.Listing.Name}.{Format.Suffix}{Scope.Query}");
        json.WriteNumber("records", Proof.Records);
        json.WriteNumber("rowCount", Proof.Rows);
        json.WriteNumber("bytes", Proof.Bytes);
        json.WriteString("sha256", Proof.Sha256);
        json.WriteString("digest", Proof.DigestField);
        json.Object("release", () =>
        {
            json.WriteNumber("number", Scope.Release.Number);
            json.WriteString("digest", Scope.Release.Digest);
            json.WriteString("publishedAt", Scope.Release.PublishedAt);
            json.Text("version", Scope.Release.Edition.Version);
            json.Text("date", Scope.Release.Edition.Date);
        });
        json.WriteString("engine", Engine.Version);
        json.WriteString("cite", Scope.Release.Text);
        json.WriteString("license", ReleaseCitation.LicenseUrl);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
