using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Reads BibTeX: braces, quotes, <c>@string</c>, <c>#</c>, LaTeX accents. Entries are read one at a time.</summary>
public static class BibTexReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "title", "author", "year", "date", "journal", "journaltitle", "booktitle", "volume", "number", "issue", "pages", "doi", "pmid", "pmcid", "url", "note", "abstract",
    };

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

        var rest = entry.Fields.Where(static field => !Known.Contains(field.Key)).Select(static field => new Unmapped(field.Key, LatexReader.Read(field.Value)));
        return ReferenceStudy.Of(new(Reference(entry)) { Unmapped = [.. rest] }, entry.Place, entry.Findings);
    }

    private static Reference Reference(BibTexEntry entry)
    {
        var reference = new Reference
        {
            Key = entry.Key,
            Kind = ReferenceKind.Find(static kind => kind.BibTex, entry.Type),
            Title = Text(entry, "title"),
            Authors = [.. BibTexNames.Split(entry.Fields.GetValueOrDefault("author") ?? "").Select(BibTexNames.Read)],
            Year = Years.Of(Text(entry, "year", "date")),
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
        return NoteLines.Read(reference, entry.Fields.GetValueOrDefault("note")?.Split('\n').Select(LatexReader.Read) ?? []);
    }

    private static string? Text(BibTexEntry entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Fields.GetValueOrDefault(name) is { } value && LatexReader.Read(value) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    // addresses and numbers are read letter by letter; only escapes that other programs write into them are undone
    private static string? Verbatim(BibTexEntry entry, string name) =>
        entry.Fields.GetValueOrDefault(name)?.Replace("\\_", "_", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal).Trim() is { Length: > 0 } value ? value : null;
}
