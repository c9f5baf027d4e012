using System.Data.Common;
using Npgsql;

namespace Evidence.Storage.Databases;

/// <summary>What the errors of PostgreSQL and of the way to it mean.</summary>
internal static class PostgresErrors
{
    private const string Refused = "the server refuses the connection";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [PostgresErrorCodes.LockNotAvailable] = "another import is writing to this store; nothing was changed. Try again when it has ended.",
        [PostgresErrorCodes.ReadOnlySqlTransaction] =
            "this server is a standby, which cannot be written to; nothing was changed. Name the primary among the hosts.",
        [PostgresErrorCodes.DiskFull] = "the disk is full; nothing was changed. What was in the store before is whole.",
        [PostgresErrorCodes.InvalidPassword] = Refused,
        [PostgresErrorCodes.InvalidAuthorizationSpecification] = Refused,
        [PostgresErrorCodes.InvalidCatalogName] = Refused,
        [PostgresErrorCodes.UndefinedObject] = "the roles of the ledgers are not there; the first import makes them, or whoever may make roles.",
        [PostgresErrorCodes.InsufficientPrivilege] = "the user lacks a right",
        [PostgresErrorCodes.TooManyConnections] = "the server has no connection left for another client",
        [PostgresErrorCodes.DataCorrupted] = "the database says that it is damaged",
        [PostgresErrorCodes.IndexCorrupted] = "the database says that an index is damaged",
    };

    /// <summary>Whether another connection, perhaps to another server, may do what this one could not.</summary>
    public static bool IsPassing(DbException error) =>
        error is NpgsqlException { IsTransient: true } or PostgresException { SqlState: ['5', '7', 'P', ..] };

    /// <summary>The sentence for an error that is about the servers or the store's state; null for one that is about a statement.</summary>
    public static string? Explain(DbException error) =>
        error switch
        {
            PostgresException known when Sentences.TryGetValue(known.SqlState, out var sentence) => sentence[^1] == '.'
                ? sentence
                : $"{sentence} ({known.MessageText}).",
            PostgresException { SqlState: ['5', '7', 'P', ..] or ['0', '8', ..] or ['5', '3', ..] or ['5', '8', ..] } trouble =>
                $"the server cannot go on ({trouble.MessageText}).",
            PostgresException => null,
            NpgsqlException lost => $"the server cannot be reached ({lost.InnerException?.Message ?? lost.Message}).",
            _ => null,
        };
}
