using System.Text.RegularExpressions;
using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>
/// How filters are written in other services, and how the same is written here. What is recognised is refused with the right spelling: nothing
/// of it may be taken for a value.
/// </summary>
internal static partial class ForeignValue
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = "",
        ["exact"] = "",
        ["is"] = "",
        ["in"] = "",
        ["gt"] = ">",
        ["gte"] = ">=",
        ["ge"] = ">=",
        ["lt"] = "<",
        ["lte"] = "<=",
        ["le"] = "<=",
        ["neq"] = "!",
        ["ne"] = "!",
        ["not"] = "!",
        ["from"] = ">=",
        ["min"] = ">=",
        ["to"] = "<=",
        ["max"] = "<=",
    };

    /// <summary>Whether a text is another dialect's word for no value.</summary>
    public static bool IsNone(string text) => text.ToUpperInvariant() is "NULL" or "NONE" or "UNDEFINED" or "*";

    /// <summary>A value of another dialect as it is written here; null when it is none that is known.</summary>
    public static string? Right(Filter filter, string text)
    {
        if (text == "*")
        {
            return "any";
        }

        if (IsNone(text))
        {
            return "missing";
        }

        if (Bracketed().Match(text) is { Success: true } range)
        {
            return $"{Open(range.Groups["low"].Value)}..{Open(range.Groups["high"].Value)}";
        }

        if (Dotted().Match(text) is { Success: true } dotted)
        {
            var value = dotted.Groups["value"].Value.Trim('(', ')');
            var sign = Signs[dotted.Groups["sign"].Value];
            return $"{(dotted.Groups["not"].Success ? "!" : "")}{sign}{(IsNone(value) ? "missing" : value)}";
        }

        return text.Contains('|', StringComparison.Ordinal) ? text.Replace('|', ',')
            : filter.Field.IsCompared && text.Contains(" to ", StringComparison.Ordinal) ? text.Replace(" to ", "..", StringComparison.Ordinal)
            : null;
    }

    /// <summary>A parameter of another dialect as it is written here ("year__gte", "2015" → "year=>=2015"); null when it is none that is known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">The names here.</param>
    public static string? Parameter(string name, string value, IReadOnlyList<string> allowed)
    {
        if (Compared().Match(name) is { Success: true } compared && allowed.Contains(compared.Groups["name"].Value))
        {
            var sign = compared.Groups["sign"].Value;
            var rest = compared.Groups["rest"].Value;
            return $"{compared.Groups["name"].Value}={sign}{(rest.Length == 0 && value.Length > 0 ? "=" : "")}{rest}{value}";
        }

        var match = Suffixed().Match(name);
        if (!match.Success || !allowed.Contains(match.Groups["name"].Value))
        {
            return null;
        }

        var suffix = match.Groups["suffix"].Value;
        return suffix.Length == 0 || int.TryParse(suffix, out _) ? $"{match.Groups["name"].Value}={value}"
            : suffix is "isnull" or "exists" ? $"{match.Groups["name"].Value}={(value is "0" or "false" != (suffix == "exists") ? "any" : "missing")}"
            : Signs.TryGetValue(suffix, out var found) ? $"{match.Groups["name"].Value}={found}{value}"
            : null;
    }

    private static string Open(string end) => end is "*" ? "" : end;

    // year>2015, year>=2015, year!=2015: the address cuts at its first equals sign
    [GeneratedRegex("^(?<name>[A-Za-z]+)(?<sign>[<>!])(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // filter.phase, filter[phase], query.cond, year__gte, year[gte], year.gte, design[], design[0]
    [GeneratedRegex(@"^(?:(?:filter|query|where|f)[.\[])?(?<name>[A-Za-z]+)\]?(?:(?:__|\.|\[)(?<suffix>[A-Za-z0-9]*)\]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"^(?<not>not\.)?(?<sign>eq|gt|gte|lt|lte|neq|is|in)\.(?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?:RANGE|range)?[\[{(](?<low>[^,\s\]]+)(?:\s*,\s*|\s+TO\s+|\s+to\s+)(?<high>[^,\s\]]+)[\]})]$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
