using System.Text.Json;
using Evidence.Core.Search;
using Evidence.Core.Vocabularies;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Vocabularies;

/// <summary>How many records use each value.</summary>
internal static class VocabularyUse
{
    /// <summary>Enumerations first, then the free fields of studies that are worth listing.</summary>
    public static IReadOnlyList<KnownVocabulary> Names { get; } = [.. Core.Vocabularies.Vocabularies.All.Select(Enumeration), .. Free()];

    public static IReadOnlyList<(Listing Listing, Facet Facet)> Of(KnownVocabulary known, Catalog catalog) =>
    [
        .. known.Fields.Select(use =>
        {
            var index = use.Listing.Ledger(catalog).Index(use.Listing.Kind.Name);
            return (use.Listing, Facet.Of(index, RowSet.All(index.Rows), use.Field));
        }),
    ];

    /// <summary>The values: those of the enumeration, or those that any list has.</summary>
    public static IReadOnlyList<string> Values(KnownVocabulary known, IReadOnlyList<(Listing Listing, Facet Facet)> uses) =>
        known.Vocabulary?.Terms.Select(term => term.Value).ToList() ?? [.. uses.SelectMany(use => use.Facet.Values.Select(value => value.Value)).Distinct()];

    public static void Write(Utf8JsonWriter json, KnownVocabulary known, Catalog catalog)
    {
        var uses = Of(known, catalog);
        json.WriteStartObject();
        json.WriteString("name", known.Name);
        json.WriteString("description", known.Description);
        json.WriteBoolean("closed", known.Vocabulary is not null);
        json.WriteStartArray("terms");
        foreach (var value in Values(known, uses))
        {
            WriteTerm(json, known, value, uses);
        }

        json.WriteEndArray();
        json.WriteStartObject("missing");
        foreach (var (listing, facet) in uses)
        {
            json.WriteNumber(known.Place(listing, facet.Field), facet.Missing);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, KnownVocabulary known, string value, IReadOnlyList<(Listing Listing, Facet Facet)> uses)
    {
        var term = known.Vocabulary?.Find(value);
        json.WriteStartObject();
        json.WriteString("value", value);
        json.WriteString("label", term?.Label ?? FieldLabels.Of(known.Name, value));
        if (term is not null)
        {
            json.WriteString("description", term.Description);
        }

        json.WriteStartArray("synonyms");
        foreach (var synonym in term?.Synonyms ?? [])
        {
            json.WriteStringValue(synonym);
        }

        json.WriteEndArray();
        json.WriteStartObject("counts");
        foreach (var (listing, facet) in uses)
        {
            json.WriteNumber(known.Place(listing, facet.Field), facet.Values.FirstOrDefault(one => one.Value == value)?.Count ?? 0);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static KnownVocabulary Enumeration(Vocabulary vocabulary) =>
        new(
            vocabulary.Name,
            vocabulary.Description,
            vocabulary,
            [
                .. Listings.All.SelectMany(listing =>
                    listing.Kind.Fields.Where(field => field.Vocabulary == vocabulary.Name && field.Faceted).Select(field => (listing, field))
                ),
            ]
        );

    private static IEnumerable<KnownVocabulary> Free() =>
        Listings
            .All.SelectMany(listing =>
                listing
                    .Kind.Fields.Where(field => field is { Faceted: true, Vocabulary: null, Kind: FieldKind.Term })
                    .Select(field => (Listing: listing, Field: field))
            )
            .GroupBy(use => use.Field.Name)
            .Where(uses => Core.Vocabularies.Vocabularies.Find(uses.Key) is null)
            .Select(uses => new KnownVocabulary(uses.Key, uses.First().Field.Description, null, [.. uses]));
}
