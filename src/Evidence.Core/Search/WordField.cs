namespace Evidence.Core.Search;

/// <summary>The parts of a record's text, and how much a word in each is worth: the one definition of weights.</summary>
public static class WordField
{
    /// <summary>How fast more of the same word is worth less (BM25 k1).</summary>
    public const double Saturation = 1.2;

    /// <summary>How much long records are marked down (BM25 b), 0 to 1.</summary>
    public const double LengthShare = 0.75;

    /// <summary>What a name of the same concept is worth beside the words asked for.</summary>
    public const double OfSynonyms = 0.6;

    /// <summary>Title, names, summary, body.</summary>
    public static IReadOnlyList<double> Weights { get; } = [2, 1.5, 1, 0.5];

    /// <summary>How many there are.</summary>
    public const int Count = 4;
}
