namespace Evidence.Core.Studies;

/// <summary>A study as read, with what is derived from it.</summary>
/// <param name="Study">What was read.</param>
/// <param name="Derived">What follows from it.</param>
public sealed record EnrichedStudy(Study Study, StudyDerived Derived);
