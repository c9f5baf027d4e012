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
