namespace Evidence.Core.Search;

/// <summary>Where the store keeps a record, and what must be there: whoever reads holds the bytes against it.</summary>
/// <param name="Value">The key in the store; for a nested record, its place in the parent's document.</param>
/// <param name="Document">Sum of the whole document; 0 for a nested record.</param>
/// <param name="Summary">Sum of what lists show; 0 for a nested record.</param>
public readonly record struct RecordKey(long Value, ulong Document = 0, ulong Summary = 0);
