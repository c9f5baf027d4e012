using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Names as files write them.</summary>
internal static class AuthorNames
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr", "Jnr", "Sr", "Snr", "II", "III", "IV", "1st", "2nd",
        "3rd", "4th", "5th" };

    // MEDLINE writes these; II are initials there
    private static readonly HashSet<string> MedlineSuffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr", "Sr", "1st", "2nd", "3rd", "4th", "5th", "6th" };

    /// <summary>Whether a word stands behind a family name: Jr, III, 2nd.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word.Trim().TrimEnd('.'));

    /// <summary>Whether a name stands for authors that are not written out.</summary>
    public static bool IsOthers(string name) =>
        name.Trim().TrimEnd('.').ToLowerInvariant() is "others" or "et al" or "et. al" or "and others" or "et al., others";

    /// <summary>A list of names without what stands for those that are not written out; false when there was such.</summary>
    public static (IReadOnlyList<Author> Authors, bool? AreComplete) List(IEnumerable<string> names, Func<string, Author> read)
    {
        var written = names.ToList();
        return ([.. written.Where(static name => !IsOthers(name)).Select(read)], written.Exists(IsOthers) ? false : null);
    }

    /// <summary>
    /// The names of a value that holds several although it should hold one: parted by semicolons, or family and given names by commas throughout.
    /// </summary>
    public static IEnumerable<string> Several(string value)
    {
        if (value.Contains(';', StringComparison.Ordinal))
        {
            return value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        var families = parts.Where(static (_, place) => place % 2 == 0);
        return parts.Length > 3 && parts.Length % 2 == 0 && families.All(static name => name.Count(char.IsLetter) > 1 && !IsSuffix(name))
            && Array.TrueForAll(parts, static part => part.Length > 0) ? parts.Chunk(2).Select(static pair => string.Join(", ", pair)) : [value];
    }

    /// <summary>Whether a name is one that MEDLINE writes, <c>Honmou O</c>.</summary>
    public static bool IsInitials(string name) => Initials(name) is { Given: not null };

    /// <summary><c>Honmou O</c> as <c>Honmou, O</c>.</summary>
    public static string Turned(string name) => Initials(name) is { Given: { } given } author ? $"{author.FullFamily}, {given}" : name;

    /// <summary><c>Honmou, Osamu</c> or <c>Costa, Paul, Jr</c>; without a comma, or with nothing behind it, the name is not split.</summary>
    public static Author Inverted(string name)
    {
        var parts = name.Split(',', 3, StringSplitOptions.TrimEntries);
        var given = parts.Length > 1 ? parts[1] : "";
        if (given.Length == 0 && parts is not [_, _, { Length: > 0 }])
        {
            var isWhole = name.Contains(',', StringComparison.Ordinal) || name.Trim().Contains(' ', StringComparison.Ordinal);
            return new(name.Trim().TrimEnd(',').TrimEnd()) { IsLiteral = isWhole };
        }

        var suffix = parts is [_, _, { Length: > 0 } last] ? last.TrimEnd(',') : null;
        return suffix is not null && IsSuffix(given) && !IsSuffix(suffix) ? Of(parts[0], suffix, given) : Of(parts[0], given, suffix);
    }

    /// <summary>A person of the parts of a name: a particle before the family name and a suffix in the wrong part are found.</summary>
    public static Author Of(string family, string? given, string? suffix)
    {
        (family, var behind) = WithoutSuffix(family);
        var (first, last) = given is null ? (null, null) : WithoutSuffix(given);
        return WithParticle(new(family, string.IsNullOrEmpty(first) ? null : first) { Suffix = suffix ?? behind ?? last, IsLiteral = false });
    }

    /// <summary>Words before a family name that begin in lower case are its particle.</summary>
    public static Author WithParticle(Author author)
    {
        var words = author.Family.Split(' ');
        var particle = words.Take(words.Length - 1).TakeWhile(static word => word.Length > 0 && char.IsLower(word[0])).Count();
        return particle == 0 ? author : author with { Particle = string.Join(' ', words.Take(particle)), Family = string.Join(' ', words.Skip(particle)) };
    }

    /// <summary><c>Honmou O</c> or <c>Costa PT Jr</c>, as MEDLINE writes it: the last word is the initials when it is all capitals.</summary>
    public static Author Initials(string name)
    {
        var space = name.LastIndexOf(' ');
        if (space > 0 && MedlineSuffixes.Contains(name[(space + 1)..]) && Initials(name[..space]) is { Given: not null } named)
        {
            return named with { Suffix = name[(space + 1)..] };
        }

        return space > 0 && space < name.Length - 1 && name.AsSpan(space + 1).Length <= 4 && name.AsSpan(space + 1).ToString().All(char.IsUpper)
            ? WithParticle(new(name[..space], name[(space + 1)..]))
            : new(name);
    }

    /// <summary>As MEDLINE cites an author: <c>Costa PT Jr</c>.</summary>
    public static string InInitials(Author author)
    {
        var given = string.Concat((author.Given ?? "").Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Where(static word => char.IsUpper(word[0]))
            .Select(static word => word[0]));
        return string.Join(' ', new[] { author.FullFamily, given, author.Suffix }.Where(static part => !string.IsNullOrEmpty(part)));
    }

    // "Costa Jr" and "Paul T Jr", but no name that is nothing else
    private static (string Name, string? Suffix) WithoutSuffix(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && IsSuffix(name[(space + 1)..]) ? (name[..space].TrimEnd().TrimEnd(','), name[(space + 1)..]) : (name, null);
    }
}
