using System.Globalization;
using Evidence.Api.Problems;
using Evidence.Core.Search;

namespace Evidence.Api.Lists;

/// <summary>Reads the value of a filter.</summary>
internal static class ConditionReader
{
    private const int MostValues = 100;

    public static Reading<Condition> Read(Filter filter, string value) => filter.Kind == FilterKind.AnyOf ? AnyOf(filter, value) : Bound(filter, value);

    private static Reading<Condition> Bound(Filter filter, string value) =>
        double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) && double.IsFinite(bound)
            ? new Condition(filter, [], bound)
            : ProblemKinds.InvalidValue.Because($"'{filter.Name}' is '{ListQueryReader.Short(value)}'.", $"It takes a number, for example {filter.Field.Example}.") with { Parameter = filter.Name };

    private static Reading<Condition> AnyOf(Filter filter, string value)
    {
        var asked = ListQueryReader.Split(value);
        if (asked.Length is 0 or > MostValues)
        {
            return ProblemKinds.InvalidValue.Because($"'{filter.Name}' has {asked.Length} values.", $"It takes 1 to {MostValues}, separated by commas; leave it out to ask for all.") with { Parameter = filter.Name };
        }

        var values = new List<string>(asked.Length);
        foreach (var one in asked)
        {
            var read = Value(filter.Field, one);
            if (read.Problem is { } problem)
            {
                return problem with { Parameter = filter.Name };
            }

            values.Add(read.Value!);
        }

        return new Condition(filter, values, 0);
    }

    private static Reading<string> Value(IndexField field, string asked)
    {
        if (field.Normalise is { } normalise)
        {
            return normalise(asked);
        }

        if (field.Vocabulary is null)
        {
            return asked;
        }

        var vocabulary = Core.Vocabularies.Vocabularies.Find(field.Vocabulary);
        if (vocabulary?.Named(asked) is { } term)
        {
            return term.Value;
        }

        if (!field.Closed || vocabulary is null)
        {
            return asked;
        }

        var allowed = vocabulary.Terms.Select(known => known.Value).ToList();
        var meant = SearchText.Nearest(asked, allowed);
        return ProblemKinds.InvalidValue.Because($"'{field.Name}' is '{ListQueryReader.Short(asked)}'.", $"It takes one of: {string.Join(", ", allowed)}.") with { DidYouMean = meant, Allowed = allowed };
    }
}
