namespace Evidence.Core.Search;

/// <summary>Words that count as a match.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="IsPhrase">Whether they must stand one behind the other.</param>
/// <param name="Worth">What a match is worth beside the words asked for, above 0 to 1.</param>
public sealed record TextWay(IReadOnlyList<string> Words, bool IsPhrase, double Worth)
{
    /// <summary>The stems of the words.</summary>
    public IReadOnlyList<string> Stems { get; } = [.. Words.Select(WordStem.Of)];
}
