namespace Evidence.Core.Language;

/// <summary>The phrases of a row in all its languages.</summary>
internal static class Phrases
{
    /// <summary>No other language.</summary>
    internal static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> None = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>English first, then the others.</summary>
    internal static IEnumerable<string> Of(IReadOnlyList<string> words, IReadOnlyDictionary<string, IReadOnlyList<string>> others) =>
        words.Concat(others.Values.SelectMany(phrases => phrases));
}
