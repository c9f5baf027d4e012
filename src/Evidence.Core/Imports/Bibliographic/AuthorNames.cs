using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Names as files write them.</summary>
internal static class AuthorNames
{
    /// <summary><c>Honmou, Osamu</c>; without a comma, or with nothing behind it, the name is not split.</summary>
    public static Author Inverted(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var given = comma < 0 ? "" : name[(comma + 1)..].Trim().TrimEnd(',').TrimEnd();
        return given.Length == 0 ? new(name.Trim().TrimEnd(',').TrimEnd()) : new(name[..comma].Trim(), given);
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
