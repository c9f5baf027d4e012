using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Names as files write them.</summary>
internal static class AuthorNames
{
    /// <summary><c>Honmou, Osamu</c>, <c>van den Berg, Jan, Jr</c>; several words without a comma, or with nothing behind it, are one name that is not split.</summary>
    public static Author Inverted(string name)
    {
        var parts = name.Split(',', 3, StringSplitOptions.TrimEntries);
        var given = parts.Length > 1 ? parts[1] : "";
        return given.Length == 0
            ? new(name.Trim().TrimEnd(',').TrimEnd()) { IsLiteral = name.Contains(',', StringComparison.Ordinal) || name.Trim().Contains(' ', StringComparison.Ordinal) }
            : WithParticle(new(parts[0], given) { Suffix = parts is [_, _, { Length: > 0 } suffix] ? suffix.TrimEnd(',') : null });
    }

    /// <summary>Words before a family name that begin in lower case are its particle.</summary>
    public static Author WithParticle(Author author)
    {
        var words = author.Family.Split(' ');
        var particle = words.Take(words.Length - 1).TakeWhile(static word => word.Length > 0 && char.IsLower(word[0])).Count();
        return particle == 0 ? author : author with { Particle = string.Join(' ', words.Take(particle)), Family = string.Join(' ', words.Skip(particle)) };
    }

    /// <summary><c>Honmou O</c>, as MEDLINE writes it: the last word is the initials when it is all capitals.</summary>
    public static Author Initials(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && space < name.Length - 1 && name.AsSpan(space + 1).Length <= 4 && !name.AsSpan(space + 1).ContainsAnyExceptInRange('A', 'Z')
            ? new(name[..space], name[(space + 1)..])
            : new(name);
    }
}
