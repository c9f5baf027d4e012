namespace Evidence.Core.Text;

/// <summary>One concept or cue of a lexicon.</summary>
public sealed record LexiconEntry
{
    /// <summary>Slug of the concept.</summary>
    public required string Id { get; init; }

    /// <summary>The preferred term.</summary>
    public required string Label { get; init; }

    /// <summary>Other terms, any language.</summary>
    public IReadOnlyList<string> Synonyms { get; init => field = value ?? []; } = [];

    /// <summary>Slug of the concept that it is a kind of; null for none.</summary>
    public string? Broader { get; init; }

    /// <summary>Short forms, read only in capitals as they are written here.</summary>
    public IReadOnlyList<string> Abbreviations { get; init => field = value ?? []; } = [];

    /// <summary>Those of the short forms that mean other things too; they count only beside another cue of the page's field.</summary>
    public IReadOnlyList<string> AmbiguousAbbreviations { get; init => field = value ?? []; } = [];

    /// <summary>Category of a concept (condition, cell-type, route, scale, regulator, ...); null for cues.</summary>
    public string? Category { get; init; }

    /// <summary>True when a negation before the term takes its meaning away.</summary>
    public bool NegationSensitive { get; init; }
}
