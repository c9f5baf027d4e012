using Evidence.Core.Studies;

namespace Evidence.Core.Results;

/// <summary>A result with the study it belongs to.</summary>
/// <param name="Study">The study.</param>
/// <param name="Result">The result.</param>
public sealed record StudyResult(Study Study, Result Result);
