using System.Globalization;
using System.Text.RegularExpressions;
using Evidence.Core.References;
using Evidence.Core.Sources;
using Evidence.Core.Vocabularies;

namespace Evidence.Core.Studies;

/// <summary>The name under which people cite a study.</summary>
public static partial class CitedName
{
    private const int LongestTitle = 60;
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "al", "da", "de", "di", "el", "le", "van", "von" };

    /// <summary>
    /// The first author as printed and the year; where no author was read, what the id or the registry calls it, else the beginning of its title.
    /// Two studies of one author and year have the same name: <see cref="Apart"/> tells them apart.
    /// </summary>
    /// <param name="study">The record.</param>
    public static string Of(Study study)
    {
        if (Registration().Match(study.Id) is { Success: true } registered)
        {
            return registered.Value.ToUpperInvariant();
        }

        var parts = NameAndYear().Match(study.Id);
        var report = Report(study);
        var year = (study.PublicationYear ?? report?.Year)?.ToString(CultureInfo.InvariantCulture) ?? parts.Groups["year"].Value;
        return report is { Authors: [var author, ..] } ? $"{Author.Of(author).FullFamily} {year}".Trim()
            : parts.Success && Printed(parts.Groups["name"].Value, study) is { } printed
                ? $"{printed} {parts.Groups["year"].Value}{parts.Groups["letter"].Value}"
            : study.Title is { Length: > 0 } title ? Beginning(title) + (year.Length > 0 ? $" ({year})" : "")
            : Capital(PlainWords.Of(study.Id));
    }

    /// <summary>The publication that is cited for a study: its own report, else the first; null where none is held.</summary>
    /// <param name="study">The record.</param>
    public static Publication? Report(Study study) =>
        study.OwnReport ?? (study.Publications is [var first, ..] ? first : null);

    /// <summary>What an id alone says, where the record is not at hand: <c>lammertse-2012</c> is Lammertse 2012.</summary>
    /// <param name="id">The study's id.</param>
    public static string OfId(string id) => string.Join(' ', id.Split('-').Select(Capital));

    /// <summary>What an id has in common with those of other studies of the same name, author and year; the id itself where it is not of that form.</summary>
    /// <param name="id">The study's id.</param>
    public static string Stem(string id) =>
        NameAndYear().Match(id) is { Success: true } parts ? id[..parts.Groups["letter"].Index] + parts.Groups["letter"].Value : id;

    /// <summary>What the id says after author and year, in brackets, to tell studies of one name apart; empty where it says nothing.</summary>
    /// <param name="id">The study's id.</param>
    public static string Apart(string id) =>
        NameAndYear().Match(id).Groups["more"].Value is { Length: > 0 } more && !more.All(char.IsDigit) ? $" ({PlainWords.Of(more)})" : "";

    // one word is a family name; of several it is one only where the record has them so
    private static string? Printed(string name, Study study)
    {
        var words = name.Split('-');
        if (words is [_] || (words is [var first, _] && Particles.Contains(first)))
        {
            return string.Join(' ', words.Select(Capital));
        }

        var texts = study.Publications.Select(static one => one.Citation)
            .Concat([study.Title, study.Summary, study.Sponsor, .. study.Aliases, .. study.Institutions]);
        var match = Regex.Match(
            string.Join('\n', texts),
            $@"(?<!\w){string.Join(@"[-\s]", words.Select(Regex.Escape))}(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        var isName = match.Success && match.Value.Split(' ', '-').All(static part => part.Length > 0 && (char.IsUpper(part[0]) || part.Length <= 3));
        return isName && match.Value != name ? match.Value : null;
    }

    private static string Beginning(string title) =>
        title.Length <= LongestTitle ? title : title[..Math.Max(title.LastIndexOf(' ', LongestTitle), LongestTitle / 2)] + "…";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^(?<name>[a-z]+(?:-[a-z]+)*)-(?<year>[12][0-9]{3})(?<letter>[a-z]?)(?:-(?<more>.+))?$")]
    private static partial Regex NameAndYear();

    [GeneratedRegex("^(nct|isrctn|chictr|jrct|umin|actrn|irct)-?[0-9]{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex Registration();
}
