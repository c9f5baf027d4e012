namespace Evidence.Core.Language;

/// <summary>The shape of a file of concepts.</summary>
internal sealed record ConceptFile(IReadOnlyList<Concept> Rows);
