using System.Globalization;

[assembly: AssemblyFixture(typeof(Evidence.Storage.Tests.Postgres.PostgresCluster))]

namespace Evidence.Storage.Tests.Postgres;

/// <summary>
/// The one PostgreSQL server of these tests, started when the first asks for it. Where PostgreSQL is not installed the tests that
/// need it are reported as skipped; EVIDENCE_POSTGRES=required, as the gate sets it, makes them fail instead.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly Lazy<PostgresServer> _server = new(static () =>
    {
        var server = PostgresServer.Primary();
        Admit(server);
        return server;
    });

    private int _databases;

    /// <summary>The server.</summary>
    public PostgresServer Server
    {
        get
        {
            Require();
            return _server.Value;
        }
    }

    /// <summary>Ends a test where there is no PostgreSQL.</summary>
    public static void Require()
    {
        Assert.False(
            PostgresServer.Programs is null && Environment.GetEnvironmentVariable("EVIDENCE_POSTGRES") == "required",
            "There is no PostgreSQL, and EVIDENCE_POSTGRES says that one is required: install postgresql.");
        Assert.SkipWhen(PostgresServer.Programs is null, "There is no PostgreSQL here; install postgresql.");
    }

    /// <summary>Makes the user of the stores. As with a managed database it may make roles and databases and is no superuser.</summary>
    public static void Admit(PostgresServer server) => server.Run("postgres", "create role keeper login createrole createdb");

    /// <summary>The setting of a new, empty database.</summary>
    public string NewStore() => NewStore(Server, string.Create(CultureInfo.InvariantCulture, $"store{Interlocked.Increment(ref _databases)}"));

    /// <summary>The setting of a new, empty database of this name.</summary>
    public static string NewStore(PostgresServer server, string name)
    {
        server.Run("postgres", $"create database {name} owner keeper");
        return "postgres:" + server.Connection(name);
    }

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}
