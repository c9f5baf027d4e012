namespace Evidence.Core.Vocabularies;

/// <summary>One allowed value of a vocabulary.</summary>
/// <param name="Value">What stands in the records and on the wire.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="Description">One sentence that says what it means.</param>
/// <param name="Synonyms">Other words people use for it; empty if there are none.</param>
public sealed record Term(string Value, string Label, string Description, IReadOnlyList<string> Synonyms);
