using System.Buffers;
using System.Globalization;
using System.Text;
using Evidence.Core.References;

namespace Evidence.Core.Exports;

/// <summary>References as BibTeX, UTF-8. Titles stand in double braces: their capitals are the authors'.</summary>
public static class BibTexExport
{
    private static readonly (string Name, Func<Reference, string?> Value)[] Fields =
    [
        ("title", r => Titled(r.Title)),
        ("author", r => r.Authors.Count == 0 ? null : string.Join(" and ", r.Authors.Select(Name))),
        ("year", r => r.Year?.ToString(CultureInfo.InvariantCulture)),
        ("date", r => r.Date),
        ("journal", r => r.Kind == ReferenceKind.Chapter || r.Kind == ReferenceKind.Conference ? null : Latex(r.Journal)),
        ("booktitle", r => r.Kind == ReferenceKind.Chapter || r.Kind == ReferenceKind.Conference ? Titled(r.Journal) : null),
        ("volume", r => Latex(r.Volume)),
        ("number", r => HasIssues(r.Kind) ? Latex(r.Issue) : null),
        ("issue", r => HasIssues(r.Kind) ? null : Latex(r.Issue)),
        ("pages", r => Pages(r.Pages)),
        ("publisher", r => Latex(r.Publisher)),
        ("issn", r => Latex(SerialNumbers.Joined(r, "issn"))),
        ("isbn", r => Latex(SerialNumbers.Joined(r, "isbn"))),
        ("language", r => Latex(r.Language)),
        ("keywords", r => r.Keywords.Count == 0 ? null : string.Join("; ", r.Keywords.Select(Latex))),
        ("abstract", r => Latex(r.Abstract)),
        ("doi", r => Verbatim(r.Doi)),
        ("pmid", r => Verbatim(r.Pmid)),
        ("pmcid", r => Verbatim(r.Pmcid)),
        ("url", r => Verbatim(r.Url)),
        ("note", Note),
    ];

    /// <summary>Writes one entry.</summary>
    public static void Write(IBufferWriter<byte> output, Reference reference)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"@{reference.Kind.BibTex}{{{Key(reference.Key)},\n");
        foreach (var (name, value) in Fields)
        {
            if (value(reference) is { Length: > 0 } written)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{written}}},\n");
            }
        }

        text.Append("}\n\n");
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    // the number of anything else is that of a report or a series to those who read it
    private static bool HasIssues(ReferenceKind kind) => kind == ReferenceKind.Article || kind == ReferenceKind.Conference;

    private static string? Titled(string? title) => title is null ? null : $"{{{Latex(title)}}}";

    private static string? Latex(string? text) => text is null ? null : LatexText.Escape(NoteLines.Line(text));

    private static string? Verbatim(string? text) => text is null ? null : LatexText.Verbatim(NoteLines.Line(text));

    // a key may hold neither spaces nor what ends it
    private static string Key(string key)
    {
        var kept = string.Concat(key.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.' or '+' or '/'));
        return kept.Length > 0 ? kept : "entry";
    }

    // a name that is not split, and one with a comma or the word that parts authors, stands in braces
    private static string Name(Author author) =>
        author.IsLiteral ? $"{{{Latex(author.Family)}}}"
        : $"{Family(author)}{(author.Suffix is null ? "" : ", " + Part(author.Suffix))}, {(author.Given is null ? "{}" : Part(author.Given))}";

    // what begins in lower case is a particle to every reader, so a family name that does so without being one stands in braces
    private static string Family(Author author) =>
        author.Particle is { } particle ? $"{Part(particle)} {Part(author.Family)}"
        : author.Family is [var first, ..] && char.IsLower(first) ? $"{{{Latex(author.Family)}}}"
        : Part(author.Family);

    private static string Part(string name)
    {
        var latex = Latex(name)!;
        return
            name.Contains(',', StringComparison.Ordinal)
            || name.Contains(" and ", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("and ", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(" and", StringComparison.OrdinalIgnoreCase)
            || name.Equals("and", StringComparison.OrdinalIgnoreCase)
            || name.Equals("others", StringComparison.OrdinalIgnoreCase)
            ? $"{{{latex}}}"
            : latex;
    }

    private static string? Pages(string? pages)
    {
        var (first, last) = PageRange.Of(pages);
        return last is null ? Latex(first) : $"{Latex(first)}--{Latex(last)}";
    }

    private static string? Note(Reference reference)
    {
        var lines = NoteLines.Of(reference).Select(line => LatexText.Escape(line)).ToList();
        return lines.Count == 0 ? null : string.Join("\n    ", lines);
    }
}
