using System.Data.Common;
using System.Globalization;
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
        added as "Added", changed as "Changed", removed as "Removed", pack_version as "PackVersion", pack_date as "PackDate", chain as "Chain"
        """;

    private const string LatestSql = $"select {Columns} from release order by number desc limit 1";

    private const string NumberSql = $"select {Columns} from release where number = @Number";

    private const string AllSql = $"select {Columns} from release order by number desc";

    // an index is renewed with its engine: it is this one's where this one made the release and every later one
    private const string ForeignSql = "select exists (select 1 from release where number >= @Number and engine <> @Engine)";

    private const string InsertSql =
        """
        insert into release (number, published_at, pack, engine, trial_digest, testimonial_digest, trial_number, testimonial_number,
                             added, changed, removed, pack_version, pack_date, chain)
        values (@Number, @PublishedAt, @Pack, @Engine, @TrialDigest, @TestimonialDigest, @TrialNumber, @TestimonialNumber,
                @Added, @Changed, @Removed, @PackVersion, @PackDate, @Chain)
        """;

    /// <summary>Every release, newest first.</summary>
    public Task<IReadOnlyList<Release>> AllAsync(CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<Release>>(Ledger.Trial, async connection =>
            [.. await connection.QueryAsync<Release>(new CommandDefinition(AllSql, cancellationToken: cancel)).ConfigureAwait(false)]);

    /// <summary>The states that a record of a ledger has had, oldest first; empty when it never was.</summary>
    public Task<IReadOnlyList<RecordRevision>> RevisionsAsync(Ledger ledger, string kind, string id, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<RecordRevision>>(
            ledger,
            async connection =>
                [
                    .. await connection
                        .QueryAsync<RecordRevision>(new CommandDefinition(RevisionsSql(ledger), new { Kind = kind, Id = id }, cancellationToken: cancel))
                        .ConfigureAwait(false),
                ]
        );

    /// <summary>What changed of some records of a ledger behind a place, in the order of release, kind and id.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="only">The records, each as kind, slash, id.</param>
    /// <param name="place">Where to begin.</param>
    /// <param name="last">The last release that is looked at.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<IReadOnlyList<RecordChange>> ChangesOfAsync(
        Ledger ledger,
        IEnumerable<string> only,
        ChangePlace place,
        long last,
        int limit,
        CancellationToken cancel
    )
    {
        var records = only.Distinct(StringComparer.Ordinal)
            .Select(static (record, at) => (Name: string.Create(CultureInfo.InvariantCulture, $"@O{at}"), record))
            .ToList();
        var names = records.Count == 0 ? "null" : string.Join(", ", records.Select(static one => one.Name));
        var parameters = Places(ledger, place, last, limit);
        records.ForEach(one => parameters.Add(one.Name, one.record));
        return QueryAsync(ledger, ChangesSql(ledger, table => $"and {table}.kind || '/' || {table}.id in ({names})"), parameters, cancel);
    }

    /// <summary>What a release changed, by kind and id, trial ledger first.</summary>
    public async Task<IReadOnlyList<RecordChange>> ChangesAsync(long number, CancellationToken cancel)
    {
        var changes = new List<RecordChange>();
        foreach (var ledger in Ledger.All)
        {
            changes.AddRange(await ChangesAsync(ledger, ChangePlace.After(number - 1), number, int.MaxValue, cancel).ConfigureAwait(false));
        }

        return changes;
    }

    /// <summary>What changed in both ledgers behind a place, in the order of release, kind and id.</summary>
    /// <param name="place">Where to begin.</param>
    /// <param name="last">The last release that is looked at.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<RecordChange>> ChangesAsync(ChangePlace place, long last, int limit, CancellationToken cancel)
    {
        var changes = new List<RecordChange>();
        foreach (var ledger in Ledger.All)
        {
            changes.AddRange(await ChangesAsync(ledger, place, last, limit, cancel).ConfigureAwait(false));
        }

        return
        [
            .. changes
                .OrderBy(change => change.Release)
                .ThenBy(change => change.Kind, StringComparer.Ordinal)
                .ThenBy(change => change.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    /// <summary>What changed in one ledger behind a place, in the order of release, kind and id.</summary>
    public Task<IReadOnlyList<RecordChange>> ChangesAsync(Ledger ledger, ChangePlace place, long last, int limit, CancellationToken cancel) =>
        QueryAsync(ledger, ChangesSql(ledger), Places(ledger, place, last, limit), cancel);

    /// <summary>How many changes the releases after one have made, up to another.</summary>
    public async Task<long> CountAsync(long since, long last, CancellationToken cancel)
    {
        var count = 0L;
        foreach (var ledger in Ledger.All)
        {
            var command = new CommandDefinition(CountSql(ledger), new { Since = since, Last = last }, cancellationToken: cancel);
            count += await store.ReadAsync(ledger, connection => connection.ExecuteScalarAsync<long>(command)).ConfigureAwait(false);
        }

        return count;
    }

    internal static Release? Latest(DbConnection connection, DbTransaction? transaction) =>
        connection.QuerySingleOrDefault<Release>(LatestSql, transaction: transaction);

    internal static IReadOnlyList<Release> OldestFirst(DbConnection connection, DbTransaction? transaction) =>
        [.. connection.Query<Release>(AllSql, transaction: transaction).Reverse()];

    /// <summary>Whether what the records of a release are found by may have been written by another engine.</summary>
    internal static bool IsForeign(DbConnection connection, long number) =>
        connection.ExecuteScalar<bool>(ForeignSql, new { Number = number, Engine = Engine.Version });

    internal static Release? Find(DbConnection connection, long number) => connection.QuerySingleOrDefault<Release>(NumberSql, new { Number = number });

    internal static void Insert(DbConnection connection, DbTransaction transaction, Release release) => connection.Execute(InsertSql, release, transaction);

    private Task<IReadOnlyList<RecordChange>> QueryAsync(Ledger ledger, string sql, DynamicParameters parameters, CancellationToken cancel) =>
        store.ReadAsync<IReadOnlyList<RecordChange>>(ledger, async connection =>
            [.. await connection.QueryAsync<RecordChange>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)]);

    private static DynamicParameters Places(Ledger ledger, ChangePlace place, long last, int limit) =>
        new(new { Ledger = ledger.Name, place.Release, place.Kind, place.Id, Last = last, Limit = limit });

    // a revision that ends in the release in which another of the same record begins was changed, not removed
    private static string ChangesSql(Ledger ledger, Func<string, string>? only = null) =>
        $"""
        select n.since as "Release", @Ledger as "Ledger", n.kind as "Kind", n.id as "Id",
               case when o.key is null then 'added' else 'changed' end as "Change", o.digest as "Before", n.digest as "After"
          from {ledger.Prefix}record n
          left join {ledger.Prefix}record o on o.kind = n.kind and o.id = n.id and o.until = n.since
         where n.since <= @Last and (n.since, n.kind, n.id) > (@Release, @Kind, @Id) {only?.Invoke("n")}
        union all
        select o.until, @Ledger, o.kind, o.id, 'removed', o.digest, cast(null as text)
          from {ledger.Prefix}record o
         where o.until <= @Last and (o.until, o.kind, o.id) > (@Release, @Kind, @Id) {only?.Invoke("o")}
           and not exists (select 1 from {ledger.Prefix}record n where n.since = o.until and n.kind = o.kind and n.id = o.id)
         order by 1, 3, 4
         limit @Limit
        """;

    private static string RevisionsSql(Ledger ledger) =>
        $"""
        select r.since as "Since", r.until as "Until", r.digest as "Digest", d.body as "Body"
          from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key
         where r.kind = @Kind and r.id = @Id
         order by r.since
        """;

    private static string CountSql(Ledger ledger) =>
        $"""
        select (select count(*) from {ledger.Prefix}record where since > @Since and since <= @Last)
             + (select count(*) from {ledger.Prefix}record o where o.until > @Since and o.until <= @Last
                   and not exists (select 1 from {ledger.Prefix}record n where n.since = o.until and n.kind = o.kind and n.id = o.id))
        """;
}
