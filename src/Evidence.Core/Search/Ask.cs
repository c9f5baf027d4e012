namespace Evidence.Core.Search;

/// <summary>One thing asked of a field: a value, a range, none or any; or not that.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">The value, or the range in words.</param>
public sealed record Ask(AskKind Kind, string Value)
{
    /// <summary>What stands in a query string for what is no value: as it was written there.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether records that have it are left out instead.</summary>
    public bool Not { get; init; }

    /// <summary>Whether the value is meant to the letter; otherwise what it is called is looked up, too.</summary>
    public bool Exact { get; init; }

    /// <summary>The id by which the index knows what the value names, where that is another.</summary>
    public string? IndexId { get; init; }

    /// <summary>The range.</summary>
    public NumberRange Range { get; init; }

    /// <summary>A value, to the letter.</summary>
    public static Ask Of(string value) => new(AskKind.Value, value) { Exact = true };

    /// <summary>A range.</summary>
    public static Ask Between(NumberRange range) => new(AskKind.Range, range.Words) { Range = range };
}
