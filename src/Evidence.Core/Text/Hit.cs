namespace Evidence.Core.Text;

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Which.</param>
/// <param name="First">First token.</param>
/// <param name="End">Past the last token.</param>
internal readonly record struct Hit(Phrase Phrase, int First, int End);
