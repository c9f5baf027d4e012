using System.Text.RegularExpressions;

namespace Evidence.Api.Pages;

/// <summary>The name under which people cite a study.</summary>
public static partial class StudyName
{
    private const int LongestTitle = 60;

    /// <summary>The first author as printed and the year; where no author was read, what the id or the registry calls it, else the beginning of its title.</summary>
    /// <param name="study">A study's record.</param>
    public static string Of(Node study)
    {
        var id = study["id"].Text;
        var parts = NameAndYear().Match(id);
        var more = parts.Groups["more"].Value is { Length: > 0 } suffix && !suffix.All(char.IsDigit) ? $" ({Words.Plain(suffix)})" : "";
        if (Registration().Match(id) is { Success: true } registered)
        {
            return registered.Value.ToUpperInvariant() + (registered.Length < id.Length ? $" ({Words.Plain(id[registered.Length..].Trim('-'))})" : "");
        }

        var report = study["publications"]
            .Items.Where(static one => one["role"].Text == "primary")
            .DefaultIfEmpty(study["publications"].Items.FirstOrDefault())
            .First();
        var first = report["authors"].Items.FirstOrDefault();
        var year = study["publicationYear"].Has ? study["publicationYear"].Text : report["year"].Has ? report["year"].Text : parts.Groups["year"].Value;
        var author = first["literal"].Has ? first["literal"].Text : $"{first["particle"].Text} {first["family"].Text}".Trim();
        return author.Length > 0 ? $"{author} {year}{more}".Trim()
            : parts.Success && Printed(parts.Groups["name"].Value, study) is { } printed
                ? $"{printed} {parts.Groups["year"].Value}{parts.Groups["letter"].Value}{more}"
            : study["title"].Text is { Length: > 0 } title ? Beginning(title) + (year.Length > 0 ? $" ({year})" : "")
            : Words.Capital(Words.Plain(id));
    }

    // one word is a family name; of several it is one only where the record has them so
    private static string? Printed(string name, Node study)
    {
        if (!name.Contains('-', StringComparison.Ordinal))
        {
            return Words.Capital(name);
        }

        var record = study.Value.GetRawText();
        var match = Regex.Match(
            record,
            $@"(?<!\w){Regex.Escape(name).Replace(@"\-", @"[-\s]", StringComparison.Ordinal).Replace("-", @"[-\s]", StringComparison.Ordinal)}(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
        return
            match.Success
            && match.Value != name
            && match.Value.Split(' ', '-').All(static part => part.Length > 0 && (char.IsUpper(part[0]) || part.Length <= 3))
            ? match.Value
            : null;
    }

    private static string Beginning(string title) => title.Length <= LongestTitle ? title : title[..title.LastIndexOf(' ', LongestTitle)] + "…";

    [GeneratedRegex("^(?<name>[a-z]+(?:-[a-z]+)*)-(?<year>[12][0-9]{3})(?<letter>[a-z]?)(?:-(?<more>.+))?$")]
    private static partial Regex NameAndYear();

    [GeneratedRegex("^(nct|isrctn|chictr|jrct|umin|actrn|irct)-?[0-9]{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex Registration();
}
