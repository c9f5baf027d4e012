using System.Security.Cryptography;
using System.Text;
using Evidence.Core.Exports;
using Evidence.Core.Releases;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Storage.Catalogs;

/// <summary>What one ledger holds in one release: an index of each kind. Immutable; a request keeps the one it began with.</summary>
public sealed class LedgerCatalog
{
    // they are there within seconds, but not in a store of very many records: who waits there holds a thread that others need, and comes in vain
    private const int FewRecords = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(250);
    private readonly Dictionary<string, Part<RecordIndex>> _indexes;
    private readonly Func<Dictionary<string, Part<WordIndex>>> _readWords;
    private readonly Lock _wordsLock = new();
    private volatile Dictionary<string, Part<WordIndex>>? _words;
    private Task<Dictionary<string, Part<WordIndex>>>? _reading;

    internal LedgerCatalog(
        RecordStore records,
        Release? changed,
        string digest,
        Dictionary<string, Part<RecordIndex>> indexes,
        Func<Dictionary<string, Part<WordIndex>>> words
    )
    {
        _readWords = words;
        Records = records;
        Number = changed?.Number ?? 0;
        PublishedAt = changed?.PublishedAt ?? "";
        Edition = new(changed?.PackVersion, changed?.PackDate, digest);
        Mark = digest.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{digest} {Number} {PublishedAt}")));
        _indexes = indexes;
        records.NameOf = NameOf;
    }

    /// <summary>The engine that derived what is served of it; in an older release it may be another than this one.</summary>
    public required string Engine { get; init; }

    /// <summary>Where its bytes are read.</summary>
    public RecordStore Records { get; }

    /// <summary>The release that last changed this ledger; 0 before the first.</summary>
    public long Number { get; }

    /// <summary>The ledger's digest, lower-case hex.</summary>
    public string Digest => Edition.Digest;

    /// <summary>
    /// What an answer's ETag hangs on: content, number and time of the release that last changed the ledger. The same content may
    /// come again under another number.
    /// </summary>
    public string Mark { get; }

    /// <summary>What is cited of it: of the installation that serves it nothing.</summary>
    public Edition Edition { get; }

    /// <summary>When that release was made.</summary>
    public string PublishedAt { get; }

    /// <summary>What is damaged of it, a sentence each; as far as what is found by and searched was read.</summary>
    public IReadOnlyList<string> Damages =>
        [
            .. _indexes
                .Values.Select(static part => part.Damage)
                .Concat(_words?.Values.Select(static part => part.Damage) ?? [])
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The index of a kind, or of the records nested in one ("results").</summary>
    /// <exception cref="StoreException">An entry of the kind is damaged.</exception>
    public RecordIndex Index(string kind) => _indexes[kind].Whole;

    /// <summary>Every document of a kind, in the order of ids; each is read when it is asked for.</summary>
    /// <exception cref="StoreException">The index of the kind is damaged; a damaged document throws when it is read.</exception>
    internal IReadOnlyList<byte[]> Documents(string kind) => new KindDocuments(Index(kind), Records);

    /// <summary>The words of a kind. Those of all kinds are read when the first are asked for.</summary>
    /// <exception cref="StoreException">The store is damaged; the next who asks tries again.</exception>
    /// <exception cref="NotReadyException">They are being read, and that takes long.</exception>
    public WordIndex Words(string kind)
    {
        var words = _words ?? AllWords(WaitsForWords) ?? throw new NotReadyException($"The words of {Most} records are being read, once after the start.");
        return words[kind].Whole;
    }

    /// <summary>Reads the words before somebody asks for them; for work that has a thread of its own.</summary>
    public void ReadWords() => AllWords(Timeout.InfiniteTimeSpan);

    /// <summary>How long who asks for words waits until they are read.</summary>
    internal TimeSpan WaitsForWords
    {
        get =>
            field != default ? field
            : Most <= FewRecords ? Patience
            : Impatience;
        init;
    }

    // records of the largest kind
    private int Most => _indexes.Values.Select(static one => one.Value?.Rows ?? 0).DefaultIfEmpty().Max();

    private string? NameOf(long key) =>
        _indexes
            .Where(static one => one.Value.Value is { Parent: null })
            .Select(one => one.Value.Value!.RowOf(key) is >= 0 and var row ? $"{one.Key}/{one.Value.Value.Ids[row]}" : null)
            .FirstOrDefault(static name => name is not null);

    // read once, whoever asks first; what failed is tried again by the next. Null when they are not there in time
    private Dictionary<string, Part<WordIndex>>? AllWords(TimeSpan patience)
    {
        Task<Dictionary<string, Part<WordIndex>>> reading;
        lock (_wordsLock)
        {
            reading = _reading = _reading is { IsFaulted: false } begun
                ? begun
                : Task.Factory.StartNew(_readWords, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        return Task.WaitAny([reading], patience) < 0 ? null : _words = reading.GetAwaiter().GetResult();
    }
}
