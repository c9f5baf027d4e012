namespace Evidence.Core.Claims.Checking;

/// <summary>Which study a sentence speaks of.</summary>
/// <param name="Study">Id of the study; null when none is meant.</param>
/// <param name="From">name, description, context, page, claim or none.</param>
/// <param name="Unknown">A name that the release does not know; null when none.</param>
public sealed record SubjectNote(string? Study, string From, string? Unknown);
