namespace Evidence.Core.Language;

/// <summary>A row of data/rules/concepts: words that mean one value of one role.</summary>
public sealed record Concept
{
    /// <summary>What the value is a value of: route, tissue, outcome, negation, ...</summary>
    public required string Role { get; init; }

    /// <summary>The value; slug of a vocabulary where the records have one.</summary>
    public required string Value { get; init; }

    /// <summary>Group of an outcome: neurological, function, harm, count, finding, general; null otherwise.</summary>
    public string? Group { get; init; }

    /// <summary>Ids of the measures that answer an outcome; empty otherwise.</summary>
    public IReadOnlyList<string> Measures { get; init => field = value ?? []; } = [];

    /// <summary>Words and phrases; a star at the end of a word stands for any ending.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The same in other languages: words by language code; none of them may be an English word.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Others { get; init => field = value ?? Phrases.None; } = Phrases.None;

    /// <summary>capitals or small where the way in which a word is written tells its meaning ("US", "us"); null otherwise.</summary>
    public string? Written { get; init; }

    /// <summary>Sentences in which the row is needed.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Sentences in which it must not be found.</summary>
    public required IReadOnlyList<string> Not { get; init; }
}
