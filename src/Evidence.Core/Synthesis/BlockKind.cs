namespace Evidence.Core.Synthesis;

/// <summary>One of the three questions a synthesis answers. They are never answered together: a treated arm alone is not a comparison.</summary>
/// <param name="Name">Name in requests and answers.</param>
/// <param name="Label">Name for a reader.</param>
/// <param name="Meaning">What stands in it, in a sentence.</param>
/// <param name="CountEffects">Effect measures for counts, the default first.</param>
/// <param name="MeanEffects">Effect measures for means, the default first.</param>
public sealed record BlockKind(string Name, string Label, string Meaning, IReadOnlyList<string> CountEffects, IReadOnlyList<string> MeanEffects)
{
    /// <summary>Whether an effect measure can be asked of this block.</summary>
    public bool Takes(string effect) => CountEffects.Concat(MeanEffects).Contains(effect, StringComparer.Ordinal);
}
