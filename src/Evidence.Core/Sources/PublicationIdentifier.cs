namespace Evidence.Core.Sources;

/// <summary>An identifier of a publication other than DOI and PubMed's numbers.</summary>
/// <param name="Scheme">Whose identifier it is: <c>issn</c>, <c>isbn</c>, <c>arxiv</c>, <c>embase</c>, ...</param>
/// <param name="Value">The identifier as printed.</param>
public sealed record PublicationIdentifier(string Scheme, string Value);
