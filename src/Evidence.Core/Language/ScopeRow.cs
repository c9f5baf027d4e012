namespace Evidence.Core.Language;

/// <summary>A row of data/rules/scope.json, by the ConText method: cue words change how what stands near them is meant.</summary>
public sealed record ScopeRow
{
    private Scope _kind;

    /// <summary>Stable name.</summary>
    public required string Name { get; init; }

    /// <summary>negated, denied, hedged, reported, asked, conditional, advised or historical.</summary>
    public required string Category { get; init; }

    /// <summary>How what it reaches is meant.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    internal Scope Kind => _kind == Scope.None ? _kind = Enum.Parse<Scope>(Category, ignoreCase: true) : _kind;

    /// <summary>forward, backward or both.</summary>
    public required string Direction { get; init; }

    /// <summary>Words at most; 0 is to the end of the sentence.</summary>
    public required int Reach { get; init; }

    /// <summary>Words and phrases; a star leaves an ending open.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The same in other languages: words by language code; none of them may be an English word.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Others
    {
        get;
        init => field = value ?? Phrases.None;
    } = Phrases.None;

    /// <summary>Words and signs at which it ends; empty for none.</summary>
    public IReadOnlyList<string> Stops
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>True when it reaches over the commas of a list ("no motor, sensory or bladder benefit").</summary>
    public bool Lists { get; init; }

    /// <summary>True when the cue is a frame that says nothing itself ("it is a myth that").</summary>
    public bool Frame { get; init; }

    /// <summary>True when all that stands before the cue belongs to the frame ("the clinic in Ankara claims that").</summary>
    public bool FrameBefore { get; init; }

    /// <summary>Sentences in which the row is needed.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Sentences in which it must not hold.</summary>
    public IReadOnlyList<string> Not
    {
        get;
        init => field = value ?? [];
    } = [];
}
