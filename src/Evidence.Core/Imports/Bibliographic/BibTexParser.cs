using System.Text;

namespace Evidence.Core.Imports;

/// <summary>Reads one entry: <c>@type{key, name = {value} # macro # "value", …}</c>. It takes what it can and says where it stopped.</summary>
internal sealed class BibTexParser(string text, Dictionary<string, string> strings, string place)
{
    private static readonly Dictionary<string, string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["jan"] = "January", ["feb"] = "February", ["mar"] = "March", ["apr"] = "April", ["may"] = "May", ["jun"] = "June",
        ["jul"] = "July", ["aug"] = "August", ["sep"] = "September", ["oct"] = "October", ["nov"] = "November", ["dec"] = "December",
    };

    // macros made of macros can double with each line; names of journals are short
    private const int MaxMacro = 2000;
    private const int MaxMacros = 5000;
    private const int MaxValue = 4_000_000;

    private int _at;

    /// <summary>The entry; null for comments, preambles and definitions of macros, which are kept.</summary>
    public BibTexEntry? Read()
    {
        _at = text.IndexOf('@', StringComparison.Ordinal) + 1;
        var type = Until('{', '(').Trim().ToLowerInvariant();
        _at++;
        if (type is "comment" or "preamble")
        {
            return null;
        }

        if (type == "string")
        {
            Define();
            return null;
        }

        var entry = new BibTexEntry(place, type, Until(',', '}').Trim());
        _at++;
        if (!Fields(entry.Fields))
        {
            entry.Findings.Add(ImportFindings.NoEnd.At(place, "", "the entry does not end where its braces should"));
        }

        return entry;
    }

    private void Define()
    {
        var defined = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Fields(defined);
        foreach (var (name, value) in defined.Where(static macro => macro.Value.Length <= MaxMacro))
        {
            if (strings.Count < MaxMacros)
            {
                strings.TryAdd(name, value);
            }
        }
    }

    private bool Fields(Dictionary<string, string> fields)
    {
        while (_at < text.Length)
        {
            SkipSpace();
            if (_at < text.Length && text[_at] is '}' or ')')
            {
                return true;
            }

            var name = Until('=', '}').Trim().ToLowerInvariant();
            if (_at >= text.Length || text[_at] != '=')
            {
                return _at < text.Length;
            }

            _at++;
            fields.TryAdd(name, Value());
            SkipSpace();
            if (_at < text.Length && text[_at] == ',')
            {
                _at++;
            }
        }

        return false;
    }

    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            var part = Part();
            value.Append(part.AsSpan(0, Math.Min(part.Length, MaxValue - Math.Min(value.Length, MaxValue))));
            SkipSpace();
        }
        while (_at < text.Length && text[_at++] == '#');
        _at = Math.Min(_at, text.Length);
        _at -= _at > 0 && _at <= text.Length && text[_at - 1] is ',' or '}' or ')' ? 1 : 0;
        return value.ToString();
    }

    private string Part()
    {
        if (_at >= text.Length)
        {
            return "";
        }

        if (text[_at] is '{' or '"')
        {
            return Delimited(text[_at] == '{' ? '}' : '"');
        }

        var start = _at;
        while (_at < text.Length && text[_at] is not (',' or '}' or '#' or ')') && !char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        var word = text[start.._at];
        return strings.GetValueOrDefault(word) ?? Months.GetValueOrDefault(word) ?? word;
    }

    // braces nest within both; a brace behind a backslash is a letter
    private string Delimited(char end)
    {
        var start = ++_at;
        for (var depth = 0; _at < text.Length; _at++)
        {
            var c = text[_at];
            if (c == '\\')
            {
                _at++;
            }
            else if (depth == 0 && c == end)
            {
                return text[start.._at++];
            }
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }

        _at = text.Length;
        return text[Math.Min(start, text.Length)..];
    }

    private string Until(char one, char other)
    {
        var end = _at >= text.Length ? -1 : text.AsSpan(_at).IndexOfAny(one, other);
        var start = Math.Min(_at, text.Length);
        _at = end < 0 ? text.Length : start + end;
        return text[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
