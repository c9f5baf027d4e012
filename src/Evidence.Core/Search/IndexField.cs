using System.Globalization;

namespace Evidence.Core.Search;

/// <summary>
/// Something a list can be filtered, counted or ordered by. What the query string, OpenAPI and the plain-words query say of it comes from here.
/// </summary>
/// <param name="Name">Its name in query strings and facets, camelCase.</param>
/// <param name="Kind">How it is indexed.</param>
/// <param name="Description">One sentence: meaning, unit.</param>
/// <param name="Example">A value that occurs in the pack.</param>
public sealed record IndexField(string Name, FieldKind Kind, string Description, string Example)
{
    /// <summary>The vocabulary its values come from, or null when the values are free.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>True when only values of the vocabulary are accepted; another value is an error that lists them.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether values can be counted; identifiers are not, there would be as many as records.</summary>
    public bool Faceted { get; init; } = true;

    /// <summary>Whether a list can be ordered by it; only fields of one value per record.</summary>
    public bool Sorted { get; init; }

    /// <summary>The words before the value in the query in plain words ("in", "published in").</summary>
    public string Phrase { get; init; } = "";

    /// <summary>The names of the lower and upper bound in query strings, or null when it is not asked by size.</summary>
    public (string From, string To)? Range { get; init; }

    /// <summary>Whether values have an order by which they can be compared: that of their vocabulary, or of numbers.</summary>
    public bool Ordered { get; init; }

    /// <summary>Whether it is compared by size; what is not known is then on neither side.</summary>
    public bool IsCompared => Ordered || Kind == FieldKind.Number;

    /// <summary>Where a value stands among others: its place in the vocabulary from 1, or the number that it is; null where it has none.</summary>
    public double? Rank(string value)
    {
        if (Vocabulary is not null && Vocabularies.Vocabularies.Find(Vocabulary) is { } vocabulary)
        {
            return vocabulary.Named(value) is { } term ? vocabulary.Terms.TakeWhile(other => other != term).Count() + 1 : null;
        }

        return
            double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;
    }

    /// <summary>The member of the items that shows it, where that has another name; null when it is called the same or is not shown.</summary>
    public string? Member { get; init; }

    /// <summary>Says why a value can be none of this field's; null where any can be.</summary>
    public Func<string, string?>? Refuse { get; init; }

    /// <summary>What an identifier is compared without, e.g. the address before a DOI; null compares the value as it is.</summary>
    public Func<string, string>? Normalise { get; init; }
}

/// <summary>A field together with how it is read from a record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Of">What is indexed.</param>
/// <param name="Terms">Its values, for a term field; absent values are not yielded.</param>
/// <param name="Number">Its number, for a number field; null when absent.</param>
public sealed record IndexField<T>(IndexField Of, Func<T, IEnumerable<string?>>? Terms, Func<T, double?>? Number);
