using System.Buffers;
using System.Text;

namespace Evidence.Core.Lists;

/// <summary>The parameters of a question in the order of their names: what links, cursors and ETags are made of.</summary>
public sealed class QueryText
{
    // as an address has them; a comma stands between values
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~,");
    private readonly (string Name, string Escaped)[] _parameters;

    private QueryText((string Name, string Escaped)[] parameters)
    {
        _parameters = parameters;
        Text = Write(parameters);
    }

    /// <summary>No parameter.</summary>
    public static QueryText Empty { get; } = new([]);

    /// <summary>The whole query string, with its question mark; empty without parameters.</summary>
    public string Text { get; }

    /// <summary>The parameters, in any order.</summary>
    public static QueryText Of(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        (string Name, string Escaped)[] sorted = [.. parameters.Select(static parameter => (parameter.Key, Escape(parameter.Value)))];
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new QueryText(sorted);
    }

    /// <summary>The query string with one parameter changed, or left out when empty, and without the cursor unless that is what changes.</summary>
    public string With(string name, string value)
    {
        var text = new StringBuilder(Text.Length + name.Length + value.Length + 2);
        var pending = value.Length > 0;
        foreach (var (other, escaped) in _parameters)
        {
            if (pending && string.CompareOrdinal(name, other) <= 0)
            {
                Append(text, name, Escape(value));
                pending = false;
            }

            if (other != name && other != "cursor")
            {
                Append(text, other, escaped);
            }
        }

        if (pending)
        {
            Append(text, name, Escape(value));
        }

        return text.ToString();
    }

    /// <summary>The value of a parameter; empty when it is not given.</summary>
    public string Find(string name) => Uri.UnescapeDataString(_parameters.FirstOrDefault(parameter => parameter.Name == name).Escaped ?? "");

    /// <summary>What decides which rows come in which order; page size and what is shown of them may change between pages.</summary>
    public string Question =>
        Write([
            .. _parameters.Where(static one =>
                one.Name is not ("cursor" or "limit" or "fields" or "facet" or "total" or "explain" or "view" or "include" or "highlight")
            ),
        ]);

    private static string Write((string Name, string Escaped)[] parameters)
    {
        var text = new StringBuilder(64);
        foreach (var (name, escaped) in parameters)
        {
            Append(text, name, escaped);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string escaped) =>
        text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(escaped);

    private static string Escape(string value)
    {
        if (!value.AsSpan().ContainsAnyExcept(Plain))
        {
            return value;
        }

        // an unpaired surrogate cannot stand in an address; it becomes the replacement character
        var whole = value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(value.EnumerateRunes().Select(rune => rune.ToString())) : value;
        return Uri.EscapeDataString(whole).Replace("%2C", ",", StringComparison.Ordinal);
    }
}
