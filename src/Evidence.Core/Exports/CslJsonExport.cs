using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>References as CSL-JSON, the form that citation processors read; a list is an array of entries.</summary>
public static class CslJsonExport
{
    /// <summary>Writes one entry as an object.</summary>
    public static void Write(IBufferWriter<byte> output, Reference reference)
    {
        using var json = JsonParts.Writer(output);
        json.WriteStartObject();
        json.WriteString("id", reference.Key);
        json.WriteString("type", reference.Kind.Csl);
        json.Text("title", reference.Title);
        WriteAuthors(json, reference.Authors);
        WriteDate(json, reference);
        json.Text("container-title", reference.Journal);
        json.Text("volume", reference.Volume);
        json.Text("issue", reference.Issue);
        json.Text("page", reference.Pages);
        json.Text("publisher", reference.Publisher);
        json.Text("ISSN", SerialNumbers.Joined(reference, "issn"));
        json.Text("ISBN", SerialNumbers.Joined(reference, "isbn"));
        json.Text("language", reference.Language);
        json.Text("keyword", reference.Keywords.Count == 0 ? null : string.Join("; ", reference.Keywords));
        json.Text("abstract", reference.Abstract);
        json.Text("DOI", reference.Doi);
        json.Text("PMID", reference.Pmid);
        json.Text("PMCID", reference.Pmcid);
        json.Text("URL", reference.Url);
        json.Text("note", string.Join('\n', NoteLines.Of(reference)));
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Writes a list.</summary>
    public static void Write(IBufferWriter<byte> output, IEnumerable<Reference> references)
    {
        output.Write("["u8);
        var first = true;
        foreach (var reference in references)
        {
            output.Write(first ? "\n"u8 : ",\n"u8);
            Write(output, reference);
            first = false;
        }

        output.Write("\n]\n"u8);
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<Author> authors) => json.Array("author", authors, author =>
    {
        json.WriteStartObject();
        json.WriteString(author.IsLiteral ? "literal" : "family", author.Family);
        json.Text("given", author.Given);
        json.Text("non-dropping-particle", author.Particle);
        json.Text("suffix", author.Suffix);
        json.Text("ORCID", author.Orcid);
        json.WriteEndObject();
    });

    private static void WriteDate(Utf8JsonWriter json, Reference reference)
    {
        if ((reference.Date ?? reference.Year?.ToString(CultureInfo.InvariantCulture)) is not { } date)
        {
            return;
        }

        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in date.Split('-'))
        {
            json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
