using Evidence.Core.Sources;

namespace Evidence.Core.Studies;

/// <summary>Names by which people and institutions of a study are asked for.</summary>
internal static class StudyNames
{
    private static readonly char[] Between = [',', ';', '(', ')', '/'];

    /// <summary>A family name with and without its particle, and the name as a citation prints it.</summary>
    public static IEnumerable<string> Author(PublicationAuthor author)
    {
        var name = References.Author.Of(author);
        return new[] { name.Family, name.FullFamily, name.ToString() }.Distinct(StringComparer.Ordinal);
    }

    /// <summary>A name as printed, and what stands between its commas and brackets.</summary>
    public static IEnumerable<string> Parts(string? name) =>
        name is null
            ? []
            : name.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(name).Distinct(StringComparer.Ordinal);
}
