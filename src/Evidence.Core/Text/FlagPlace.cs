namespace Evidence.Core.Text;

/// <summary>Where the words of a red flag stand, and whether the text itself asserts them.</summary>
/// <param name="Place">The words.</param>
/// <param name="IsAsserted">False where they are negated, denied, reported, asked, supposed or advised.</param>
/// <param name="IsNamed">True for a phrase that the lexicon names.</param>
internal readonly record struct FlagPlace(Place Place, bool IsAsserted, bool IsNamed);
