using Evidence.Core.Search;

namespace Evidence.Core.Lists;

/// <summary>What is asked of a list: which of its records, in which order.</summary>
public sealed record ListQuestion
{
    /// <summary>The filters asked for, those that always hold first.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The words searched for, as typed; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>How many of the words a record must have.</summary>
    public TextMatching Matching { get; init; }

    /// <summary>Whether the thesaurus widens the words.</summary>
    public bool Expand { get; init; } = true;

    /// <summary>Whether a design that was registered counts like that of the study.</summary>
    public bool Registered { get; init; }

    /// <summary>The random part of what is found that is wanted; null for all of it.</summary>
    public Sample? Sample { get; init; }

    /// <summary>The order; empty is by id, or by rank where words are searched for.</summary>
    public IReadOnlyList<OrderKey> Sort { get; init; } = [];

    /// <summary>The rows of an index that are asked for.</summary>
    /// <param name="index">The index.</param>
    /// <param name="found">What the words found; null without words.</param>
    public RowSet Rows(RecordIndex index, RowSet? found)
    {
        var rows = Selection.Rows(index, Conditions, found);
        return Sample is { } sample ? sample.Of(index, rows) : rows;
    }
}
