namespace Evidence.Core.Streams;

/// <summary>A row of data/rules/streams.json: words in order that speak for a stream. How much they count is fitted (data/rules/weights).</summary>
public sealed record StreamRow
{
    /// <summary>Stable name; the weights know the row by it.</summary>
    public required string Name { get; init; }

    /// <summary>The stream or red flag it was written for; its weights may say otherwise.</summary>
    public required string Lane { get; init; }

    /// <summary>True for a row of a red flag.</summary>
    internal bool IsFlag => Heads.FlagNames.Contains(Lane);

    /// <summary>
    /// What must stand in this order. Each is a choice of words and phrases parted by bars: a star leaves an ending open, @ names a class of
    /// data/rules/words.json, # a kind of quantity (or number, year, address), = ends the role of a concept.
    /// </summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>How many words may lie from one to the next; 1 is the next word.</summary>
    public int Reach { get; init => field = value > 0 ? value : 1; } = 1;

    /// <summary>The first must stand among so many words from the opening of the sentence; 0 for anywhere.</summary>
    public int Within { get; init; }

    /// <summary>What must stand nowhere in the unit.</summary>
    public IReadOnlyList<string> Unless { get; init => field = value ?? []; } = [];

    /// <summary>Sentences in which the row holds.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Sentences in which it does not.</summary>
    public required IReadOnlyList<string> Not { get; init; }
}
