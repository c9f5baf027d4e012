using System.Data.Common;
using Dapper;
using Evidence.Core.Releases;

namespace Evidence.Storage.Releases;

/// <summary>The list of releases and what each changed.</summary>
public sealed class ReleaseStore(EvidenceStore store)
{
    private const string Columns =
        """
        number as "Number", published_at as "PublishedAt", pack as "Pack", engine as "Engine", trial_digest as "TrialDigest",
        testimonial_digest as "TestimonialDigest", trial_number as "TrialNumber", testimonial_number as "TestimonialNumber",
        added as "Added", changed as "Changed", removed as "Removed"
        """;

    private const string LatestSql = $"select {Columns} from release order by number desc limit 1";

    private const string AllSql = $"select {Columns} from release order by number desc";

    private const string InsertSql =
        """
        insert into release (number, published_at, pack, engine, trial_digest, testimonial_digest, trial_number, testimonial_number, added, changed, removed)
        values (@Number, @PublishedAt, @Pack, @Engine, @TrialDigest, @TestimonialDigest, @TrialNumber, @TestimonialNumber, @Added, @Changed, @Removed)
        """;

    /// <summary>Every release, newest first.</summary>
    public async Task<IReadOnlyList<Release>> AllAsync(CancellationToken cancel)
    {
        await using var connection = store.OpenReader(Ledger.Trial);
        return [.. await connection.QueryAsync<Release>(new CommandDefinition(AllSql, cancellationToken: cancel)).ConfigureAwait(false)];
    }

    /// <summary>What a release changed, by kind and id, trial ledger first.</summary>
    public async Task<IReadOnlyList<RecordChange>> ChangesAsync(long number, CancellationToken cancel)
    {
        var changes = new List<RecordChange>();
        foreach (var ledger in Ledger.All)
        {
            await using var connection = store.OpenReader(ledger);
            changes.AddRange(await connection.QueryAsync<RecordChange>(new CommandDefinition(ChangesSql(ledger), new { Number = number, Ledger = ledger.Name }, cancellationToken: cancel)).ConfigureAwait(false));
        }

        return changes;
    }

    internal static Release? Latest(DbConnection connection, DbTransaction? transaction) => connection.QuerySingleOrDefault<Release>(LatestSql, transaction: transaction);

    internal static void Insert(DbConnection connection, DbTransaction transaction, Release release) => connection.Execute(InsertSql, release, transaction);

    private static string ChangesSql(Ledger ledger) =>
        $"""
        select @Ledger as "Ledger", kind as "Kind", id as "Id", 'removed' as "Change", digest as "Before", cast(null as text) as "After"
          from {ledger.Prefix}record o
         where o.until = @Number and not exists (select 1 from {ledger.Prefix}record n where n.kind = o.kind and n.id = o.id and n.since = @Number)
        union all
        select @Ledger, n.kind, n.id, case when o.key is null then 'added' else 'changed' end, o.digest, n.digest
          from {ledger.Prefix}record n
          left join {ledger.Prefix}record o on o.kind = n.kind and o.id = n.id and o.until = @Number
         where n.since = @Number
         order by 2, 3
        """;
}
