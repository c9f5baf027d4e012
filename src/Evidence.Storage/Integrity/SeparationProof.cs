using System.Data.Common;

namespace Evidence.Storage.Integrity;

/// <summary>One try to read across the wall.</summary>
/// <param name="Connection">The ledger that the connection is for.</param>
/// <param name="Table">The table of the other ledger that was asked for.</param>
/// <param name="Refused">Whether the database refused.</param>
/// <param name="Answer">What it said.</param>
public sealed record WallAttempt(string Connection, string Table, bool Refused, string Answer);

/// <summary>Tries the wall between the ledgers on real connections: from each, every stored form of the other is asked for and must be refused.</summary>
public sealed class SeparationProof(EvidenceStore store)
{
    private static readonly string[] Tables = ["record", "summary", "document"];

    /// <summary>The attempts and what became of them.</summary>
    public IReadOnlyList<WallAttempt> Attempt() => [.. Ledger.All.SelectMany(ledger => Tables.Select(table => Attempt(ledger, ledger.Other.Prefix + table)))];

    private WallAttempt Attempt(Ledger ledger, string table)
    {
        using var connection = store.OpenReader(ledger);
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(key) from {table}";
        try
        {
            command.ExecuteScalar();
            return new WallAttempt(ledger.Name, table, false, "It was read.");
        }
        catch (DbException error) when (store.Database.IsRefusal(error))
        {
            return new WallAttempt(ledger.Name, table, true, $"The database refused: a connection of the {ledger.Name} ledger may not read {table}.");
        }
    }
}
