using Evidence.Core.References;

namespace Evidence.Core.Imports;

/// <summary>Authors of a BibTeX field.</summary>
internal static class BibTexNames
{
    /// <summary>The names between the words "and" that stand outside braces; braces around a whole list are not one name.</summary>
    public static IReadOnlyList<string> Split(string field)
    {
        var names = Parts(field.Trim());
        if (names is [var list] && !LatexGroups.IsGroup(list))
        {
            var (parted, cited) = (Parts(list, ';'), Parts(list, ','));
            return parted.Count > 1 ? parted.FindAll(static name => name.Length > 0) : cited.Count > 1 && cited.TrueForAll(AuthorNames.IsInitials)
                ? cited.ConvertAll(AuthorNames.Turned) : names;
        }

        return names is [var one] && one is ['{', .. var inner, '}'] && LatexGroups.IsGroup(one) && Parts(inner) is { Count: > 1 } within
            && within.All(static name => Parts(name, ',').Count > 1) ? within : names;
    }

    /// <summary>
    /// <c>von Family, Jr, Given</c>, <c>von Family, Given</c> or <c>Given von Family</c>, or biblatex's <c>family=…, given=…</c>;
    /// a name in braces is not split.
    /// </summary>
    public static Author Read(string name)
    {
        if (LatexGroups.IsGroup(name))
        {
            return new(LatexReader.Read(name));
        }

        var parts = Parts(name, ',');
        return parts.TrueForAll(static part => part.Contains('=', StringComparison.Ordinal)) ? Named(parts)
            : parts is [var family, var jr, var given, ..]
            ? Person(family, LatexReader.Read(string.Join(", ", parts.Skip(2).Prepend(given).Distinct())), LatexReader.Read(jr))
            : parts is [var last, var first] ? Person(last, LatexReader.Read(first), null)
            : Spoken(Parts(parts[0], ' '));
    }

    // a family name in braces has no particle, and one without a comma in it no suffix
    private static Author Person(string family, string given, string? suffix)
    {
        var text = LatexReader.Read(family);
        return LatexGroups.IsGroup(family)
            ? new Author(text, given.Length > 0 ? given : null) { Suffix = string.IsNullOrEmpty(suffix) ? null : suffix, IsLiteral = false }
            : AuthorNames.Of(text, given, string.IsNullOrEmpty(suffix) ? null : suffix);
    }

    // "Ludwig van Beethoven": words in lower case before the last one part given and family names
    private static Author Spoken(List<string> words)
    {
        if (words.Count < 2)
        {
            return new(LatexReader.Read(words.Count == 0 ? "" : words[0]));
        }

        var suffix = words.Count > 2 && AuthorNames.IsSuffix(LatexReader.Read(words[^1])) ? LatexReader.Read(words[^1]) : null;
        var names = suffix is null ? words : words[..^1];
        var (from, to) = (names.FindIndex(IsLower), names.FindLastIndex(names.Count - 2, IsLower));
        if (from < 0 || from >= names.Count - 1)
        {
            return new(Text(names[^1..]), Text(names[..^1])) { Suffix = suffix };
        }

        var given = Text(names[..from]);
        return new(Text(names[(to + 1)..]), given.Length > 0 ? given : null) { Particle = Text(names[from..(to + 1)]), Suffix = suffix, IsLiteral = false };
    }

    private static Author Named(List<string> parts)
    {
        var named = parts.Select(static part => part.Split('=', 2)).GroupBy(static part => part[0].Trim().ToLowerInvariant())
            .ToDictionary(static one => one.Key, static one => LatexReader.Read(one.First()[1]), StringComparer.Ordinal);
        return named.TryGetValue("family", out var family)
            ? new Author(family, named.GetValueOrDefault("given")) { Particle = named.GetValueOrDefault("prefix"), Suffix = named.GetValueOrDefault("suffix"),
            IsLiteral = false }
            : new(LatexReader.Read(string.Join(", ", parts)));
    }

    private static string Text(List<string> words) => LatexReader.Read(string.Join(' ', words));

    // the case of a word is that of its first letter; a word in braces has one only when all of it is in lower case
    private static bool IsLower(string word)
    {
        var text = LatexReader.Read(word);
        return text.Length > 0 && char.IsLower(text[0])
            && (word[0] != '{' || word.StartsWith("{\\", StringComparison.Ordinal) || text.All(static c => !char.IsUpper(c)));
    }

    private static List<string> Parts(string field) => Parts(field, "and");

    private static List<string> Parts(string text, char between)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var at in LatexGroups.Outside(text))
        {
            if (between == ' ' ? char.IsWhiteSpace(text[at]) || text[at] == '~' : text[at] == between)
            {
                parts.Add(text[start..at].Trim());
                start = at + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return between == ' ' ? parts.FindAll(static part => part.Length > 0) : parts;
    }

    private static List<string> Parts(string text, string word)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var at in LatexGroups.Outside(text))
        {
            if (at >= start && at + word.Length + 1 < text.Length && char.IsWhiteSpace(text[at])
                && string.Compare(text, at + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && char.IsWhiteSpace(text[at + word.Length + 1]))
            {
                parts.Add(text[start..at].Trim());
                start = at + word.Length + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts.FindAll(static part => part.Length > 0);
    }
}
