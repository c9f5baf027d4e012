using System.Data.Common;

namespace Evidence.Storage.Tests;

/// <summary>The second layer of the wall: SQLite itself refuses a connection the other ledger, whatever is asked.</summary>
public sealed class SqliteWallTests
{
    private static readonly string[] Verbs =
    [
        "select * from {0}",
        "select count(*) from {0}",
        "select count(rowid) from {0}",
        "select rowid from {0}",
        "select max(rowid) from {0}",
        "select 1 from {0}",
        "select exists (select * from {0})",
        "with t as (select * from {0}) select * from t",
        "select * from release union all select *, 1, 1, 1 from {0}",
        "insert into {0} default values",
        "delete from {0}",
        "update {0} set rowid = rowid",
        "drop table {0}",
        "create temp table stolen as select * from {0}",
        "create temp view stolen as select * from {0}; select * from stolen",
        "attach database '{1}' as again; select * from again.{0}",
        "select * from release where number in (select rowid from {0})",
    ];

    [Theory]
    [InlineData("trial")]
    [InlineData("testimonial")]
    public void No_table_of_the_other_ledger_gives_a_row_under_any_verb(string name)
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        var ledger = Ledger.All.Single(one => one.Name == name);
        using var connection = store.Store.OpenReader(ledger);
        var tables = Strings(connection, "select name from sqlite_master where type = 'table'")
            .Where(table => table.StartsWith(ledger.Other.Name + "_", StringComparison.OrdinalIgnoreCase))
            .ToList();

        Assert.True(tables.Count >= 4);
        Assert.All(
            tables,
            table =>
                Assert.All(
                    Verbs,
                    verb => Assert.Null(Leaks(connection, string.Format(System.Globalization.CultureInfo.InvariantCulture, verb, table, store.Path)))
                )
        );
        Assert.All(
            tables,
            table =>
                Assert.All(
                    Verbs,
                    verb =>
                        Assert.Null(
                            Leaks(
                                connection,
                                string.Format(System.Globalization.CultureInfo.InvariantCulture, verb, $"\"{table.ToUpperInvariant()}\"", store.Path)
                            )
                        )
                )
        );
    }

    [Fact]
    public void A_reader_writes_nothing_in_its_own_ledger_either()
    {
        using var store = new SomeStore();
        using var connection = store.Store.OpenReader(Ledger.Trial);
        using var command = connection.CreateCommand();
        command.CommandText = "delete from trial_record";

        Assert.ThrowsAny<DbException>(() => command.ExecuteNonQuery());
    }

    [Fact]
    public void Its_own_ledger_is_read()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        store.Import(pack.Folder);
        using var connection = store.Store.OpenReader(Ledger.Testimonial);

        Assert.Equal(["story-1", "story-2", "story-3"], Strings(connection, "select id from testimonial_record order by id"));
    }

    // the SQL when it brought a row or did its work; null when it was refused
    private static string? Leaks(DbConnection connection, string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            return rows.Read() || rows.RecordsAffected > 0 ? sql : null;
        }
        catch (DbException)
        {
            return null;
        }
        finally
        {
            using var reset = connection.CreateCommand();
            reset.CommandText = "drop view if exists temp.stolen";
            try
            {
                reset.ExecuteNonQuery();
            }
            catch (DbException)
            {
                // there was none
            }
        }
    }

    private static List<string> Strings(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
