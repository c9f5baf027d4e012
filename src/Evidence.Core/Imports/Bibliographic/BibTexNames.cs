using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Authors of a BibTeX field.</summary>
internal static class BibTexNames
{
    /// <summary>The names between the words "and" that stand outside braces.</summary>
    public static IEnumerable<string> Split(string field)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < field.Length; i++)
        {
            i += field[i] == '\\' ? 1 : 0;
            depth += Brace(field, i);
            if (depth == 0 && IsAnd(field, i))
            {
                yield return field[start..i].Trim();
                start = i + 4;
            }
        }

        if (field.AsSpan(start).Trim().Length > 0)
        {
            yield return field[start..].Trim();
        }
    }

    /// <summary><c>Family, Given</c> or <c>Given Family</c>; a name in braces is not split.</summary>
    public static Author Read(string name)
    {
        if (name is ['{', .., '}'] && Closing(name) == name.Length - 1)
        {
            return new(LatexReader.Read(name));
        }

        var comma = Outside(name, ',', fromEnd: false);
        if (comma >= 0)
        {
            return Parts(name[..comma].Trim(), name[(comma + 1)..]);
        }

        var space = Outside(name, ' ', fromEnd: true);
        return space < 0 ? new(LatexReader.Read(name)) : new(LatexReader.Read(name[(space + 1)..]), LatexReader.Read(name[..space]));
    }

    // "von Last, First" or "von Last, Jr, First"; a family name in braces has no particle
    private static Author Parts(string family, string rest)
    {
        var comma = Outside(rest, ',', fromEnd: false);
        var suffix = comma < 0 ? "" : LatexReader.Read(rest[..comma]);
        var given = LatexReader.Read(rest[(comma + 1)..]);
        var author = new Author(LatexReader.Read(family), given.Length > 0 ? given : null) { Suffix = suffix.Length > 0 ? suffix : null, IsLiteral = false };
        return family.StartsWith('{') ? author : AuthorNames.WithParticle(author);
    }

    // a brace behind a backslash is a letter
    private static int Brace(string text, int at) =>
        at >= text.Length || (at > 0 && text[at - 1] == '\\') ? 0 : text[at] switch { '{' => 1, '}' => -1, _ => 0 };

    private static bool IsAnd(string field, int at) =>
        at + 4 < field.Length && char.IsWhiteSpace(field[at]) && string.Compare(field, at + 1, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 && char.IsWhiteSpace(field[at + 4]);

    private static int Closing(string name)
    {
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            i += name[i] == '\\' ? 1 : 0;
            depth += Brace(name, i);
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Outside(string name, char sought, bool fromEnd)
    {
        var (depth, found) = (0, -1);
        for (var i = 0; i < name.Length && (fromEnd || found < 0); i++)
        {
            i += name[i] == '\\' ? 1 : 0;
            depth += Brace(name, i);
            found = depth == 0 && i < name.Length && name[i] == sought && !(i > 0 && name[i - 1] == '\\') ? i : found;
        }

        return found;
    }
}
