using Evidence.Core.Studies;

namespace Evidence.Core.Imports;

/// <summary>A notice about a work, from a list of notices.</summary>
/// <param name="Doi">DOI of the work, normalised; null if only its PubMed number is given.</param>
/// <param name="Pmid">PubMed number of the work; null if only its DOI is given.</param>
/// <param name="Notice">The notice as a study holds it.</param>
/// <param name="Place">File and line.</param>
public sealed record RetractionNotice(string? Doi, string? Pmid, Notice Notice, string Place);
