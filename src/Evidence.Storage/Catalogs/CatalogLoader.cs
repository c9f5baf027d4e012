using System.Data.Common;
using Dapper;
using Evidence.Core.Kinds;
using Evidence.Core.Lexicons;
using Evidence.Core.Releases;
using Evidence.Core.Search;
using Evidence.Storage.Records;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Catalogs;

/// <summary>Reads what records are found by into memory: one pass over small entries, no document is opened.</summary>
public sealed class CatalogLoader(EvidenceStore store)
{
    private const string CurrentSql = "r.kind = @Kind and r.since <= @Release and (r.until is null or r.until > @Release)";
    private const string LatestNumberSql = "select coalesce(max(number), 0) from release";

    /// <summary>The newest release's number; 0 before the first import. Cheap: asked again and again by a running server.</summary>
    public long LatestNumber() => store.Read(Ledger.Trial, static connection => connection.ExecuteScalar<long>(LatestNumberSql));

    /// <summary>The newest release, or null before the first import.</summary>
    public Release? LatestRelease() => store.Read(Ledger.Trial, static connection => ReleaseStore.Latest(connection, null));

    /// <summary>The catalog of the newest release.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Catalog Load()
    {
        store.RenewReaders();
        return Load(null)!;
    }

    /// <summary>The catalog of a release as it was, or of the newest when null is asked for; null when there is no such release.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Catalog? Load(long? asked) => store.Read(Ledger.Trial, trial =>
    {
        var release = asked is { } wanted ? ReleaseStore.Find(trial, wanted) : ReleaseStore.Latest(trial, null);
        return asked is not null && release is null ? null : Load(trial, release);
    });

    /// <summary>The catalog of no release: what is served until there is one that can be read.</summary>
    public Catalog Empty() => store.Read(Ledger.Trial, trial => Load(trial, null));

    private Catalog Load(DbConnection trial, Release? release)
    {
        var number = release?.Number ?? 0;
        store.Know(number);
        using var testimonial = store.Database.OpenReader(Ledger.Testimonial, store.Known);
        var thesaurus = Thesaurus(number);
        var names = new CatalogNames(thesaurus);
        var trialIndexes = Indexes(trial, Ledger.Trial, StoredKinds.Trial, number, names);
        var testimonialIndexes = Indexes(testimonial, Ledger.Testimonial, StoredKinds.Testimonial, number, names);
        return new Catalog(
            release,
            new LedgerCatalog(new RecordStore(store, Ledger.Trial), ReleaseStore.Find(trial, release?.TrialNumber ?? 0), release?.TrialDigest ?? "", trialIndexes, Words(Ledger.Trial, StoredKinds.Trial, trialIndexes, number)),
            new LedgerCatalog(new RecordStore(store, Ledger.Testimonial), ReleaseStore.Find(trial, release?.TestimonialNumber ?? 0), release?.TestimonialDigest ?? "", testimonialIndexes, Words(Ledger.Testimonial, StoredKinds.Testimonial, testimonialIndexes, number)),
            thesaurus);
    }

    private Func<Dictionary<string, WordIndex>> Words(Ledger ledger, IReadOnlyList<StoredKind> kinds, Dictionary<string, RecordIndex> indexes, long release) => () => store.Again(() =>
    {
        using var connection = store.Database.OpenScan(ledger, store.Known);
        return kinds.Where(kind => kind.Searched).ToDictionary(kind => kind.Name, kind => Words(connection, ledger, kind, indexes[kind.Name], release), StringComparer.Ordinal);
    });

    // in the order of rows; a record without words still is a row
    private static WordIndex Words(DbConnection connection, Ledger ledger, StoredKind kind, RecordIndex index, long release)
    {
        var builder = new WordIndexBuilder();
        using var command = Current(connection, $"select r.key, w.body from {ledger.Prefix}record r left join {ledger.Prefix}words w on w.key = r.key where {CurrentSql} order by r.id", kind, release);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            builder.Add(rows.IsDBNull(1) ? [] : rows.GetFieldValue<byte[]>(1));
        }

        return builder.Build();
    }

    private Thesaurus Thesaurus(long number) =>
        new RecordStore(store, Ledger.Trial).FindRevision("lexicons", "thesaurus", number) is { } document ? LexiconReader.Thesaurus(document) : new Thesaurus([]);

    private static Dictionary<string, RecordIndex> Indexes(DbConnection connection, Ledger ledger, IReadOnlyList<StoredKind> kinds, long release, CatalogNames names)
    {
        var indexes = new Dictionary<string, RecordIndex>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            var builder = new RecordIndexBuilder(kind.Columns, kind.Nested?.Columns, names.Values);
            Fill(connection, ledger, kind, release, builder);
            var (index, nested) = builder.Build();
            indexes.Add(kind.Name, index);
            names.Add(kind, index);
            if (nested is not null)
            {
                indexes.Add(kind.Nested!.Name, nested);
            }
        }

        return indexes;
    }

    private static void Fill(DbConnection connection, Ledger ledger, StoredKind kind, long release, RecordIndexBuilder builder)
    {
        using var command = Current(connection, $"select r.key, r.id, r.digest, r.entry from {ledger.Prefix}record r where {CurrentSql} order by r.id", kind, release);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            builder.Add(rows.GetString(1), rows.GetInt64(0), rows.GetString(2), rows.GetFieldValue<byte[]>(3));
        }
    }

    private static DbCommand Current(DbConnection connection, string sql, StoredKind kind, long release)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in new (string, object)[] { ("@Kind", kind.Name), ("@Release", release) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
