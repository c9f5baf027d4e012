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
