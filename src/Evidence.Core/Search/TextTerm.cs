namespace Evidence.Core.Search;

/// <summary>One thing asked for: words or a phrase, and what else counts as it.</summary>
/// <param name="Asked">As asked, folded.</param>
/// <param name="Ways">What finds it, the words asked for first.</param>
public sealed record TextTerm(string Asked, IReadOnlyList<TextWay> Ways)
{
    /// <summary>The thesaurus concept that gave other names; null for none.</summary>
    public string? Concept { get; init; }

    /// <summary>The other names, as they are searched for.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    /// <summary>The field and value of an identifier that was pasted; null for words.</summary>
    public (string Field, string Value)? Identifier { get; init; }
}
