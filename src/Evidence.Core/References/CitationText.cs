using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Core.References;

/// <summary>
/// A citation string taken apart, as far as it can be without guessing: <c>Journal 2021;14(2):406-414</c> or <c>Journal 2015:905874</c>,
/// with or without authors before it. What does not have exactly that form stays whole.
/// </summary>
public static partial class CitationText
{
    // words that no journal's name has, but descriptions of what was read have
    private static readonly string[] NotJournals =
    [
        "et al",
        "tabulated",
        "release",
        "abstract",
        "page",
        "press",
        "talk",
        "poster",
        "table",
        "registry",
        "website",
        "conference",
        "thesis",
    ];

    /// <summary>The parts of a citation; only <see cref="Reference.Citation"/> when it cannot be taken apart.</summary>
    /// <param name="citation">The citation as read.</param>
    /// <param name="title">The title of the work, which may stand between authors and journal; null if unknown.</param>
    /// <param name="hasDoi">True when the work has a DOI: a journal and a year without a volume are believed then.</param>
    public static Reference Read(string citation, string? title, bool hasDoi)
    {
        var whole = new Reference { Citation = citation };
        if (citation.Length > 2000)
        {
            return whole;
        }

        var (authors, rest) = CitedAuthors(citation);
        rest = WithoutTitle(rest, title);
        var match = Source().Match(rest);
        if (!match.Success || !IsJournal(match.Groups["journal"].Value) || !(match.Groups["volume"].Success || match.Groups["pages"].Success || hasDoi))
        {
            return whole;
        }

        return whole with
        {
            Kind = ReferenceKind.Article,
            Authors = authors,
            Journal = match.Groups["journal"].Value,
            Year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
            Volume = Part(match, "volume"),
            Issue = Part(match, "issue"),
            Pages = Part(match, "pages")?.Replace('–', '-'),
        };
    }

    private static string? Part(Match match, string name) => match.Groups[name] is { Success: true, Length: > 0 } group ? group.Value : null;

    private static bool IsJournal(string text) =>
        char.IsUpper(text[0])
        && !text.Contains(',', StringComparison.Ordinal)
        && !NotJournals.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "Honmou O, Yamashita T, et al. rest": every name must have the form of one, or none is taken
    private static (IReadOnlyList<Author> Authors, string Remainder) CitedAuthors(string citation)
    {
        var end = citation.IndexOf(". ", StringComparison.Ordinal);
        if (end < 0)
        {
            return ([], citation);
        }

        var names = citation[..end].Split(',', StringSplitOptions.TrimEntries).Where(static name => name is not "et al").ToList();
        var matches = names.ConvertAll(static name => Name().Match(name));
        return names.Count > 0 && matches.TrueForAll(static match => match.Success)
            ? ([.. matches.Select(static match => new Author(match.Groups["family"].Value, match.Groups["given"].Value))], citation[(end + 2)..])
            : ([], citation);
    }

    private static string WithoutTitle(string rest, string? title) =>
        title is not null && rest.StartsWith(title, StringComparison.OrdinalIgnoreCase) ? rest[title.Length..].TrimStart('.', ' ') : rest;

    [GeneratedRegex(
        @"^(?<journal>[^;:\d]{2,60}(:\s[^;:\d]{2,60})?)\.? (?<year>(19|20)\d\d)"
            + @"(;\s?(?<volume>[A-Za-z]?\d{1,5})?(\s?\((?<issue>[^()]{1,20})\)| (?<issue>Suppl \d{1,3}))?)?"
            + @"(:\s?(?<pages>[A-Za-z]{0,3}\d[\w.\-–]{0,24}))?\.?(\s\((?<remark>.+)\))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?<family>\p{Lu}[\p{L}'’\- ]{1,40}) (?<given>\p{Lu}{1,4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
