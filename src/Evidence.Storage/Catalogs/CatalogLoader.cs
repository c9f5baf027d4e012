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
    private const string LatestNumberSql = "select coalesce(max(number), 0) from release";

    /// <summary>The newest release's number; 0 before the first import. Cheap: asked again and again by a running server.</summary>
    public long LatestNumber() => store.Guarded(() =>
    {
        using var connection = store.OpenReader(Ledger.Trial);
        return connection.ExecuteScalar<long>(LatestNumberSql);
    });

    /// <summary>The newest release, or null before the first import.</summary>
    public Release? LatestRelease()
    {
        using var connection = store.OpenReader(Ledger.Trial);
        return store.Guarded(() => ReleaseStore.Latest(connection, null));
    }

    /// <summary>The catalog of the newest release.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Catalog Load() => store.Guarded(() =>
    {
        store.RenewReaders();
        using var trial = store.OpenReader(Ledger.Trial);
        var release = ReleaseStore.Latest(trial, null);
        using var testimonial = store.OpenReader(Ledger.Testimonial);
        var number = release?.Number ?? 0;
        var thesaurus = Thesaurus(number);
        var names = new CatalogNames(thesaurus);
        return new Catalog(
            release,
            new LedgerCatalog(new RecordStore(store, Ledger.Trial), ReleaseStore.Find(trial, release?.TrialNumber ?? 0), release?.TrialDigest ?? "", Indexes(trial, Ledger.Trial, StoredKinds.Trial, number, names)),
            new LedgerCatalog(new RecordStore(store, Ledger.Testimonial), ReleaseStore.Find(trial, release?.TestimonialNumber ?? 0), release?.TestimonialDigest ?? "", Indexes(testimonial, Ledger.Testimonial, StoredKinds.Testimonial, number, names)),
            thesaurus);
    });

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
        using var command = connection.CreateCommand();
        command.CommandText = $"select key, id, digest, entry from {ledger.Prefix}record where kind = @Kind and since <= @Release and (until is null or until > @Release) order by id";
        foreach (var (name, value) in new (string, object)[] { ("@Kind", kind.Name), ("@Release", release) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            builder.Add(rows.GetString(1), rows.GetInt64(0), rows.GetString(2), rows.GetFieldValue<byte[]>(3));
        }
    }
}
