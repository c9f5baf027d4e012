using System.Globalization;
using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>Reads the value of a filter.</summary>
public static class ConditionReader
{
    private const int MostValues = 100;

    /// <summary>Reads it.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="value">The value as given.</param>
    /// <param name="condition">What it asks for; null when it is refused.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public static Refusal? Read(Filter filter, string value, out Condition? condition)
    {
        condition = null;
        if (filter.Kind == FilterKind.AnyOf)
        {
            return AnyOf(filter, value, out condition);
        }

        if (!double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) || !double.IsFinite(bound))
        {
            return new Refusal(RefusalKind.InvalidValue, filter.Name, $"'{filter.Name}' is '{Refusal.Short(value)}'.", $"It takes a number, for example {filter.Field.Example}.");
        }

        condition = new Condition(filter, [], bound);
        return null;
    }

    private static Refusal? AnyOf(Filter filter, string value, out Condition? condition)
    {
        condition = null;
        var asked = QuestionReader.Split(value);
        if (asked.Length is 0 or > MostValues)
        {
            return new Refusal(RefusalKind.InvalidValue, filter.Name, $"'{filter.Name}' has {asked.Length} values.", $"It takes 1 to {MostValues}, separated by commas; leave it out to ask for all.");
        }

        var values = new List<string>(asked.Length);
        foreach (var one in asked)
        {
            if (Value(filter, one, out var read) is { } refusal)
            {
                return refusal;
            }

            values.Add(read);
        }

        condition = new Condition(filter, values, 0);
        return null;
    }

    private static Refusal? Value(Filter filter, string asked, out string value)
    {
        var field = filter.Field;
        value = field.Normalise?.Invoke(asked) ?? asked;
        if (field.Normalise is not null || field.Vocabulary is null || Vocabularies.Vocabularies.Find(field.Vocabulary) is not { } vocabulary)
        {
            return null;
        }

        if (vocabulary.Named(asked) is { } term)
        {
            value = term.Value;
            return null;
        }

        if (!field.Closed)
        {
            return null;
        }

        var allowed = vocabulary.Terms.Select(known => known.Value).ToList();
        return new Refusal(RefusalKind.InvalidValue, filter.Name, $"'{field.Name}' is '{Refusal.Short(asked)}'.", $"It takes one of: {string.Join(", ", allowed)}.") { DidYouMean = SearchText.Nearest(asked, allowed), Allowed = allowed };
    }
}
