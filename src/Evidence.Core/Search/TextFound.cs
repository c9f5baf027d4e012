namespace Evidence.Core.Search;

/// <summary>What words find among the records of one kind.</summary>
/// <param name="Rows">The rows, best first; those that have everything asked for come before those that have some of it.</param>
/// <param name="WithAll">How many of them have everything.</param>
public sealed record TextFound(IReadOnlyList<int> Rows, int WithAll);
