using System.Buffers;

namespace Evidence.Core.Lists;

/// <summary>The parameters of a question in the order of their names: what links, cursors and ETags are made of.</summary>
public sealed class QueryText
{
    // as an address has them; a comma stands between values
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~,");
    private readonly (string Name, string Escaped)[] _parameters;
    private string? _question;

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
        var given = parameters as KeyValuePair<string, string>[] ?? [.. parameters];
        (string Name, string Escaped)[] sorted = Array.ConvertAll(given, static parameter => (parameter.Key, Escape(parameter.Value)));
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new QueryText(sorted);
    }

    /// <summary>The query string with one parameter changed, or left out when empty, and without the cursor unless that is what changes.</summary>
    public string With(string name, string value)
    {
        if (value.Length == 0)
        {
            return Write(Array.FindAll(_parameters, one => one.Name != name && one.Name != "cursor"));
        }

        var (before, behind) = Around(name);
        return string.Concat(before, Escape(value), behind);
    }

    /// <summary>What stands before and behind the value of a parameter in <see cref="With"/>, for who changes it to many values.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>Both parts; between them stands a value as <see cref="Escape"/> writes it.</returns>
    public (string Before, string Behind) Around(string name)
    {
        var before = Write(Array.FindAll(_parameters, one => one.Name != "cursor" && string.CompareOrdinal(one.Name, name) < 0));
        var behind = Write(Array.FindAll(_parameters, one => one.Name != "cursor" && string.CompareOrdinal(one.Name, name) > 0));
        return ($"{before}{(before.Length == 0 ? '?' : '&')}{name}=", behind.Length == 0 ? "" : $"&{behind.AsSpan(1)}");
    }

    /// <summary>The value of a parameter; empty when it is not given.</summary>
    public string Find(string name) => Uri.UnescapeDataString(_parameters.FirstOrDefault(parameter => parameter.Name == name).Escaped ?? "");

    /// <summary>What decides which rows come in which order; page size and what is shown of them may change between pages.</summary>
    public string Question =>
        _question ??= Write(
            Array.FindAll(_parameters, static one =>
                one.Name is not ("cursor" or "limit" or "fields" or "facet" or "total" or "explain" or "view" or "include" or "highlight")
            )
        );

    private static string Write(ReadOnlySpan<(string Name, string Escaped)> parameters)
    {
        var length = 0;
        foreach (var (name, escaped) in parameters)
        {
            length += name.Length + escaped.Length + 2;
        }

        return string.Create(length, parameters, static (room, parameters) =>
        {
            var mark = '?';
            foreach (var (name, escaped) in parameters)
            {
                room[0] = mark;
                name.CopyTo(room[1..]);
                room[name.Length + 1] = '=';
                escaped.CopyTo(room[(name.Length + 2)..]);
                room = room[(name.Length + escaped.Length + 2)..];
                mark = '&';
            }
        });
    }

    /// <summary>A value as it stands in an address.</summary>
    public static string Escape(string value)
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
