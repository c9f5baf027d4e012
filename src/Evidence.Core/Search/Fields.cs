namespace Evidence.Core.Search;

/// <summary>Short ways to write a kind's table of fields.</summary>
/// <typeparam name="T">The record.</typeparam>
internal static class Fields<T>
{
    /// <summary>A field of free values.</summary>
    public static IndexField<T> Free(string name, string phrase, string description, string example, Func<T, IEnumerable<string?>> terms) =>
        new(new IndexField(name, FieldKind.Term, description, example) { Phrase = phrase }, terms, null);

    /// <summary>A field whose values are those of a vocabulary and no others.</summary>
    public static IndexField<T> Closed(
        string name,
        string phrase,
        string description,
        string example,
        string vocabulary,
        Func<T, IEnumerable<string?>> terms
    ) =>
        new(
            new IndexField(name, FieldKind.Term, description, example)
            {
                Phrase = phrase,
                Vocabulary = vocabulary,
                Closed = true,
            },
            terms,
            null
        );

    /// <summary>A field that is yes or no.</summary>
    public static IndexField<T> Flag(string name, string phrase, string description, Func<T, bool> holds) =>
        new(
            new IndexField(name, FieldKind.Term, description, "true")
            {
                Phrase = phrase,
                Vocabulary = "boolean",
                Closed = true,
            },
            record => [holds(record) ? "true" : "false"],
            null
        );

    /// <summary>A field that names records: found by, never counted.</summary>
    public static IndexField<T> Identifier(
        string name,
        string phrase,
        string description,
        string example,
        Func<T, IEnumerable<string?>> terms,
        Func<string, string>? normalise = null
    ) =>
        new(
            new IndexField(name, FieldKind.Term, description, example) { Phrase = phrase, Faceted = false, Normalise = normalise },
            normalise is null ? terms : record => terms(record).Select(term => term is null ? null : normalise(term)),
            null);

    /// <summary>A field that a list can be ordered by.</summary>
    public static IndexField<T> Sorted(IndexField<T> field) => field with { Of = field.Of with { Sorted = true } };

    /// <summary>A field whose values have an order by which they are compared.</summary>
    public static IndexField<T> Ordered(IndexField<T> field) => field with { Of = field.Of with { Ordered = true } };

    /// <summary>A year: counted as a value, compared as a number.</summary>
    public static IndexField<T> Year(string phrase, string description, string example, string member, Func<T, int?> year) =>
        new(
            new IndexField("year", FieldKind.Term, description, example) { Phrase = phrase, Ordered = true, Member = member },
            record => [year(record)?.ToString(System.Globalization.CultureInfo.InvariantCulture)],
            null);

    /// <summary>The record's own id. It is the order of the index, so no column is kept for it.</summary>
    public static IndexField Id(string description, string example) =>
        new("id", FieldKind.Term, description, example)
        {
            Faceted = false,
            Sorted = true,
            Phrase = "with id",
        };

    /// <summary>What the record is called: found whole, and what a list is ordered by; never counted.</summary>
    public static IndexField<T> Name(string name, string description, string example, Func<T, IEnumerable<string?>> names) =>
        Sorted(Identifier(name, "called", description, example, names));

    /// <summary>A date as stated (yyyy, yyyy-mm or yyyy-mm-dd).</summary>
    public static IndexField<T> Date(string description, string example, Func<T, string?> date) =>
        Sorted(Identifier("date", "dated", description, example, record => [date(record)]));

    /// <summary>The id of the record that these are part of.</summary>
    public static IndexField Parent(string name, string phrase, string description, string example) =>
        new(name, FieldKind.Parent, description, example) { Faceted = false, Phrase = phrase };

    /// <summary>A number that is compared by size.</summary>
    public static IndexField<T> Number(
        string name,
        string phrase,
        string description,
        string example,
        (string From, string To) range,
        Func<T, double?> number
    ) =>
        new(
            new IndexField(name, FieldKind.Number, description, example)
            {
                Phrase = phrase,
                Range = range,
                Sorted = true,
                Faceted = false,
            },
            null,
            number
        );
}
