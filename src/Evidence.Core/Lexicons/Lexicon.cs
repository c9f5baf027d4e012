namespace Evidence.Core.Lexicons;

/// <summary>Words that the reading of text rests on. The id says which list is filled: thesaurus: concepts; red-flags: flags; the cue lexicons: cues.</summary>
public sealed record Lexicon
{
    /// <summary><c>thesaurus</c>, <c>red-flags</c>, <c>evidence-cues</c> or <c>testimonial-cues</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Concepts of the thesaurus.</summary>
    public IReadOnlyList<LexiconConcept> Concepts { get; init => field = value ?? []; } = [];

    /// <summary>Red flags.</summary>
    public IReadOnlyList<LexiconFlag> Flags { get; init => field = value ?? []; } = [];

    /// <summary>Cues.</summary>
    public IReadOnlyList<LexiconConcept> Cues { get; init => field = value ?? []; } = [];
}
