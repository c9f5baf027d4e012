namespace Evidence.Core.Claims;

/// <summary>What stood behind a change of a claim.</summary>
/// <param name="Kind">Kind of the record (studies, harms, regulators, sources, claims), or <c>engine</c>.</param>
/// <param name="Id">Id of the record, or the engine's version.</param>
/// <param name="Change">added, changed, removed: the record; linked, unlinked: the pointer to it; replaced: the engine.</param>
public sealed record TimelineCause(string Kind, string Id, string Change);
