using System.Data.Common;
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
    /// <inheritdoc cref="LedgerIndexes.Readers"/>
    internal int Readers { get; init; } = Environment.ProcessorCount;

    /// <inheritdoc cref="LedgerIndexes.FewestRows"/>
    internal int FewestRows { get; init; } = 10_000;

    /// <summary>The newest release's number; 0 before the first import.</summary>
    public long LatestNumber() => store.Mark().Number;

    /// <summary>The newest release, or null before the first import.</summary>
    public Release? LatestRelease() => store.Read(Ledger.Trial, static connection => ReleaseStore.Latest(connection, null));

    /// <summary>The catalog of the newest release.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Catalog Load() => Load(null)!;

    /// <summary>The catalog of a release as it was, or of the newest when null is asked for; null when there is no such release.</summary>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public Catalog? Load(long? asked) => store.Read(Ledger.Trial, trial =>
    {
        var release = asked is { } wanted ? ReleaseStore.Find(trial, wanted) : ReleaseStore.Latest(trial, null);
        return asked is not null && release is null ? null : Load(trial, release);
    });

    /// <summary>The catalog of no release: what is served until there is one that can be read.</summary>
    public Catalog Empty() => store.Read(Ledger.Trial, trial => Load(trial, null));

    // what is read is of one release, whatever is written meanwhile: rows and what they name are never changed, only ended
    private Catalog Load(DbConnection trial, Release? release)
    {
        var number = release?.Number ?? 0;
        store.Know(number);
        using var testimonial = store.Database.OpenReader(Ledger.Testimonial, store.Known);
        var mark = StoreIdentity.At(trial, number);
        var (trialRecords, testimonialRecords) = (new RecordStore(store, Ledger.Trial, mark), new RecordStore(store, Ledger.Testimonial, mark));
        try
        {
            var thesaurus = Thesaurus(trialRecords, number);
            var names = new CatalogNames(thesaurus);
            var engine = release?.Engine ?? Engine.Version;
            var isForeign = ReleaseStore.IsForeign(trial, number);
            LedgerIndexes Indexes(Ledger ledger, IReadOnlyList<StoredKind> kinds) =>
                new(ledger, kinds, number, names, isForeign) { Readers = Readers, FewestRows = FewestRows };
            var (trialIndexes, testimonialIndexes) = (Indexes(Ledger.Trial, StoredKinds.Trial), Indexes(Ledger.Testimonial, StoredKinds.Testimonial));
            return new Catalog(
                release,
                new LedgerCatalog(
                    trialRecords,
                    ReleaseStore.Find(trial, release?.TrialNumber ?? 0),
                    release?.TrialDigest ?? "",
                    trialIndexes.Read(trial, release?.TrialDigest ?? ""),
                    Words(Ledger.Trial, trialIndexes, mark)
                )
                {
                    Engine = engine,
                },
                new LedgerCatalog(
                    testimonialRecords,
                    ReleaseStore.Find(trial, release?.TestimonialNumber ?? 0),
                    release?.TestimonialDigest ?? "",
                    testimonialIndexes.Read(testimonial, release?.TestimonialDigest ?? ""),
                    Words(Ledger.Testimonial, testimonialIndexes, mark)) { Engine = engine },
                thesaurus) { Mark = mark };
        }
        catch
        {
            trialRecords.Retire();
            testimonialRecords.Retire();
            throw;
        }
    }

    private Func<Dictionary<string, Part<WordIndex>>> Words(Ledger ledger, LedgerIndexes indexes, StoreMark mark) =>
        () => store.Again(() => indexes.Words(() => store.Same(store.Database.OpenReader(ledger, store.Known), mark)));

    private static Thesaurus Thesaurus(RecordStore records, long number) =>
        records.FindRevision("lexicons", "thesaurus", number) is { } document ? LexiconReader.Thesaurus(document) : new Thesaurus([]);
}
