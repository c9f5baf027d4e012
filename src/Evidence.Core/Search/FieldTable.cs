namespace Evidence.Core.Search;

/// <summary>What a kind is found by: the record's id, and columns read from the record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Id">The field of the id.</param>
/// <param name="Columns">The other fields, in the order in which entries are written.</param>
public sealed record FieldTable<T>(IndexField Id, IReadOnlyList<IndexField<T>> Columns)
{
    /// <summary>What nested records are found by without a column: the record they are part of.</summary>
    public IReadOnlyList<IndexField> Parents { get; init; } = [];

    /// <summary>The columns as an index knows them.</summary>
    public IReadOnlyList<IndexField> Fields { get; } = [.. Columns.Select(column => column.Of)];
}
