namespace Evidence.Core.Search;

/// <summary>A concept of the thesaurus: everything it is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What it is called first.</param>
/// <param name="Synonyms">What else it is called, in words.</param>
/// <param name="Abbreviations">Abbreviations that mean nothing else.</param>
/// <param name="Ambiguous">Abbreviations that also mean other things: they lead to the concept when typed, but widen nothing.</param>
/// <param name="Broader">The id of the concept that it is a kind of; null for none.</param>
public sealed record ThesaurusConcept(
    string Id,
    string Label,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Abbreviations,
    IReadOnlyList<string> Ambiguous,
    string? Broader
)
{
    /// <summary>The names that widen a search: label, synonyms and unambiguous abbreviations.</summary>
    public IReadOnlyList<string> Names { get; } = [Label, .. Synonyms, .. Abbreviations];
}
