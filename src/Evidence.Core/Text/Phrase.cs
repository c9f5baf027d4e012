namespace Evidence.Core.Text;

/// <summary>What a lexicon phrase is for.</summary>
internal enum PhraseRole
{
    /// <summary>Raises a red flag.</summary>
    Flag,

    /// <summary>Speaks of research.</summary>
    Evidence,

    /// <summary>Speaks of reported experience.</summary>
    Story,

    /// <summary>Names a concept of the thesaurus.</summary>
    Concept,

    /// <summary>Names a record of the pack.</summary>
    Record,
}

/// <summary>A phrase of a lexicon as the matcher knows it.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Id">Flag name, cue id, concept id or record id.</param>
/// <param name="Category">Category of a concept, kind of a record; empty otherwise.</param>
/// <param name="Capitals">The least number of capitals its first word must have in the text (2 for "WHO", 1 for "Mayo"); 0 when case does not matter.</param>
/// <param name="Ambiguous">True when it counts only beside other cues.</param>
/// <param name="Negatable">True when a negation before it takes it away.</param>
internal sealed record Phrase(PhraseRole Role, string Id, string Category, int Capitals, bool Ambiguous, bool Negatable);

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Which.</param>
/// <param name="First">First token.</param>
/// <param name="End">Past the last token.</param>
internal readonly record struct Hit(Phrase Phrase, int First, int End);
