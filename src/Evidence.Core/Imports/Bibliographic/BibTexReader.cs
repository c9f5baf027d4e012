using Evidence.Core.References;
using Evidence.Core.Sources;

namespace Evidence.Core.Imports;

/// <summary>
/// Reads BibTeX and biblatex: braces, quotes, <c>@string</c>, <c>#</c>, LaTeX, fields taken from other entries. Entries are read one at a time.
/// </summary>
public static class BibTexReader
{
    // what has issues; elsewhere a number is that of a report, a patent or a series
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal) { "article", "periodical", "suppperiodical", "inproceedings", "conference" };

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
            return new(entry.Place, null, [.. entry.Rest()], entry.Findings);
        }

        var reference = Reference(entry);
        return ReferenceStudy.Of(new(reference) { Unmapped = [.. Type(entry), .. entry.Rest()], Taken = [.. entry.Read()], Everything = entry.Everything },
            entry.Place, entry.Findings);
    }

    private static IEnumerable<Unmapped> Type(BibTexEntry entry) => RecordTypes.Find(RecordTypes.BibTex, entry.Type) is null ? [new("type", entry.Type)] : [];

    private static Reference Reference(BibTexEntry entry)
    {
        var (authors, areComplete) = AuthorNames.List(entry.All("author").SelectMany(BibTexNames.Split), BibTexNames.Read);
        var date = Date(entry);
        var reference = new Reference
        {
            Key = entry.Key,
            Kind = RecordTypes.Find(RecordTypes.BibTex, entry.Type) ?? ReferenceKind.Other,
            Title = Title(entry),
            Authors = authors,
            AuthorsComplete = areComplete,
            Year = date.Year,
            Date = date.Date,
            Publisher = Text(entry, "publisher", "school", "institution"),
            Language = Text(entry, "language", "langid"),
            Keywords = [.. entry.All("keywords").Concat(entry.All("keyword")).Select(LatexReader.Read).SelectMany(KeywordList.Split)],
            Journal = Text(entry, "journal", "journaltitle", "booktitle", "shortjournal"),
            Volume = Text(entry, "volume"),
            Issue = Numbered.Contains(entry.Type) ? Text(entry, "number", "issue") : Text(entry, "issue"),
            Pages = Text(entry, "pages", "eid")?.Replace('–', '-'),
            Doi = Verbatim(entry, "doi"),
            Pmid = Verbatim(entry, "pmid") ?? (Verbatim(entry, "eprinttype") is "pubmed" ? Verbatim(entry, "eprint") : null),
            Pmcid = Verbatim(entry, "pmcid"),
            Url = Verbatim(entry, "url"),
            Identifiers = [.. Identifiers(entry)],
            Abstract = Text(entry, "abstract"),
        };
        return NoteLines.Read(reference, entry.All("note", isWhole: true).SelectMany(static note => note.Split('\n')).Select(LatexReader.Read));
    }

    private static string? Title(BibTexEntry entry)
    {
        var (title, subtitle) = (Text(entry, "title"), Text(entry, "subtitle"));
        return title is null || subtitle is null ? title ?? subtitle : $"{title}: {subtitle}";
    }

    // a date, or a year with a month and perhaps a day in it
    private static WrittenDate Date(BibTexEntry entry)
    {
        var (date, year) = (LatexReader.Read(entry.Peek("date") ?? ""), LatexReader.Read(entry.Peek("year") ?? ""));
        var whole = Dates.Read(date);
        if (date.Length > 0 && whole.Year is not null)
        {
            entry.Take("date", whole.IsWhole);
            Same(entry, "year", year, whole.Year);
            return whole;
        }

        var (month, day) = (LatexReader.Read(entry.Peek("month") ?? ""), LatexReader.Read(entry.Peek("day") ?? ""));
        var parts = $"{month} {day}".Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderBy(static part => char.IsAsciiDigit(part[0]) ? 1 : 0);
        var dated = Dates.Read($"{month} {day}".Trim().Length == 0 ? year : $"{year} {string.Join(' ', parts)}");
        foreach (var field in dated is { IsWhole: true, Date: not null } ? ["month", "day"] : Array.Empty<string>())
        {
            entry.Take(field, isWhole: true);
        }

        entry.Take("year", dated.IsWhole);
        return dated.Date is null || !dated.IsWhole ? Dates.Read(year) with { Date = null } : dated;
    }

    private static void Same(BibTexEntry entry, string field, string written, int? year)
    {
        if (Dates.Read(written) is { IsWhole: true, Year: { } own } && own == year)
        {
            entry.Take(field, isWhole: true);
        }
    }

    private static IEnumerable<PublicationIdentifier> Identifiers(BibTexEntry entry)
    {
        foreach (var scheme in (string[])["issn", "isbn"])
        {
            foreach (var value in entry.All(scheme).Select(LatexReader.Read).Where(static value => value.Length > 0))
            {
                foreach (var one in SerialNumbers.Read(value))
                {
                    yield return one with { Scheme = scheme };
                }
            }
        }

        if ((entry.Peek("archiveprefix") ?? entry.Peek("eprinttype")) is { } archive && Bare(archive).Equals("arxiv", StringComparison.OrdinalIgnoreCase)
            && Verbatim(entry, "eprint") is { } number)
        {
            entry.Take("archiveprefix", isWhole: true);
            entry.Take("eprinttype", isWhole: true);
            yield return new("arxiv", number);
        }
    }

    private static string? Text(BibTexEntry entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Peek(name) is { } value && LatexReader.Read(value) is { Length: > 0 } text)
            {
                entry.Take(name);
                return text;
            }
        }

        return null;
    }

    // addresses and numbers are read letter by letter; only escapes that other programs write into them are undone
    private static string? Verbatim(BibTexEntry entry, string name) =>
        entry.Peek(name) is { } value && Bare(value) is { Length: > 0 } bare && entry.Take(name) is not null ? bare : null;

    private static string Bare(string value)
    {
        var text = value.Trim();
        while (LatexGroups.IsGroup(text))
        {
            text = text[1..^1].Trim();
        }

        if (text.StartsWith("\\url", StringComparison.Ordinal) || text.StartsWith("\\href", StringComparison.Ordinal))
        {
            return LatexReader.Read(text);
        }

        return text.Replace("{\\_}", "_", StringComparison.Ordinal).Replace("\\_", "_", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal)
            .Replace("$\\sim$", "~", StringComparison.Ordinal).Replace("{\\textasciitilde}", "~", StringComparison.Ordinal)
            .Replace("\\textasciitilde{}", "~", StringComparison.Ordinal).Replace("\\textless{}", "<", StringComparison.Ordinal)
            .Replace("\\textgreater{}", ">", StringComparison.Ordinal);
    }
}
