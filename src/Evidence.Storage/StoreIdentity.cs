using System.Data.Common;
using Dapper;
using Evidence.Storage.Records;
using Evidence.Storage.Releases;

namespace Evidence.Storage;

/// <summary>Who a store is and how far it is: its id and the chain of its releases, in tables that every database has.</summary>
internal static class StoreIdentity
{
    /// <summary>The migration that brought the columns; what a store held before it is completed with it.</summary>
    public const string Migration = "0007-identity.all.sql";

    private const string IdSql = "select id from store";
    private const string InsertSql = "insert into store (id) values (@Id)";
    private const string LinkSql = "update release set chain = @Chain where number = @Number";
    private const string MarkSql =
        """
        select s.id as "Store", coalesce(r.number, 0) as "Number", coalesce(r.chain, '') as "Chain"
          from store s left join release r on r.number = (select max(number) from release)
        """;

    private const string AtSql =
        """
        select s.id as "Store", @Number as "Number", coalesce((select chain from release where number = @Number), '') as "Chain" from store s
        """;

    /// <summary>Gives a store its id, and the releases and records that it has their links and sums.</summary>
    public static void Complete(DbConnection connection, DbTransaction transaction)
    {
        var id = Guid.NewGuid().ToString("n");
        connection.Execute(InsertSql, new { Id = id }, transaction);
        var before = id;
        foreach (var release in ReleaseStore.OldestFirst(connection, transaction))
        {
            before = ReleaseChain.Link(before, release);
            connection.Execute(LinkSql, new { Chain = before, release.Number }, transaction);
        }

        foreach (var ledger in Ledger.All)
        {
            CompleteSums(connection, transaction, ledger);
        }
    }

    /// <summary>Makes another store of it, with the same releases.</summary>
    public static void Renew(DbConnection connection, DbTransaction transaction)
    {
        connection.Execute("delete from store", transaction: transaction);
        Complete(connection, transaction);
    }

    /// <summary>Which store it is, and its newest release.</summary>
    /// <exception cref="StoreException">It does not say who it is: it is no store, or damaged.</exception>
    public static StoreMark Read(DbConnection connection) => connection.QuerySingleOrDefault<StoreMark>(MarkSql) ?? throw Nameless();

    /// <summary>Which store it is, and the link of a release in it; an empty one when it has no such release.</summary>
    /// <exception cref="StoreException">It does not say who it is: it is no store, or damaged.</exception>
    public static StoreMark At(DbConnection connection, long number) =>
        connection.QuerySingleOrDefault<StoreMark>(AtSql, new { Number = number }) ?? throw Nameless();

    /// <summary>The id.</summary>
    public static string Id(DbConnection connection, DbTransaction transaction) => connection.QuerySingle<string>(IdSql, transaction: transaction);

    private static StoreException Nameless() => new("The store does not say who it is: its table 'store' is empty. It is damaged; restore it from a backup.");

    private static void CompleteSums(DbConnection connection, DbTransaction transaction, Ledger ledger)
    {
        var keys = connection.Query<long>($"select key from {ledger.Prefix}record where sums is null order by key", transaction: transaction).AsList();
        foreach (var key in keys)
        {
            var stored = connection.QuerySingle<Stored>(
                $"""
                select d.body as "Document", s.body as "Summary", r.entry as "Entry", w.body as "Words"
                  from {ledger.Prefix}record r
                  left join {ledger.Prefix}document d on d.key = r.key
                  left join {ledger.Prefix}summary s on s.key = r.key
                  left join {ledger.Prefix}words w on w.key = r.key
                 where r.key = @Key
                """,
                new { Key = key },
                transaction);
            var sums = new RecordSums(RecordSums.Of(stored.Document), RecordSums.Of(stored.Summary), RecordSums.Of(stored.Entry), RecordSums.Of(stored.Words));
            connection.Execute($"update {ledger.Prefix}record set sums = @Sums where key = @Key", new { Sums = sums.ToBytes(), Key = key }, transaction);
        }
    }

    private sealed record Stored
    {
        public byte[]? Document { get; init; }

        public byte[]? Summary { get; init; }

        public byte[]? Entry { get; init; }

        public byte[]? Words { get; init; }
    }
}
