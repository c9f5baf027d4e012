using System.Text.Json;
using Evidence.Core.Pack;
using Evidence.Core.Search;

namespace Evidence.Core.Lexicons;

/// <summary>Reads stored lexicons.</summary>
public static class LexiconReader
{
    /// <summary>The lexicon of a stored document.</summary>
    public static Lexicon Read(ReadOnlySpan<byte> document) => JsonSerializer.Deserialize(document, PackJson.Default.Lexicon)!;

    /// <summary>The names of concepts, for search.</summary>
    public static Thesaurus Thesaurus(ReadOnlySpan<byte> document) => new([.. Read(document).Concepts.Select(Concept)]);

    private static ThesaurusConcept Concept(LexiconConcept concept) =>
        new(
            concept.Id,
            concept.Label,
            concept.Synonyms,
            [.. concept.Abbreviations.Except(concept.AmbiguousAbbreviations)],
            concept.AmbiguousAbbreviations,
            concept.Broader
        );
}
