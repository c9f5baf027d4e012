namespace Evidence.Core.Search;

/// <summary>What one condition cost a selection.</summary>
/// <param name="Condition">The condition; null for the words searched for.</param>
/// <param name="Remaining">Records left after it and all before it.</param>
/// <param name="Removed">Records it took away from what was left before it.</param>
/// <param name="WithoutIt">Records that would be left if only this one were dropped.</param>
public sealed record FunnelStep(Condition? Condition, int Remaining, int Removed, int WithoutIt);
