using System.Runtime.InteropServices;

namespace Evidence.Core.Language;

/// <summary>A language in which texts are read, a row of data/rules/languages.json.</summary>
public sealed record Tongue
{
    private const double Known = 0.1;
    private const int FewWords = 15;

    private static readonly Lazy<IReadOnlyList<Tongue>> Loaded = new(() => RuleFiles.Read("rules/languages.json", RuleJson.Default.LanguageFile).Rows);

    /// <summary>ISO 639-1 code.</summary>
    public required string Code { get; init; }

    /// <summary>Its English name.</summary>
    public required string Name { get; init; }

    /// <summary>Its small words, by which it is told.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What a reader must know of a text in it: what is read and what is not; null where everything is.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("note")]
    public string? Says { get; init; }

    /// <summary>Texts in it.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Texts that are not in it.</summary>
    public IReadOnlyList<string> Not { get; init => field = value ?? []; } = [];

    /// <summary>The languages.</summary>
    public static IReadOnlyList<Tongue> All => Loaded.Value;

    /// <summary>The code of a text that is in none of them.</summary>
    public const string Other = "other";

    // a bit for each language that has the word
    private static readonly Lazy<Dictionary<string, int>> Small = new(() =>
    {
        var small = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, tongue) in All.Index())
        {
            foreach (var word in tongue.Words)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(small, Language.Words.Of(word)[0].Text, out _) |= 1 << number;
            }
        }

        return small;
    });

    /// <summary>
    /// The language of a text by its small words: a code, "other" where hardly any is of a language that is known; null where too little stands there.
    /// </summary>
    public static string? Of(IEnumerable<Word> words)
    {
        var counts = new int[All.Count];
        var letters = 0;
        foreach (var word in words.Where(word => word.Kind == WordKind.Letters))
        {
            letters++;
            var having = Small.Value.GetValueOrDefault(word.Text);
            for (var i = 0; having != 0; i++, having >>= 1)
            {
                counts[i] += having & 1;
            }
        }

        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > 0 && counts[best] >= Known * letters ? All[best].Code : letters < FewWords ? null : Other;
    }

    /// <summary>What a reader must know of a text in a language; null for one that is read whole.</summary>
    public static string? Note(string? code) =>
        code == Other ? "It is in a language that is not read here: only numbers, sums and names are." : All.FirstOrDefault(one => one.Code == code)?.Says;
}
