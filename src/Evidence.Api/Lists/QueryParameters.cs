using System.Globalization;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>Reads the parameters of addresses that are not lists, as strictly as lists do.</summary>
internal static class QueryParameters
{
    /// <summary>The problem with a parameter that is unknown or given twice, or null.</summary>
    public static Problem? Check(IQueryCollection query, string address, params IReadOnlyList<string> allowed)
    {
        foreach (var (name, values) in query)
        {
            if (!allowed.Contains(name, StringComparer.Ordinal))
            {
                var meant = SearchText.Nearest(name, allowed);
                return ProblemKinds.UnknownParameter.Because(
                    $"{address} takes no parameter '{ListQueryReader.Short(name)}'.",
                    meant is null ? null : $"Did you mean '{meant}'?"
                ) with
                {
                    Parameter = ListQueryReader.Short(name),
                    DidYouMean = meant,
                    Allowed = allowed,
                };
            }

            if (values.Count != 1)
            {
                return ProblemKinds.DuplicateParameter.Because($"'{name}' was given {values.Count} times.", "Give it once.") with { Parameter = name };
            }
        }

        return null;
    }

    /// <summary>One of a few words; the first when it is not given.</summary>
    public static OrProblem<string> Choice(IQueryCollection query, string name, params IReadOnlyList<string> allowed)
    {
        var value = query[name].ToString();
        if (!query.ContainsKey(name))
        {
            return allowed[0];
        }

        return allowed.Contains(value, StringComparer.Ordinal)
            ? value
            : ProblemKinds.InvalidValue.Because($"'{name}' is '{ListQueryReader.Short(value)}'.", $"It takes {string.Join(" or ", allowed)}.") with
            {
                Parameter = name,
                DidYouMean = SearchText.Nearest(value, allowed),
                Allowed = allowed,
            };
    }

    /// <summary>A whole number between two; <paramref name="otherwise"/> when it is not given.</summary>
    public static OrProblem<int> Number(IQueryCollection query, string name, int least, int most, int otherwise)
    {
        if (!query.ContainsKey(name))
        {
            return otherwise;
        }

        var value = query[name].ToString();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : ProblemKinds.InvalidValue.Because($"'{name}' is '{ListQueryReader.Short(value)}'.", $"It takes a whole number from {least} to {most}.") with
            {
                Parameter = name,
            };
    }
}
