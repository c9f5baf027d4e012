using System.Data.Common;
using System.Globalization;
using Dapper;
using Evidence.Core.Pack;
using Evidence.Core.Releases;
using Evidence.Storage.Databases;
using Evidence.Storage.Records;

namespace Evidence.Storage.Releases;

/// <summary>
/// Writes one import as one transaction: until it is committed no reader sees any of it, and when it is not, nothing happened.
/// An import that changes nothing makes no release, unless another engine made the one before.
/// </summary>
internal sealed class ReleaseWriter : IDisposable
{
    private const string TestimonialIdsSql = "select id from testimonial_record where until is null";

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly string _pack;
    private readonly Database _database;
    private Dictionary<Ledger, RecordWriter> _writers;
    private long _added;
    private long _changed;
    private long _removed;

    public ReleaseWriter(DbConnection connection, Database database, string pack)
    {
        _connection = connection;
        _pack = pack;
        _database = database;
        _transaction = database.BeginExclusive(connection);
        Previous = ReleaseStore.Latest(connection, _transaction);
        Number = (Previous?.Number ?? 0) + 1;
        _writers = Writers(pack);
    }

    /// <summary>The title page of the pack that is imported; null for files of studies, which change a content and give it no edition.</summary>
    public PackTitle? Title { get; init; }

    /// <summary>The release before this one, or null.</summary>
    public Release? Previous { get; }

    /// <summary>The number this import will have if it changes something.</summary>
    public long Number { get; }

    /// <summary>The transaction of the import, for reading in it: what was written so far can be read.</summary>
    public DbTransaction Transaction
    {
        get
        {
            Flush();
            return _transaction;
        }
    }

    /// <summary>Writes a record of the pack if its bytes are new.</summary>
    /// <exception cref="StoreException">Another pack holds the id.</exception>
    public RecordOutcome Write(Ledger ledger, ImportRecord record) => Counted(_writers[ledger].Write(record));

    /// <summary>Writes a record that is there, of whichever pack, if its bytes are new; it stays in its pack.</summary>
    public RecordOutcome Revise(Ledger ledger, ImportRecord record) => Counted(_writers[ledger].Revise(record));

    /// <summary>Turns to another pack, once everything of the one before is written.</summary>
    public void TurnTo(string pack)
    {
        Flush();
        DisposeWriters();
        _writers = Writers(pack);
    }

    /// <summary>Writes what this engine derives of a record of the pack.</summary>
    public RecordOutcome Renew(Ledger ledger, ImportRecord record) => Counted(_writers[ledger].Renew(record));

    /// <summary>Removes every record of this pack that was not written in this import.</summary>
    public void RemoveUnwritten() => _removed += _writers.Values.Sum(writer => writer.RemoveUnwritten());

    /// <summary>The ids of the testimonial ledger, so that nothing of the other one can mention them.</summary>
    public HashSet<string> TestimonialIds() => _connection.Query<string>(TestimonialIdsSql, transaction: _transaction).ToHashSet(StringComparer.Ordinal);

    /// <summary>Makes the release, or null when nothing changed.</summary>
    public Release? Commit(TimeProvider time, bool dryRun)
    {
        Flush();

        // another engine makes a release even where it derives the same bytes: it must be known whose they are, and no start derives them again
        if (_added + _changed + _removed == 0 && (Previous is null || Previous.Engine == Engine.Version))
        {
            // what a pack says may have changed behind what it shows, where an import from elsewhere said it before
            if (!dryRun)
            {
                _transaction.Commit();
            }

            return null;
        }

        var (trial, testimonial) = (Digest(Ledger.Trial), Digest(Ledger.Testimonial));
        var release = new Release
        {
            Number = Number,
            PublishedAt = After(time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            Pack = _pack,
            PackVersion = Title?.Version ?? Previous?.PackVersion,
            PackDate = Title is null ? Previous?.PackDate : Title.ReadOn,
            Engine = Engine.Version,
            TrialDigest = trial,
            TestimonialDigest = testimonial,
            TrialNumber = trial == Previous?.TrialDigest ? Previous.TrialNumber : Number,
            TestimonialNumber = testimonial == Previous?.TestimonialDigest ? Previous.TestimonialNumber : Number,
            Added = _added,
            Changed = _changed,
            Removed = _removed,
        };
        release = release with { Chain = ReleaseChain.Link(Previous?.Chain ?? StoreIdentity.Id(_connection, _transaction), release) };
        ReleaseStore.Insert(_connection, _transaction, release);
        if (!dryRun)
        {
            _transaction.Commit();
        }

        return release;
    }

    public void Dispose()
    {
        DisposeWriters();
        _transaction.Dispose();
    }

    private Dictionary<Ledger, RecordWriter> Writers(string pack) =>
        Ledger.All.ToDictionary(ledger => ledger, ledger => new RecordWriter(_connection, _transaction, _database, ledger, pack, Number));

    private void Flush()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Flush();
        }
    }

    private void DisposeWriters()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Dispose();
        }
    }

    // a clock that was set back dates no release before the one before it
    private string After(string now) => string.CompareOrdinal(now, Previous?.PublishedAt) < 0 ? Previous!.PublishedAt : now;

    private RecordOutcome Counted(RecordOutcome outcome)
    {
        _added += outcome == RecordOutcome.Added ? 1 : 0;
        _changed += outcome == RecordOutcome.Changed ? 1 : 0;
        return outcome;
    }

    private string Digest(Ledger ledger) => LedgerDigest.Of(_connection, _transaction, ledger, Number, CancellationToken.None);
}
