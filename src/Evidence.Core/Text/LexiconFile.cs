namespace Evidence.Core.Text;

/// <summary>The shape of a lexicon file of cues or concepts.</summary>
internal sealed record LexiconFile
{
    /// <summary>Name of the lexicon.</summary>
    public required string Id { get; init; }

    /// <summary>Concepts of a thesaurus.</summary>
    public IReadOnlyList<LexiconEntry> Concepts { get; init => field = value ?? []; } = [];

    /// <summary>Cues of a cue lexicon.</summary>
    public IReadOnlyList<LexiconEntry> Cues { get; init => field = value ?? []; } = [];

    /// <summary>Flags of the red-flag lexicon.</summary>
    public IReadOnlyList<FlagEntry> Flags { get; init => field = value ?? []; } = [];
}
