namespace Evidence.Storage.Integrity;

/// <summary>One try to read across the wall.</summary>
/// <param name="Connection">The ledger that the connection is for.</param>
/// <param name="Table">The table of the other ledger that was asked for.</param>
/// <param name="Refused">Whether the database refused.</param>
/// <param name="Answer">What it said.</param>
public sealed record WallAttempt(string Connection, string Table, bool Refused, string Answer);
