using System.Globalization;
using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>Reads what is asked of a list. Nothing is guessed and nothing is ignored: what does not fit is refused with what would.</summary>
public static class QuestionReader
{
    private const int MostSampled = 10_000;

    // what other services call these
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["search"] = "q",
        ["query"] = "q",
        ["term"] = "q",
        ["page"] = "cursor",
        ["offset"] = "cursor",
        ["after"] = "cursor",
        ["pageToken"] = "cursor",
        ["page_token"] = "cursor",
        ["pageSize"] = "limit",
        ["page_size"] = "limit",
        ["per_page"] = "limit",
        ["per-page"] = "limit",
        ["rows"] = "limit",
        ["size"] = "limit",
        ["top"] = "limit",
        ["count"] = "limit",
        ["orderBy"] = "sort",
        ["order_by"] = "sort",
        ["order"] = "sort",
        ["select"] = "fields",
        ["group_by"] = "facet",
        ["publicationYear"] = "year",
        ["publication_year"] = "year",
        ["ids"] = "id",
    };

    /// <summary>Reads the parameters of a question; others are not looked at, they are <see cref="Check"/>ed for.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="given">Names and values.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>Why a parameter is refused; null when none is.</returns>
    public static Refusal? Read(Listing listing, IEnumerable<KeyValuePair<string, string>> given, out ListQuestion question)
    {
        question = new ListQuestion();
        var conditions = new List<Condition>();
        KeyValuePair<string, string>[] sorted = [.. given];
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        foreach (var (name, value) in sorted)
        {
            if (listing.FiltersByName.TryGetValue(name, out var filter) || name == Filter.Either.Name)
            {
                if ((filter is null ? EitherReader.Read(listing, value, out var condition) : ConditionReader.Read(filter, value, out condition)) is { } wrong)
                {
                    return wrong;
                }

                conditions.Add(condition!);
            }
            else if (Option(listing, name, value, ref question) is { } refusal)
            {
                return refusal;
            }
        }

        if (question.Sample is null && sorted.Any(one => one.Key == ListParameters.Seed.Name && one.Value.Length > 0))
        {
            return new Refusal(
                RefusalKind.InvalidValue,
                ListParameters.Seed.Name,
                "'seed' is given without 'sample'.",
                "Say how many records: sample=20&seed=7."
            );
        }

        conditions.Sort(static (one, other) => string.CompareOrdinal(one.Filter.Name, other.Filter.Name));
        var registered = question.Registered;
        if (listing.Always.Count > 0 || registered)
        {
            conditions = [.. listing.Always, .. conditions.Select(one => registered ? RegisteredDesign.Read(listing, one) : one)];
        }

        question = question with { Conditions = conditions };
        return null;
    }

    /// <summary>Why a parameter is refused at an address, whatever its value; null when it is not.</summary>
    /// <param name="address">The address, for the message.</param>
    /// <param name="allowed">The parameters that it takes.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="times">How often it was given.</param>
    /// <param name="value">Its value, for how it would be written here.</param>
    public static Refusal? Check(string address, IReadOnlyList<string> allowed, string name, int times, string value = "")
    {
        if (!allowed.Contains(name))
        {
            var written = ForeignValue.Parameter(name, value, allowed);
            var meant = written is null
                ? Elsewhere.GetValueOrDefault(name) is { } known && allowed.Contains(known)
                    ? known
                    : SearchText.Nearest(name, allowed)
                : written[..written.IndexOf('=', StringComparison.Ordinal)];
            return new Refusal(
                RefusalKind.UnknownParameter,
                Refusal.Short(name),
                $"{address} takes no parameter '{Refusal.Short(name)}'.",
                meant is null ? null : $"Did you mean '{Refusal.Short(written ?? meant)}'?"
            )
            {
                DidYouMean = meant,
                Allowed = allowed,
            };
        }

        return times == 1
            ? null
            : new Refusal(
                RefusalKind.DuplicateParameter,
                name,
                $"'{name}' was given {times} times.",
                "Put several values into one parameter, separated by commas."
            );
    }

    /// <summary>Why a value is none of the words that a parameter takes; null when it is one.</summary>
    public static Refusal? Choice(ListParameter parameter, string value) =>
        parameter.Allowed.Contains(value, StringComparer.Ordinal)
            ? null
            : new Refusal(
                RefusalKind.InvalidValue,
                parameter.Name,
                $"'{parameter.Name}' is '{Refusal.Short(value)}'.",
                $"It takes {string.Join(" or ", parameter.Allowed)}."
            )
            {
                DidYouMean = SearchText.Nearest(value, parameter.Allowed),
                Allowed = parameter.Allowed,
            };

    /// <summary>Why a name is none of those that a parameter takes.</summary>
    public static Refusal NotOneOf(string parameter, string value, IReadOnlyList<string> allowed, string sentence) =>
        new(RefusalKind.InvalidValue, parameter, $"'{Refusal.Short(value)}' is nothing {sentence}.", $"It can be one of: {string.Join(", ", allowed)}.")
        {
            DidYouMean = SearchText.Nearest(value, allowed),
            Allowed = allowed,
        };

    /// <summary>The values that commas separate.</summary>
    public static string[] Split(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Refusal? Option(Listing listing, string name, string value, ref ListQuestion question)
    {
        switch (name)
        {
            case "q":
                return Words(value, ref question);
            case "match":
                question = question with { Matching = value == "any" ? TextMatching.Any : TextMatching.All };
                return Choice(ListParameters.Match, value);
            case "expand":
                question = question with { Expand = value != "none" };
                return Choice(ListParameters.Expand, value);
            case "registered":
                question = question with { Registered = value == "true" };
                return Choice(ListParameters.Registered, value);
            case "sort":
                return Sort(listing, value, ref question);
            case "sample":
                return Whole(ListParameters.Sample, value, 1, MostSampled, out var size)
                    ?? Set(ref question, question with { Sample = new Sample((int)size, question.Sample?.Seed ?? 0) });
            case "seed" when value.Length > 0:
                return Whole(ListParameters.Seed, value, long.MinValue, long.MaxValue, out var seed)
                    ?? (question.Sample is { } sample ? Set(ref question, question with { Sample = sample with { Seed = seed } }) : null);
            default:
                return null;
        }
    }

    private static Refusal? Set(ref ListQuestion question, ListQuestion with)
    {
        question = with;
        return null;
    }

    private static Refusal? Whole(ListParameter parameter, string value, long least, long most, out long number) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= least && number <= most
            ? null
            : new Refusal(
                RefusalKind.InvalidValue,
                parameter.Name,
                $"'{parameter.Name}' is '{Refusal.Short(value)}'.",
                least > long.MinValue ? $"It takes a whole number from {least} to {most}." : "It takes a whole number."
            );

    private static Refusal? Words(string value, ref ListQuestion question)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (TextQuery.Read(value, question.Matching, thesaurus: null) is null)
        {
            return new Refusal(
                RefusalKind.InvalidValue,
                "q",
                $"'q' is '{Refusal.Short(value)}'; there is no word in it that tells anything.",
                "Give words to find; articles, prepositions and question words are not looked for."
            );
        }

        question = question with { Words = value };
        return null;
    }

    private static Refusal? Sort(Listing listing, string value, ref ListQuestion question)
    {
        var keys = new List<OrderKey>();
        foreach (var part in Split(value))
        {
            var name = part.TrimStart('-');
            if (!listing.Sorted.Contains(name, StringComparer.Ordinal))
            {
                return NotOneOf("sort", name, listing.Sorted, "the list can be ordered by");
            }

            keys.Add(new OrderKey(name, part.StartsWith('-')));
        }

        question = question with { Sort = keys };
        return null;
    }
}
