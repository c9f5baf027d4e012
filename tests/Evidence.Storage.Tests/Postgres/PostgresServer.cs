using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Evidence.Storage.Tests.Postgres;

/// <summary>
/// A real PostgreSQL server on the loopback, thrown away at the end: a primary of its own, or a standby of another. A shell holds it, whose input is held
/// by the tests: when they end, in whatever way, the server ends too and its folder goes.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private const string Durability = "fsync = off\\nfull_page_writes = off\\nsynchronous_commit = off";
    private const string Home = "/usr/lib/postgresql";
    private static readonly string[] Needed = ["initdb", "pg_basebackup", "pg_ctl"];
    private readonly string _folder = NewFolder();
    private readonly Process _shell;
    private bool _ended;

    private PostgresServer(string make)
    {
        Port = FreePort();
        string[] words = ["-c", $"""
            trap '' INT
            export PATH={Programs}:$PATH PGDATA={_folder}/data
            exec 3>&1 1>&2
            cd {_folder} && {make} && printf '{Durability}\n' >>$PGDATA/postgresql.conf || exit 1
            pg_ctl -w -l {_folder}/log -o '-p {Port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=' start ||
                (cat {_folder}/log; false) || exit 1
            echo ready >&3
            read -r _
            pg_ctl -m immediate stop
            """];
        var info = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", .. words])
            : new ProcessStartInfo("sh", words);
        if (Environment.IsPrivilegedProcess)
        {
            // the server refuses to run as root
            using var given = Process.Start("chown", ["postgres", _folder]);
            given.WaitForExit();
        }

        (info.RedirectStandardInput, info.RedirectStandardOutput, info.RedirectStandardError) = (true, true, true);
        _shell = Process.Start(info)!;
        var said = _shell.StandardError.ReadToEndAsync();
        if (_shell.StandardOutput.ReadLine() != "ready")
        {
            Stop();
            throw new InvalidOperationException($"PostgreSQL did not start: {said.GetAwaiter().GetResult()}");
        }
    }

    /// <summary>Where PostgreSQL's programs are; null where there are none.</summary>
    public static string? Programs { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Installed().OrderDescending(StringComparer.Ordinal).Select(static one => one + "/bin"))
        .FirstOrDefault(static folder => Array.TrueForAll(Needed, program => File.Exists(Path.Combine(folder, program))));

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>A server with a data folder of its own, that orders texts by a language's rules unless told otherwise.</summary>
    public static PostgresServer Primary() => new("initdb -A trust -U postgres -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US --no-sync");

    /// <summary>A server that follows another.</summary>
    public PostgresServer Standby() =>
        new(string.Create(CultureInfo.InvariantCulture, $"pg_basebackup -h 127.0.0.1 -p {Port} -U postgres -D $PGDATA -R -X stream -c fast --no-sync"));

    /// <summary>How one reaches a database of it.</summary>
    public string Connection(string database) => Connection(database, this);

    /// <summary>How one reaches a database that is on several servers.</summary>
    public static string Connection(string database, params IEnumerable<PostgresServer> servers)
    {
        var hosts = servers.Select(static server => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{server.Port}"));
        return $"Host={string.Join(',', hosts)};Database={database};Username=keeper;Maximum Pool Size=20";
    }

    /// <summary>Runs a statement as the one who may do all.</summary>
    public void Run(string database, string sql) => Ask<object>(database, sql);

    /// <summary>Runs a statement as the one who may do all: the first value of its answer.</summary>
    public T? Ask<T>(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Connection(database) + ";Username=postgres;Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return (T?)command.ExecuteScalar();
    }

    /// <summary>Ends it as a failing machine would: at once, and nothing is told to anybody.</summary>
    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static string[] Installed() => Directory.Exists(Home) ? Directory.GetDirectories(Home) : [];

    private void Stop()
    {
        _ended = true;
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }

    /// <summary>A new folder that the server's user may enter: what is temporary for the tests' user may be closed to others.</summary>
    private static string NewFolder()
    {
        const UnixFileMode Entered = UnixFileMode.OtherExecute;
        string[] places = [Path.GetTempPath(), "/tmp", "/var/tmp", "/dev/shm"];
        var place = places.FirstOrDefault(static place => Parents(place).All(static folder => folder.UnixFileMode.HasFlag(Entered)), places[0]);
        return Directory.CreateDirectory(Path.Combine(place, "evidence-postgres-" + Path.GetRandomFileName())).FullName;
    }

    private static IEnumerable<DirectoryInfo> Parents(string place)
    {
        for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
