using System.Text.Json;
using Evidence.Core.References;
using Evidence.Core.Sources;

namespace Evidence.Core.Imports;

/// <summary>Reads CSL-JSON: an array of entries, or one entry; also an answer of Crossref's, which wraps its own dialect of them.</summary>
public static class CslJsonReader
{
    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) => JsonRecords.Read(stream, file, "items", "message").Select(Study);

    /// <summary>The references of a file, without what was refused.</summary>
    public static IEnumerable<Reference> References(Stream stream) =>
        JsonRecords.Read(stream, "", "items", "message").Where(static record => record.Element.ValueKind == JsonValueKind.Object)
            .Select(static record => Reference(new RecordNode(record.Element)));

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

        // one work of Crossref's answer
        var root = new RecordNode(record.Element);
        var node = root["message"].Exists ? root["message"] : root;
        var reference = Reference(node);
        var noticed = CrossrefNotices.Put(new(reference) { Everything = root.Everything }, node);
        return ReferenceStudy.Of(noticed with { Unmapped = [.. root.Rest()], Taken = [.. root.Read()] }, record.Place, []);
    }

    private static Reference Reference(RecordNode node)
    {
        var (authors, areComplete) = Authors(node["author"]);
        var (year, date) = Date(node);
        var reference = new Reference
        {
            Key = Key(node["id"]),
            Kind = Kind(node["type"]),
            Title = Title(node),
            Authors = authors,
            AuthorsComplete = areComplete,
            Year = year,
            Date = date,
            Journal = First(node["container-title"]),
            Volume = node["volume"].Text(),
            Issue = node["issue"].Text(),
            Pages = node["page"].Text() ?? node["article-number"].Text(),
            Doi = node["DOI"].Text(),
            Pmid = node["PMID"].Text(),
            Pmcid = node["PMCID"].Text(),
            Url = node["URL"].Text(),
            Abstract = node["abstract"].Text(),
            Publisher = node["publisher"].Text(),
            Language = node["language"].Text(),
            Keywords = [.. KeywordList.Split(node["keyword"].Text())],
            Identifiers = [.. Numbers(node["ISSN"], "issn"), .. Numbers(node["ISBN"], "isbn")],
        };
        return NoteLines.Read(reference, Notes(node["note"]));
    }

    private static string Key(RecordNode id)
    {
        var key = id.Peek();
        id.Take();
        return key ?? "";
    }

    private static ReferenceKind Kind(RecordNode type)
    {
        var kind = RecordTypes.Find(RecordTypes.Csl, type.Peek() ?? "");
        if (kind is not null)
        {
            type.Take();
        }

        return kind ?? ReferenceKind.Other;
    }

    // a list of one, or the text itself
    private static string? First(RecordNode node) => node.Text() ?? node.Entries().Select(static entry => entry.Text()).OfType<string>().FirstOrDefault();

    private static string? Title(RecordNode node)
    {
        var (title, subtitle) = (First(node["title"]), First(node["subtitle"]));
        return title is null || subtitle is null ? title ?? subtitle : $"{title}: {subtitle}";
    }

    private static IEnumerable<PublicationIdentifier> Numbers(RecordNode node, string scheme) =>
        (node.Text() is { } one ? [one] : node.Entries().Select(static entry => entry.Text()).OfType<string>())
            .SelectMany(SerialNumbers.Read).Select(number => number with { Scheme = scheme });

    private static (IReadOnlyList<Author> Authors, bool? AreComplete) Authors(RecordNode node)
    {
        var authors = node.Entries().Select(Author).OfType<Author>().ToList();
        var written = authors.FindAll(static author => !AuthorNames.IsOthers(author.Family));
        return (written, written.Count < authors.Count ? false : null);
    }

    private static Author? Author(RecordNode author)
    {
        var given = author["given"].Text();
        var orcid = OrcidText.Of(author["ORCID"].Peek());
        if (orcid is not null)
        {
            author["ORCID"].Take();
        }

        return (author["literal"].Text() ?? author["name"].Text()) is { } name ? new(name) { Orcid = orcid, IsLiteral = true }
            : author["family"].Text() is { } family
            ? new(family, given) { Particle = Particle(author), Suffix = author["suffix"].Text(), Orcid = orcid, IsLiteral = false }
            : given is null ? null
            : new(given);
    }

    private static string? Particle(RecordNode author) =>
        string.Join(' ', new[] { author["dropping-particle"].Text(), author["non-dropping-particle"].Text() }.OfType<string>()) is { Length: > 0 } particle
            ? particle : null;

    // printed and online dates stand beside the first of them only in Crossref's dialect
    private static (int? Year, string? Date) Date(RecordNode node)
    {
        foreach (var name in (string[])["issued", "published", "published-print", "published-online"])
        {
            if (Date(node[name], out var read))
            {
                return (read.Year, read.Date);
            }
        }

        return (null, null);
    }

    private static bool Date(RecordNode issued, out WrittenDate read)
    {
        var parts = issued["date-parts"].Entries();
        List<string> numbers = parts.Count == 0 ? [] : [.. parts[0].Entries().Select(static part => part.Peek()).OfType<string>()];
        var written = numbers.Count > 0 ? string.Join('-', numbers.Select(static (number, i) => number.PadLeft(i == 0 ? 4 : 2, '0')))
            : issued.Peek() ?? issued["raw"].Peek() ?? issued["literal"].Peek() ?? Named(issued);
        read = Dates.Read(written);
        if (read.Year is null)
        {
            return false;
        }

        var node = numbers.Count > 0 ? parts[0] : issued["raw"].Exists ? issued["raw"] : issued["literal"].Exists ? issued["literal"] : issued;
        if (read.IsWhole)
        {
            node.Take();
        }

        return true;
    }

    // as older processors wrote it: {"year": 2013, "month": 5}
    private static string? Named(RecordNode issued) =>
        issued["year"].Peek() is { } year ? string.Join('-', new[] { year, issued["month"].Peek(), issued["day"].Peek() }.OfType<string>()) : null;

    // lines of a note are kept apart, so it is read as it stands
    private static IEnumerable<string> Notes(RecordNode note)
    {
        note.Take();
        return note.Lines();
    }
}
