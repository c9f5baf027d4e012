using System.Data.Common;

namespace Evidence.Storage.Integrity;

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
