using System.Runtime.CompilerServices;
using Evidence.Api.Vocabularies;
using Evidence.Core.Search;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Search;

/// <summary>Filters as suggestions: every term of a vocabulary, and the values that open fields of studies have.</summary>
internal static class SuggestedFilters
{
    private static readonly ConditionalWeakTable<Catalog, IReadOnlyList<(Suggestion Suggestion, string[][] Names)>> Known = [];

    /// <summary>All of them, the most frequent of a field first.</summary>
    public static IEnumerable<Suggestion> Of(Catalog catalog) => All(catalog).Select(one => one.Suggestion);

    /// <summary>Those of which a name has the words typed, in any order.</summary>
    public static IReadOnlyList<Suggestion> Find(Catalog catalog, TypedWords typed, int limit) =>
    [
        .. All(catalog)
            .Where(one => one.Names.Any(name => typed.Before.All(name.Contains) && name.Any(word => word.StartsWith(typed.Last, StringComparison.Ordinal))))
            .Select(one => one.Suggestion)
            .Take(limit),
    ];

    private static IReadOnlyList<(Suggestion Suggestion, string[][] Names)> All(Catalog catalog) => Known.GetValue(catalog, Build);

    private static IReadOnlyList<(Suggestion Suggestion, string[][] Names)> Build(Catalog catalog)
    {
        var found = new List<(Suggestion, string[][])>();
        foreach (var listing in Listings.All.Where(listing => !listing.IsTestimonial))
        {
            foreach (
                var field in listing.Kind.Columns.Where(field =>
                    field is { Faceted: true, Kind: FieldKind.Term }
                    && field.Vocabulary != "boolean"
                    && (field.Vocabulary is not null || listing == Listings.Studies)
                )
            )
            {
                found.AddRange(Values(field, catalog, listing).Select(value => One(listing, field, value.Value, value.Names)));
            }
        }

        return found;
    }

    private static IEnumerable<(string Value, IEnumerable<string> Names)> Values(IndexField field, Catalog catalog, Listing listing)
    {
        if (field.Vocabulary is not null && Core.Vocabularies.Vocabularies.Find(field.Vocabulary) is { } vocabulary)
        {
            return vocabulary.Terms.Select(term => (term.Value, term.Synonyms.Prepend(term.Label)));
        }

        var column = catalog.Trial.Index(listing.Kind.Name).Terms(field.Name, out _)!;
        return Enumerable
            .Range(0, column.Values.Count)
            .OrderByDescending(column.CountOf)
            .Select(value => (column.Values[value], (IEnumerable<string>)[FieldLabels.Of(field.Name, column.Values[value])]));
    }

    private static (Suggestion, string[][]) One(Listing listing, IndexField field, string value, IEnumerable<string> names) =>
        (
            new Suggestion(
                "filter",
                value,
                FieldLabels.Of(field.Vocabulary ?? field.Name, value),
                $"{listing.Name} by {field.Name}",
                $"/v1/{listing.Name}{QueryText.Of([KeyValuePair.Create(field.Name, ValueText.Write(value))]).Text}"
            ),
            [.. names.Append(value).Select(name => SearchText.Words(name).ToArray())]
        );
}
