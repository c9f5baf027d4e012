using System.Data.Common;
using System.Globalization;
using Evidence.Storage.Catalogs;

namespace Evidence.Storage.Tests.Postgres;

/// <summary>The second layer of the wall: PostgreSQL itself refuses a connection the other ledger, whatever is asked of its tables.</summary>
public sealed class PostgresWallTests(PostgresCluster cluster)
{
    private static readonly string[] Verbs =
    [
        "select * from {0}",
        "select count(*) from {0}",
        "select ctid from {0}",
        "select 1 from {0}",
        "select exists (select * from {0})",
        "with t as (select * from {0}) select * from t",
        "select number from release where number in (select 1 from {0})",
        "insert into {0} default values",
        "delete from {0}",
        "truncate {0}",
        "drop table {0}",
        "create table stolen as select * from {0}",
        "create temp view stolen as select * from {0}; select * from stolen",
        "copy {0} to stdout",
        "lock {0}",
        "alter table {0} rename to stolen",
        "grant select on {0} to public",
        "set default_transaction_read_only = off; begin; delete from {0}",
    ];

    [Theory]
    [InlineData("trial")]
    [InlineData("testimonial")]
    public void No_table_of_the_other_ledger_gives_a_row_under_any_verb(string name)
    {
        using var pack = new SomePack();
        using var store = new SomeStore(_ => cluster.NewStore());
        store.Import(pack.Folder);
        var ledger = Ledger.All.Single(one => one.Name == name);
        var tables = Tables(store, ledger.Other.Name);

        Assert.True(tables.Count >= 4);
        Assert.All(tables, table => Assert.StartsWith(ledger.Other.Name + "." + ledger.Other.Name + "_", table, StringComparison.Ordinal));
        Assert.All(
            tables,
            table => Assert.All(Verbs, verb => Assert.Equal("refused", Tried(store.Store, ledger, string.Format(CultureInfo.InvariantCulture, verb, table))))
        );
        Assert.All(Tables(store, ledger.Name), table => Assert.Equal("done", Tried(store.Store, ledger, $"select count(*) from {table}")));
        Assert.All(
            Tables(store, ledger.Name),
            table => Assert.Equal("refused", Tried(store.Store, ledger, $"set default_transaction_read_only = off; delete from {table}"))
        );
    }

    [Fact]
    public void A_user_who_may_make_no_roles_uses_those_that_another_made()
    {
        using (var maker = new SomeStore(_ => cluster.NewStore()))
        {
            Assert.Null(maker.Loader.LatestRelease());
        }

        cluster.Server.Run("postgres", "create role modest login; grant evidence_trial, evidence_testimonial to modest");
        cluster.Server.Run("postgres", "create database modest owner modest");
        using var pack = new SomePack();
        using var store = new SomeStore(_ => "postgres:" + cluster.Server.Connection("modest") + ";Username=modest");

        store.Import(pack.Folder);

        Assert.Equal(2, new CatalogLoader(store.Store).Load().Trial.Index("studies").Rows);
    }

    private static List<string> Tables(SomeStore store, string schema)
    {
        using var connection = store.Store.OpenWriter();
        using var command = connection.CreateCommand();
        command.CommandText = $"select schemaname || '.' || tablename from pg_tables where schemaname = '{schema}'";
        using var rows = command.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static string Tried(EvidenceStore store, Ledger ledger, string sql)
    {
        // a connection of its own: what was tried may have changed it
        using var connection = store.OpenReader(ledger);
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
            return "done";
        }
        catch (DbException error)
        {
            return error.SqlState is "42501" or "25006" ? "refused" : error.Message;
        }
    }
}
