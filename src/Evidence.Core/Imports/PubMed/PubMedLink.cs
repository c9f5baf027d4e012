namespace Evidence.Core.Imports;

/// <summary>A link of PubMed from one article to another.</summary>
/// <param name="Type">MEDLINE tag, or RefType of PubMed XML.</param>
/// <param name="Words">Where the other one stands: <c>J Neurotrauma. 2015 Mar 1;32(5):1</c>.</param>
/// <param name="Pmid">PubMed number of the other; null if none is given.</param>
internal sealed record PubMedLink(string Type, string Words, string? Pmid);
