namespace Evidence.Core.Search;

/// <summary>How a filter compares.</summary>
public enum FilterKind
{
    /// <summary>Any of several values, separated by commas.</summary>
    AnyOf,

    /// <summary>Not less than a number.</summary>
    AtLeast,

    /// <summary>Not more than a number.</summary>
    AtMost,
}

/// <summary>One query-string parameter that selects records: a field and how it is compared.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Kind">How it compares.</param>
/// <param name="Field">What it compares.</param>
public sealed record Filter(string Name, FilterKind Kind, IndexField Field)
{
    /// <summary>One sentence for the reader of the API's description.</summary>
    public string Description => Kind switch
    {
        FilterKind.AtLeast => $"{Field.Description} Only records with at least this.",
        FilterKind.AtMost => $"{Field.Description} Only records with at most this.",
        _ => $"{Field.Description} Several values with commas: any of them.",
    };

    /// <summary>The filters that a list of records with these fields has.</summary>
    public static IReadOnlyList<Filter> Of(IEnumerable<IndexField> fields) =>
    [
        .. fields.Where(field => field.Kind == FieldKind.Term).Select(field => new Filter(field.Name, FilterKind.AnyOf, field)),
        .. fields.Where(field => field.Range is not null).SelectMany(field => new[]
        {
            new Filter(field.Range!.Value.From, FilterKind.AtLeast, field),
            new Filter(field.Range!.Value.To, FilterKind.AtMost, field),
        }),
    ];
}

/// <summary>A filter with the values asked for.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Values">The values as they were asked, for <see cref="FilterKind.AnyOf"/>.</param>
/// <param name="Bound">The number, for a bound.</param>
public sealed record Condition(Filter Filter, IReadOnlyList<string> Values, double Bound)
{
    /// <summary>The condition in plain words ("published from 2015").</summary>
    public string Words => Filter.Kind switch
    {
        FilterKind.AtLeast => $"{Phrase} at least {Text}",
        FilterKind.AtMost => $"{Phrase} at most {Text}",
        _ when Values is ["true"] => $"with {Phrase}",
        _ when Values is ["false"] => $"without {Phrase}",
        _ => $"{Phrase} {string.Join(" or ", Values)}",
    };

    /// <summary>The value as it stands in a query string.</summary>
    public string Text => Filter.Kind == FilterKind.AnyOf ? string.Join(',', Values) : Bound.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Phrase => Filter.Field.Phrase.Length > 0 ? Filter.Field.Phrase : Filter.Field.Name;

    /// <summary>The rows of an index that satisfy the condition.</summary>
    public RowSet Rows(RecordIndex index) => Filter.Kind switch
    {
        FilterKind.AtLeast => index.RowsBetween(Filter.Field.Name, Bound, double.PositiveInfinity),
        FilterKind.AtMost => index.RowsBetween(Filter.Field.Name, double.NegativeInfinity, Bound),
        _ when Filter.Field.Name == "id" => OfIds(index),
        _ => index.RowsWith(Filter.Field.Name, Values),
    };

    private RowSet OfIds(RecordIndex index) => index.Parent is { } parent ? index.Lift(OfIds(parent)) : index.RowsOf(Values);
}

/// <summary>What one condition cost a selection.</summary>
/// <param name="Condition">The condition; null for the words searched for.</param>
/// <param name="Remaining">Records left after it and all before it.</param>
/// <param name="Removed">Records it took away from what was left before it.</param>
/// <param name="WithoutIt">Records that would be left if only this one were dropped.</param>
public sealed record FunnelStep(Condition? Condition, int Remaining, int Removed, int WithoutIt);

/// <summary>Selecting rows by conditions, and saying what each took away.</summary>
public static class Selection
{
    /// <summary>The rows that satisfy every condition and lie in <paramref name="found"/>, where words were searched for.</summary>
    public static RowSet Rows(RecordIndex index, IReadOnlyList<Condition> conditions, RowSet? found)
    {
        var rows = found;
        foreach (var condition in conditions)
        {
            var more = condition.Rows(index);
            rows = rows is null ? more : rows.And(more);
        }

        return rows ?? RowSet.All(index.Rows);
    }

    /// <summary>What each condition took away, in the order given; the words come last.</summary>
    public static IReadOnlyList<FunnelStep> Funnel(RecordIndex index, IReadOnlyList<Condition> conditions, RowSet? found)
    {
        var sets = conditions.Select(condition => condition.Rows(index)).ToList();
        if (found is not null)
        {
            sets.Add(found);
        }

        var steps = new List<FunnelStep>();
        var left = RowSet.All(index.Rows);
        for (var i = 0; i < sets.Count; i++)
        {
            var before = left.Count();
            left = left.And(sets[i]);
            var others = sets.Where((_, j) => j != i).Aggregate(RowSet.All(index.Rows), (rows, set) => rows.And(set));
            steps.Add(new FunnelStep(i < conditions.Count ? conditions[i] : null, left.Count(), before - left.Count(), others.Count()));
        }

        return steps;
    }
}
