namespace Evidence.Core.Search;

/// <summary>Short ways to write a kind's table of fields.</summary>
/// <typeparam name="T">The record.</typeparam>
internal static class Fields<T>
{
    /// <summary>A field of free values.</summary>
    public static IndexField<T> Free(string name, string phrase, string description, string example, Func<T, IEnumerable<string?>> terms) =>
        new(new IndexField(name, FieldKind.Term, description, example) { Phrase = phrase }, terms, null);

    /// <summary>A field whose values are those of a vocabulary and no others.</summary>
    public static IndexField<T> Closed(string name, string phrase, string description, string example, string vocabulary, Func<T, IEnumerable<string?>> terms) =>
        new(new IndexField(name, FieldKind.Term, description, example) { Phrase = phrase, Vocabulary = vocabulary, Closed = true }, terms, null);

    /// <summary>A field that is yes or no.</summary>
    public static IndexField<T> Flag(string name, string phrase, string description, Func<T, bool> holds) =>
        new(new IndexField(name, FieldKind.Term, description, "true") { Phrase = phrase, Vocabulary = "boolean", Closed = true }, record => [holds(record) ? "true" : "false"], null);

    /// <summary>A field that names records: found by, never counted.</summary>
    public static IndexField<T> Identifier(string name, string phrase, string description, string example, Func<T, IEnumerable<string?>> terms, Func<string, string>? normalise = null) =>
        new(
            new IndexField(name, FieldKind.Term, description, example) { Phrase = phrase, Faceted = false, Normalise = normalise },
            normalise is null ? terms : record => terms(record).Select(term => term is null ? null : normalise(term)),
            null);

    /// <summary>The record's own id. It is the order of the index, so no column is kept for it.</summary>
    public static IndexField Id(string description, string example) => new("id", FieldKind.Term, description, example) { Faceted = false, Sorted = true, Phrase = "with id" };

    /// <summary>A number that is compared by size.</summary>
    public static IndexField<T> Number(string name, string phrase, string description, string example, (string From, string To) range, Func<T, double?> number) =>
        new(new IndexField(name, FieldKind.Number, description, example) { Phrase = phrase, Range = range, Sorted = true, Faceted = false }, null, number);
}

/// <summary>What a kind is found by: the record's id, and columns read from the record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Id">The field of the id.</param>
/// <param name="Columns">The other fields, in the order in which entries are written.</param>
public sealed record FieldTable<T>(IndexField Id, IReadOnlyList<IndexField<T>> Columns)
{
    /// <summary>The columns as an index knows them.</summary>
    public IReadOnlyList<IndexField> Fields { get; } = [.. Columns.Select(column => column.Of)];
}
