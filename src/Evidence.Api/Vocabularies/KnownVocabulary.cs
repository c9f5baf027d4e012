using Evidence.Core.Search;
using Evidence.Core.Vocabularies;

namespace Evidence.Api.Vocabularies;

/// <summary>A vocabulary of the API: an enumeration, or the values that a free field has taken.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What its values tell apart.</param>
/// <param name="Vocabulary">The enumeration; null for a free field, whose values are those that occur.</param>
/// <param name="Fields">Where it is used, as list and field.</param>
internal sealed record KnownVocabulary(string Name, string Description, Vocabulary? Vocabulary, IReadOnlyList<(Listing Listing, IndexField Field)> Fields)
{
    /// <summary>Whether the testimonial ledger uses it.</summary>
    public bool OfTestimonials => Fields.Any(use => use.Listing == Listings.Testimonials);

    /// <summary>The name that counts stand under: the list's, with the field's where several fields of the list take their values from here.</summary>
    public string Place(Listing listing, IndexField field) => Fields.Count(use => use.Listing == listing) > 1 ? $"{listing.Name}.{field.Name}" : listing.Name;
}
