using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Evidence.Storage.Databases;

/// <summary>
/// PostgreSQL, or what speaks like it. Imports go to the primary, reads to standbys where there are some. Each ledger has a schema and a role of its own:
/// a reader takes the role of its ledger, which has no right to the other's tables.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    private const string AnyImport = "set local lock_timeout = '30s'; select pg_advisory_xact_lock(hashtext('evidence import'))";
    private const string AppliedSql = "select name from evidence.migration";
    private const string ExistsSql = "select exists (select 1 from information_schema.tables where table_schema = 'evidence' and table_name = 'migration')";

    private const string HeldSql = "select coalesce(max(number), 0) from release";

    private readonly ConcurrentDictionary<string, long> _held = new(StringComparer.Ordinal);
    private readonly int _hosts;
    private readonly NpgsqlMultiHostDataSource _writers;
    private readonly Dictionary<Ledger, NpgsqlMultiHostDataSource> _readers;

    /// <summary>A database by its connection string, as Npgsql reads it; several hosts are a primary and its standbys.</summary>
    /// <exception cref="StoreException">The text is no connection string.</exception>
    public PostgresDatabase(string connectionString)
        : base("postgres")
    {
        var given = Read(connectionString);
        _hosts = given.Host!.Split(',').Length;
        var port = given.Host!.Contains(':', StringComparison.Ordinal) ? "" : string.Create(CultureInfo.InvariantCulture, $";Port={given.Port}");
        Where = $"Host={given.Host}{port};Database={given.Database ?? given.Username}";
        _writers = Source(given, "-c search_path=evidence,trial,testimonial");
        _readers = Ledger.All.ToDictionary(
            static ledger => ledger,
            ledger => Source(given, $"-c role=evidence_{ledger.Name} -c search_path=trial,testimonial,evidence -c default_transaction_read_only=on"));
    }

    /// <inheritdoc/>
    public override string Where { get; }

    /// <inheritdoc/>
    public override bool KeepsConnections => true;

    /// <inheritdoc/>
    public override bool Exists()
    {
        using var connection = _writers.OpenConnection(TargetSessionAttributes.Any);
        return connection.ExecuteScalar<bool>(ExistsSql);
    }

    /// <inheritdoc/>
    public override bool IsPrepared(IReadOnlyList<string> migrations)
    {
        using var connection = _writers.OpenConnection(TargetSessionAttributes.Any);
        return connection.ExecuteScalar<bool>(ExistsSql) && migrations.Except(connection.Query<string>(AppliedSql), StringComparer.Ordinal).Any() is false;
    }

    /// <summary>A connection to the primary that was seen to answer: a kept one may be to a server that is gone.</summary>
    public override DbConnection OpenWriter()
    {
        for (var tries = 0; ; tries++)
        {
            var connection = OpenPrimary();
            try
            {
                connection.Execute("select 1");
                return connection;
            }
            catch (DbException error) when (tries < _hosts && IsPassing(error))
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>A reader, of a standby where there is one that holds the release, else of the primary.</summary>
    public override DbConnection OpenReader(Ledger ledger, long release)
    {
        for (var tries = 0; ; tries++)
        {
            var connection = _readers[ledger].OpenConnection(tries < _hosts ? TargetSessionAttributes.PreferStandby : TargetSessionAttributes.PreferPrimary);
            if (Holds(connection, release))
            {
                return connection;
            }

            connection.Dispose();
            if (tries == _hosts)
            {
                throw new StoreException(
                    $"{Where}: no server that answers holds release {release}, which was served already; an older one is not served after it."
                );
            }
        }
    }

    /// <summary>The primary, where it answers: a standby that lags does not know what a client has seen elsewhere.</summary>
    public override DbConnection OpenNewest(Ledger ledger, long release) => _readers[ledger].OpenConnection(TargetSessionAttributes.PreferPrimary);

    /// <inheritdoc/>
    public override DbTransaction BeginExclusive(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute(AnyImport, transaction: transaction);
        return transaction;
    }

    /// <inheritdoc/>
    public override void Shape(DbConnection connection, DbTransaction transaction) => connection.Execute(PostgresShape.Sql, transaction: transaction);

    /// <inheritdoc/>
    public override bool IsPassing(DbException error) => PostgresErrors.IsPassing(error);

    /// <inheritdoc/>
    public override bool IsRefusal(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege };

    /// <inheritdoc/>
    public override string? Explain(DbException error) => PostgresErrors.Explain(error) is { } reason ? $"{Where}: {reason}" : null;

    /// <inheritdoc/>
    public override IBodyReader PrepareBodies(DbConnection connection, string table) => new PostgresBodyReader((NpgsqlConnection)connection, table);

    /// <inheritdoc/>
    public override IStatement PrepareChange(DbConnection connection, DbTransaction transaction, string sql) =>
        new PostgresStatement((NpgsqlConnection)connection, (NpgsqlTransaction)transaction, sql);

    /// <inheritdoc/>
    public override IBodyWriter PrepareWriting(DbConnection connection, string table) => new PostgresBodyWriter((NpgsqlConnection)connection, table);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _writers.Dispose();
        foreach (var source in _readers.Values)
        {
            source.Dispose();
        }

        base.Dispose();
    }

    private NpgsqlConnection OpenPrimary()
    {
        try
        {
            return _writers.OpenConnection(TargetSessionAttributes.ReadWrite);
        }
        catch (NpgsqlException error) when (_hosts > 1 && error is not PostgresException)
        {
            throw new StoreException($"{Where}: no primary answers, and only a primary can be written to; nothing was changed.", error);
        }
    }

    // what a server has, it keeps: it is asked once for each release
    private bool Holds(NpgsqlConnection connection, long release)
    {
        var server = $"{connection.Host}:{connection.Port}";
        if (release == 0 || _held.GetValueOrDefault(server) >= release)
        {
            return true;
        }

        var held = connection.ExecuteScalar<long>(HeldSql);
        _held[server] = held;
        return held >= release;
    }

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrEmpty(given.Host)
                ? throw new StoreException(
                    "postgres: names no host; it is a connection string such as postgres:Host=localhost;Database=evidence;Username=evidence."
                )
                : given;
        }
        catch (ArgumentException error)
        {
            // the text may hold a password and is not repeated
            throw new StoreException(
                $"postgres: what follows is no connection string ({error.Message}); right is for example "
                    + "postgres:Host=localhost;Database=evidence;Username=evidence.",
                error
            );
        }
    }

    // statements stay prepared on a connection, which is given back as it was taken: nothing here changes a session
    private static NpgsqlMultiHostDataSource Source(NpgsqlConnectionStringBuilder given, string options) =>
        new NpgsqlDataSourceBuilder(
            new NpgsqlConnectionStringBuilder(given.ConnectionString)
            {
                Options = string.Join(' ', new[] { given.Options, options }.Where(static one => !string.IsNullOrEmpty(one))),
                LoadBalanceHosts = true,
                MaxAutoPrepare = Math.Max(given.MaxAutoPrepare, 32),
                AutoPrepareMinUsages = 2,
                NoResetOnClose = true,
            }.ConnectionString
        ).BuildMultiHost();
}
