using System.Globalization;
using System.Text.Json;
using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads CSL-JSON: an array of entries, or one entry.</summary>
public static class CslJsonReader
{
    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) => JsonRecords.Read(stream, file, "items").Select(Study);

    /// <summary>The references of a file, without what was refused.</summary>
    public static IEnumerable<Reference> References(Stream stream) =>
        JsonRecords.Read(stream, "", "items").Where(static record => record.Element.ValueKind == JsonValueKind.Object).Select(static record => Reference(new RecordNode(record.Element)));

    private static ImportedStudy Study(JsonRecord record)
    {
        if (record.Defect is { } defect)
        {
            return ImportedStudy.Refused(defect);
        }

        if (record.Element.ValueKind != JsonValueKind.Object)
        {
            return ImportedStudy.Refused(ImportFindings.WrongFormat.At(record.Place, "", "the entry is no object"));
        }

        var node = new RecordNode(record.Element);
        var reference = Reference(node);
        return ReferenceStudy.Of(new(reference) { Unmapped = [.. node.Rest()] }, record.Place, []);
    }

    private static Reference Reference(RecordNode node)
    {
        var reference = new Reference
        {
            Key = node["id"].Text() ?? "",
            Kind = ReferenceKind.Find(static kind => kind.Csl, node["type"].Text() ?? ""),
            Title = node["title"].Text(),
            Authors = [.. node["author"].Entries().Select(Author).OfType<Author>()],
            Year = Year(node["issued"]),
            Date = Date(node["issued"]),
            Journal = node["container-title"].Text(),
            Volume = node["volume"].Text(),
            Issue = node["issue"].Text(),
            Pages = node["page"].Text(),
            Doi = node["DOI"].Text(),
            Pmid = node["PMID"].Text(),
            Pmcid = node["PMCID"].Text(),
            Url = node["URL"].Text(),
            Abstract = node["abstract"].Text(),
            Publisher = node["publisher"].Text(),
            Language = node["language"].Text(),
            Keywords = [.. (node["keyword"].Text() ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
        return NoteLines.Read(reference, Notes(node["note"]));
    }

    private static Author? Author(RecordNode author)
    {
        var given = author["given"].Text();
        var orcid = author["ORCID"].Text();
        return author["literal"].Text() is { } name ? new(name) { Orcid = orcid }
            : author["family"].Text() is { } family ? new(family, given)
            {
                Particle = author["non-dropping-particle"].Text() ?? author["dropping-particle"].Text(),
                Suffix = author["suffix"].Text(),
                Orcid = orcid,
                IsLiteral = false,
            }
            : given is null ? null
            : new(given);
    }

    private static int? Year(RecordNode issued)
    {
        var parts = issued["date-parts"].Entries();
        var year = parts.Count > 0 && parts[0].Entries() is [var first, ..] ? first.Whole() : null;
        return year ?? Years.Of(issued["raw"].Text() ?? issued["literal"].Text());
    }

    // a year alone is no date
    private static string? Date(RecordNode issued)
    {
        var parts = issued["date-parts"].Entries();
        List<int> numbers = parts.Count == 0 ? [] : [.. parts[0].Entries().Select(static part => part.Whole()).OfType<int>()];
        return numbers.Count < 2 ? null : Dates.Of(string.Join('-', numbers.Select(static (number, i) => number.ToString(i == 0 ? "D4" : "D2", CultureInfo.InvariantCulture))));
    }

    // lines of a note are kept apart, so it is read as it stands
    private static IEnumerable<string> Notes(RecordNode note)
    {
        note.Take();
        return note.Lines();
    }
}
