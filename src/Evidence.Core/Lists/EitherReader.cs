using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>Reads <c>or=(a=…,b=…)</c>: filters of which any is enough. A comma before what is no filter separates the values of the one before it.</summary>
internal static class EitherReader
{
    private const int MostFilters = 20;

    public static Refusal? Read(Listing listing, string text, out Condition? condition)
    {
        condition = null;
        var trimmed = text.Trim();
        if (trimmed is not ['(', .., ')'])
        {
            return Wrong(text, "It stands in brackets");
        }

        var alternatives = new List<Condition>();
        foreach (var part in Parts(trimmed[1..^1]))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? "" : part[..at].Trim();
            if (!listing.FiltersByName.TryGetValue(name, out var filter))
            {
                return QuestionReader.NotOneOf(
                    Filter.Either.Name,
                    at < 0 ? part : name,
                    [.. listing.Filters.Select(one => one.Name)],
                    "the list can be filtered by"
                );
            }

            if (ConditionReader.Read(filter, part[(at + 1)..], out var read) is { } wrong)
            {
                return wrong with { Parameter = Filter.Either.Name };
            }

            alternatives.Add(read!);
        }

        if (alternatives.Count is < 2 or > MostFilters)
        {
            return Wrong(text, $"It holds 2 to {MostFilters} filters");
        }

        condition = new Condition(Filter.Either, []) { Alternatives = alternatives };
        return null;
    }

    private static Refusal Wrong(string text, string rule) =>
        new(
            RefusalKind.InvalidValue,
            Filter.Either.Name,
            $"'or' is '{Refusal.Short(text)}'.",
            $"{rule}, for example or=({Listings.Studies.Filters[0].Name}=…,phase=3).".Replace("id=…", "country=JP", StringComparison.Ordinal)
        );

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var (start, quoted) = (0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '\\')
            {
                at++;
            }
            else if (at < text.Length && text[at] == '"')
            {
                quoted = !quoted;
            }
            else if (at == text.Length || (text[at] == ',' && !quoted))
            {
                var part = text[start..Math.Min(at, text.Length)];
                start = at + 1;
                if (parts.Count > 0 && !BeginsFilter(part))
                {
                    parts[^1] += "," + part;
                }
                else
                {
                    parts.Add(part);
                }
            }
        }

        return parts;
    }

    private static bool BeginsFilter(string part)
    {
        var name = part.AsSpan().TrimStart();
        var length = 0;
        while (length < name.Length && char.IsAsciiLetter(name[length]))
        {
            length++;
        }

        return length > 0 && length < name.Length && name[length] == '=';
    }
}
