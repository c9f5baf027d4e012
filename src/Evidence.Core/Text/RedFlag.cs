namespace Evidence.Core.Text;

/// <summary>A red flag with the words that raised it.</summary>
/// <param name="Flag">One of the flags of the lexicon.</param>
/// <param name="Cue">The words, folded.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
public sealed record RedFlag(string Flag, string Cue, int Start, int End);
