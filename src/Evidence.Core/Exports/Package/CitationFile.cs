using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Evidence.Core.Exports;

/// <summary><c>CITATION.cff</c>, version 1.2.0 of the Citation File Format: how the release is cited.</summary>
public static class CitationFile
{
    /// <summary>The text, YAML, lines end with a line feed.</summary>
    public static string Write(ReleaseCitation release)
    {
        var text = new StringBuilder();
        text.Append("cff-version: 1.2.0\n");
        text.Append("message: \"Please cite the release that you used.\"\n");
        text.Append("type: dataset\n");
        Line(text, "title", release.Title);
        Line(text, "abstract", release.Description);
        text.Append("authors:\n");
        Line(text, "  - name", release.Publisher);
        Line(text, "version", release.Version);
        if (release.Date is { } date)
        {
            Line(text, "date-released", date);
        }

        text.Append("license: CC0-1.0\n");
        if (release.Edition.Doi is { } doi)
        {
            Line(text, "doi", doi);
        }

        text.Append("identifiers:\n  - type: other\n");
        Line(text, "    value", $"sha256:{release.Digest}");
        Line(text, "    description", "Digest of the trial ledger");
        text.Append("keywords:\n");
        foreach (var keyword in ReleaseCitation.Keywords)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {Quoted(keyword)}\n");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"{name}: {Quoted(value)}\n");

    // a JSON string is a YAML string
    private static string Quoted(string value) => $"\"{JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
