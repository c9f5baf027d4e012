using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Evidence.Core.Kinds;
using Evidence.Core.Pack;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Reads what the check needs from the stored documents of a release.</summary>
public static class StoredSources
{
    private static readonly string[] Lexicons = ["thesaurus", "red-flags", "evidence-cues", "testimonial-cues"];

    /// <summary>The sources of a release.</summary>
    /// <param name="release">Number of the release.</param>
    /// <param name="digest">Digest of its trial ledger.</param>
    /// <param name="documents">The documents of a kind, in the order of ids; of many studies each is asked for again when it is needed.</param>
    /// <param name="lexicon">The document of a lexicon; null when the release has none.</param>
    public static CheckSources Read(long release, string digest, Func<string, IReadOnlyList<byte[]>> documents, Func<string, byte[]?> lexicon)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var json = PackJson.Default;
        return new CheckSources
        {
            Release = release,
            Digest = digest,
            Studies = Studies(documents(StoredKinds.Studies.Name)),
            Measures = All(documents(StoredKinds.Measures.Name), json.Measure),
            Claims = All(documents(StoredKinds.Claims.Name), json.Claim),
            Sources = All(documents(StoredKinds.Sources.Name), json.Source),
            Harms = All(documents(StoredKinds.Harms.Name), json.Harm),
            Providers = All(documents(StoredKinds.Providers.Name), json.Provider),
            Regulators = All(documents(StoredKinds.Regulators.Name), json.Regulator),
            Lexicons = Text.TextLexiconReader.Read(Lexicons.Select(lexicon).OfType<byte[]>().Select(System.Text.Encoding.UTF8.GetString)),
        };
    }

    private static IReadOnlyList<Study> Studies(IReadOnlyList<byte[]> documents) =>
        new StudiesOnDemand(documents) is var read && read.Count <= StudyShelf.Few ? [.. read] : read;

    private static List<T> All<T>(IEnumerable<byte[]> documents, JsonTypeInfo<T> type) =>
        [.. documents.Select(document => JsonSerializer.Deserialize(document, type)!)];
}
