using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads BibTeX: braces, quotes, <c>@string</c>, <c>#</c>, LaTeX accents. Entries are read one at a time.</summary>
public static class BibTexReader
{
    // what stands for the authors that are not written out
    private const string Others = "others";

    /// <summary>The studies of a file.</summary>
    /// <param name="stream">The bytes; read once, forward.</param>
    /// <param name="file">How places name the file.</param>
    public static IEnumerable<ImportedStudy> Read(Stream stream, string file) => BibTexEntries.Read(stream, file).Select(Study);

    /// <summary>The references of a file, without what was refused.</summary>
    public static IEnumerable<Reference> References(Stream stream) => BibTexEntries.Read(stream, "").Where(static entry => !entry.IsRefused).Select(Reference);

    private static ImportedStudy Study(BibTexEntry entry)
    {
        if (entry.IsRefused)
        {
            return new(entry.Place, null, [], entry.Findings);
        }

        var reference = Reference(entry);
        var rest = entry.Fields.Where(field => !entry.Taken.Contains(field.Key)).Select(static field => new Unmapped(field.Key, LatexReader.Read(field.Value)));
        return ReferenceStudy.Of(new(reference) { Unmapped = [.. rest] }, entry.Place, entry.Findings);
    }

    private static Reference Reference(BibTexEntry entry)
    {
        var names = BibTexNames.Split(entry.Take("author") ?? "").ToList();
        var reference = new Reference
        {
            Key = entry.Key,
            Kind = ReferenceKind.Find(static kind => kind.BibTex, entry.Type),
            Title = Text(entry, "title"),
            Authors = [.. names.Where(static name => name != Others).Select(BibTexNames.Read)],
            AuthorsComplete = names.Contains(Others) ? false : null,
            Year = Years.Of(Text(entry, "year") ?? Text(entry, "date")),
            Date = Dates.Of(Text(entry, "date")),
            Publisher = Text(entry, "publisher"),
            Language = Text(entry, "language"),
            Keywords = [.. (Text(entry, "keywords") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Journal = Text(entry, "journal", "journaltitle", "booktitle"),
            Volume = Text(entry, "volume"),
            Issue = Text(entry, "number", "issue"),
            Pages = Text(entry, "pages")?.Replace('–', '-'),
            Doi = Verbatim(entry, "doi"),
            Pmid = Verbatim(entry, "pmid"),
            Pmcid = Verbatim(entry, "pmcid"),
            Url = Verbatim(entry, "url"),
            Abstract = Text(entry, "abstract"),
        };
        return NoteLines.Read(reference, entry.Take("note")?.Split('\n').Select(LatexReader.Read) ?? []);
    }

    private static string? Text(BibTexEntry entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Take(name) is { } value && LatexReader.Read(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    // addresses and numbers are read letter by letter; only escapes that other programs write into them are undone
    private static string? Verbatim(BibTexEntry entry, string name) =>
        entry.Take(name)?.Replace("\\_", "_", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal).Trim() is { Length: > 0 } value ? value : null;
}
