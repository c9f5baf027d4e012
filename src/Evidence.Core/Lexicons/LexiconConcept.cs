namespace Evidence.Core.Lexicons;

/// <summary>A meaning and the words that carry it.</summary>
public sealed record LexiconConcept
{
    /// <summary>Slug, unique within the lexicon.</summary>
    public required string Id { get; init; }

    /// <summary>The preferred word.</summary>
    public required string Label { get; init; }

    /// <summary>Other words for it, in several languages.</summary>
    public IReadOnlyList<string> Synonyms { get; init => field = value ?? []; } = [];

    /// <summary>Abbreviations, to be matched with their case.</summary>
    public IReadOnlyList<string> Abbreviations { get; init => field = value ?? []; } = [];

    /// <summary>Those of the abbreviations that mean other things too.</summary>
    public IReadOnlyList<string> AmbiguousAbbreviations { get; init => field = value ?? []; } = [];

    /// <summary>Id of the concept that it is a kind of; null for none.</summary>
    public string? Broader { get; init; }

    /// <summary>Slug of the category; null for cues.</summary>
    public string? Category { get; init; }

    /// <summary>True when "no ..." before it turns the meaning round.</summary>
    public required bool NegationSensitive { get; init; }
}
