namespace Evidence.Core.Search;

/// <summary>
/// What was typed into a search box. Quotation marks hold a phrase, a hyphen or NOT before a word leaves it out, OR between two takes either, AND and brackets
/// add nothing; every other sign only separates words.
/// </summary>
/// <param name="Terms">What is looked for, in the order typed.</param>
/// <param name="Without">What must not be there.</param>
/// <param name="Matching">How many of the terms a record must have.</param>
public sealed record TextQuery(IReadOnlyList<TextTerm> Terms, IReadOnlyList<TextTerm> Without, TextMatching Matching)
{
    /// <summary>Reads what was typed; null when it holds no word that tells anything.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="matching">How many of the terms a record must have.</param>
    /// <param name="thesaurus">Where other names come from, or null to take the words alone.</param>
    public static TextQuery? Read(string typed, TextMatching matching, Thesaurus? thesaurus) => new TextQueryReader(thesaurus).Read(typed, matching);
}
