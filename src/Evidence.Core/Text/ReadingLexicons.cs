using System.Text.Json.Serialization;

namespace Evidence.Core.Text;

/// <summary>
/// Everything the reader knows beyond grammar: the four lexicons of the pack and the names of its records. Built by the caller from a release;
/// a phrase added there is read without a rebuild.
/// </summary>
public sealed record ReadingLexicons
{
    /// <summary>Concepts of the thesaurus: conditions, cells, routes, scales, regulators, places, harms.</summary>
    public IReadOnlyList<LexiconEntry> Concepts { get; init => field = value ?? []; } = [];

    /// <summary>Red flags with their phrases.</summary>
    public IReadOnlyList<FlagEntry> Flags { get; init => field = value ?? []; } = [];

    /// <summary>Words of research: designs, statistics, reporting.</summary>
    public IReadOnlyList<LexiconEntry> EvidenceCues { get; init; } = [];

    /// <summary>Words of reported experience.</summary>
    public IReadOnlyList<LexiconEntry> StoryCues { get; init; } = [];

    /// <summary>Names under which records of the pack are mentioned.</summary>
    public IReadOnlyList<MentionEntry> Mentions { get; init; } = [];
}

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

/// <summary>One red flag and the phrases that raise it.</summary>
public sealed record FlagEntry
{
    /// <summary>The flag's name ("guarantee", "cure", ...).</summary>
    public required string Flag { get; init; }

    /// <summary>What the flag means, for people.</summary>
    public required string Label { get; init; }

    /// <summary>True when a negation before the phrase takes the flag away.</summary>
    public bool NegationSensitive { get; init; }

    /// <summary>Phrases that raise the flag when the text asserts them.</summary>
    public IReadOnlyList<string> Phrases { get; init => field = value ?? []; } = [];
}

/// <summary>A record of the pack and the names it goes by.</summary>
/// <param name="Kind">"study", "provider", "regulator" or "measure".</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Names">Aliases, institutions, abbreviations, DOIs, PMIDs, registrations; any number.</param>
public sealed record MentionEntry(string Kind, string Id, IReadOnlyList<string> Names)
{
    /// <summary>Family name of a study's first author; null when not known.</summary>
    public string? Author { get; init; }

    /// <summary>Years under which a study is cited.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}

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

/// <summary>How lexicon files are read: camel case, unknown properties refused.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LexiconFile))]
internal sealed partial class LexiconJsonContext : JsonSerializerContext;
