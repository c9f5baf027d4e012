namespace Evidence.Core.Text;

/// <summary>A phrase of a lexicon as the matcher knows it.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Id">Flag name, cue id, concept id or record id.</param>
/// <param name="Category">Category of a concept, kind of a record; empty otherwise.</param>
/// <param name="Capitals">The least number of capitals its first word must have in the text (2 for "WHO", 1 for "Mayo"); 0 when case does not matter.</param>
/// <param name="Ambiguous">True when it counts only beside other cues.</param>
/// <param name="Negatable">True when a negation before it takes it away.</param>
internal sealed record Phrase(PhraseRole Role, string Id, string Category, int Capitals, bool Ambiguous, bool Negatable);
