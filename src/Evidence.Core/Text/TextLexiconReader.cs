using System.Text.Json;

namespace Evidence.Core.Text;

/// <summary>Reads the lexicon files of the pack into <see cref="ReadingLexicons"/>.</summary>
public static class TextLexiconReader
{
    /// <summary>
    /// The lexicons in these JSON documents (thesaurus, red-flags, evidence-cues, testimonial-cues, in any order; more than one of a kind adds
    /// up). Throws <see cref="JsonException"/> for a document of another shape or with an unknown property.
    /// </summary>
    public static ReadingLexicons Read(IEnumerable<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var files = documents
            .Select(json => JsonSerializer.Deserialize(json, LexiconJsonContext.Default.LexiconFile) ?? throw new JsonException("A lexicon is an object."))
            .ToList();
        return new ReadingLexicons
        {
            Concepts = [.. files.SelectMany(file => file.Concepts)],
            Flags = [.. files.SelectMany(file => file.Flags)],
            EvidenceCues = [.. files.Where(IsEvidence).SelectMany(file => file.Cues)],
            StoryCues = [.. files.Where(file => !IsEvidence(file)).SelectMany(file => file.Cues)],
        };
    }

    private static bool IsEvidence(LexiconFile file) => file.Id.StartsWith("evidence", StringComparison.Ordinal);
}
