using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>Reads what is asked of a list. Nothing is guessed and nothing is ignored: what does not fit is refused with what would.</summary>
public static class QuestionReader
{
    /// <summary>Reads the parameters of a question; others are not looked at, they are <see cref="Check"/>ed for.</summary>
    /// <param name="listing">The list.</param>
    /// <param name="given">Names and values.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>Why a parameter is refused; null when none is.</returns>
    public static Refusal? Read(Listing listing, IEnumerable<KeyValuePair<string, string>> given, out ListQuestion question)
    {
        question = new ListQuestion();
        var conditions = new List<Condition>();
        foreach (var (name, value) in given)
        {
            if (listing.FiltersByName.TryGetValue(name, out var filter))
            {
                if (ConditionReader.Read(filter, value, out var condition) is { } wrong)
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

        conditions.Sort(static (one, other) => string.CompareOrdinal(one.Filter.Name, other.Filter.Name));
        question = question with { Conditions = [.. listing.Always, .. conditions] };
        return null;
    }

    /// <summary>Why a parameter is refused at an address, whatever its value; null when it is not.</summary>
    /// <param name="address">The address, for the message.</param>
    /// <param name="allowed">The parameters that it takes.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="times">How often it was given.</param>
    public static Refusal? Check(string address, IReadOnlyList<string> allowed, string name, int times)
    {
        if (!allowed.Contains(name, StringComparer.Ordinal))
        {
            var meant = SearchText.Nearest(name, allowed);
            return new Refusal(RefusalKind.UnknownParameter, Refusal.Short(name), $"{address} takes no parameter '{Refusal.Short(name)}'.", meant is null ? null : $"Did you mean '{meant}'?") { DidYouMean = meant, Allowed = allowed };
        }

        return times == 1 ? null : new Refusal(RefusalKind.DuplicateParameter, name, $"'{name}' was given {times} times.", "Put several values into one parameter, separated by commas.");
    }

    /// <summary>Why a value is none of the words that a parameter takes; null when it is one.</summary>
    public static Refusal? Choice(ListParameter parameter, string value) => parameter.Allowed.Contains(value, StringComparer.Ordinal)
        ? null
        : new Refusal(RefusalKind.InvalidValue, parameter.Name, $"'{parameter.Name}' is '{Refusal.Short(value)}'.", $"It takes {string.Join(" or ", parameter.Allowed)}.") { DidYouMean = SearchText.Nearest(value, parameter.Allowed), Allowed = parameter.Allowed };

    /// <summary>Why a name is none of those that a parameter takes.</summary>
    public static Refusal NotOneOf(string parameter, string value, IReadOnlyList<string> allowed, string sentence) =>
        new(RefusalKind.InvalidValue, parameter, $"'{Refusal.Short(value)}' is nothing {sentence}.", $"It can be one of: {string.Join(", ", allowed)}.") { DidYouMean = SearchText.Nearest(value, allowed), Allowed = allowed };

    /// <summary>The values that commas separate.</summary>
    public static string[] Split(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Refusal? Option(Listing listing, string name, string value, ref ListQuestion question)
    {
        switch (name)
        {
            case "q":
                return Words(value, ref question);
            case "match":
                question = question with { MatchAny = value == "any" };
                return Choice(ListParameters.Match, value);
            case "expand":
                question = question with { Expand = value != "none" };
                return Choice(ListParameters.Expand, value);
            case "sort":
                return Sort(listing, value, ref question);
            default:
                return null;
        }
    }

    private static Refusal? Words(string value, ref ListQuestion question)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (SearchText.Words(value).Count == 0)
        {
            return new Refusal(RefusalKind.InvalidValue, "q", $"'q' is '{Refusal.Short(value)}'; there is no word in it.", "Give letters or digits to find; every other sign only separates words.");
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
