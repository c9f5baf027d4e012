namespace Evidence.Core.Text;

/// <summary>A reason for a stream.</summary>
/// <param name="Rule">Name of the rule that saw the cue.</param>
/// <param name="Cue">The words, folded; for context the words of the heading or lead-in.</param>
/// <param name="Start">Where they start in the text.</param>
/// <param name="End">Where they end.</param>
/// <param name="Weight">How much they counted, as natural logarithm of odds; negative when they spoke against.</param>
/// <param name="Stream">The stream that they spoke for or against.</param>
public sealed record StreamCue(string Rule, string Cue, int Start, int End, double Weight, string Stream);
