using System.Data;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Evidence.Core.Kinds;
using Evidence.Core.Releases;
using Evidence.Core.Search;
using Evidence.Storage.Records;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Catalogs;

/// <summary>
/// Reads the entries of a ledger into indexes, and their words into word indexes, each held against what was written: a damaged one takes
/// its kind with it and no other. Kinds, ids and digests must make the digest of the release; where they do not, nothing of the ledger can be told.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="kinds">Its kinds.</param>
/// <param name="release">The release.</param>
/// <param name="names">What values are called.</param>
/// <param name="isForeign">Whether another engine wrote what its records are found by: then that is derived anew from their documents,
/// and nothing is written.</param>
internal sealed class LedgerIndexes(Ledger ledger, IReadOnlyList<StoredKind> kinds, long release, CatalogNames names, bool isForeign)
{
    private readonly Dictionary<string, IdTable> _ids = new(StringComparer.Ordinal);
    private readonly LedgerDigest _digest = new();

    /// <summary>The indexes by kind, those of nested records too.</summary>
    /// <exception cref="StoreException">The records do not make the release's digest.</exception>
    public Dictionary<string, Part<RecordIndex>> Read(DbConnection connection, string digest)
    {
        var indexes = new Dictionary<string, Part<RecordIndex>>(StringComparer.Ordinal);
        foreach (var kind in kinds.OrderBy(static kind => kind.Name, StringComparer.Ordinal))
        {
            var builder = new RecordIndexBuilder(kind.Columns, kind.Nested?.Columns, names.Values);
            var damage = Fill(connection, kind, builder);
            var (index, nested) = damage is null ? builder.Build() : default;
            indexes.Add(kind.Name, new(index, damage));
            if (index is not null)
            {
                names.Add(kind, index);
                _ids.Add(kind.Name, index.Ids);
            }

            if (kind.Nested is { } parts)
            {
                indexes.Add(parts.Name, new(nested, damage));
            }
        }

        return release == 0 || _digest.Made() == digest
            ? indexes
            : throw new StoreException(
                $"The records of the {ledger.Name} ledger do not make the digest of release {release}: the store is damaged, and nothing of it can be told. "
                    + "Restore it from a backup."
            );
    }

    /// <summary>
    /// How many read the words of a kind at the same time, each a part of the rows on a connection of its own; fewer where there are few rows.
    /// </summary>
    public required int Readers { get; init; }

    /// <summary>How many rows a reader has at least.</summary>
    public required int FewestRows { get; init; }

    /// <summary>The words of every kind that is searched, in the order of its rows; a record without words still is a row.</summary>
    /// <param name="open">Opens a connection to the ledger; called by several threads.</param>
    public Dictionary<string, Part<WordIndex>> Words(Func<DbConnection> open)
    {
        using var connection = open();
        return kinds
            .Where(static kind => kind.Searched)
            .ToDictionary(static kind => kind.Name, kind => isForeign ? DerivedWords(connection, kind) : Words(connection, open, kind), StringComparer.Ordinal);
    }

    private Part<WordIndex> DerivedWords(DbConnection connection, StoredKind kind)
    {
        var builder = new WordIndexBuilder();
        var damage = Derived(
            connection,
            kind,
            (_, found) =>
            {
                var text = found.Text;
                builder.Add(text == SearchedText.None ? [] : WordIndexBuilder.Text(text.Title, text.Names, text.Summary, text.Body));
            }
        );
        return damage is null ? new(builder.Build(), null) : new(null, damage);
    }

    private Part<WordIndex> Words(DbConnection connection, Func<DbConnection> open, StoredKind kind)
    {
        var ranges = RangesOf(kind);
        var builders = Array.ConvertAll(ranges, static _ => new WordIndexBuilder());
        var reading = ranges.Select((range, part) => Task.Factory.StartNew(
            () =>
            {
                using var another = part == 0 ? null : open();
                return ReadWords(another ?? connection, kind, range, builders[part]);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        ));
        var damage = Task.WhenAll(reading).GetAwaiter().GetResult().FirstOrDefault(static one => one is not null);
        return damage is null ? new(WordIndexBuilder.Build(builders), null) : new(null, damage);
    }

    // the first and the last id of each reader's rows; of a kind whose ids are not known one reads all
    private (string First, string Last)?[] RangesOf(StoredKind kind)
    {
        var ids = _ids.GetValueOrDefault(kind.Name);
        var parts = ids is null ? 1 : Math.Clamp(ids.Count / FewestRows, 1, Readers);
        return parts == 1
            ? [null]
            : [.. Enumerable.Range(0, parts).Select(part => ((string, string)?)(ids![RowAt(part)], ids[RowAt(part + 1) - 1]))];

        int RowAt(int part) => (int)((long)ids!.Count * part / parts);
    }

    // what is damaged of them, or null
    private string? ReadWords(DbConnection connection, StoredKind kind, (string First, string Last)? range, WordIndexBuilder builder)
    {
        using var rows = Current(connection, kind, "r.id, b.body, r.sums", "words", range);
        while (rows.Read())
        {
            var words = BodyOf(rows, 1);
            if (RecordSums.Of(words) != SumsOf(rows, 2).Words)
            {
                return $"{kind.Name}/{rows.GetString(0)} of the {ledger.Name} ledger: its words are missing or are not what was written; "
                    + $"{kind.Name} are not searched by words.";
            }

            builder.Add(words);
        }

        return null;
    }

    /// <summary>What every record of a kind is found by, derived from its document; why it cannot be, or null.</summary>
    private string? Derived(DbConnection connection, StoredKind kind, Action<StoredRow, (ReadOnlyMemory<byte> Entry, SearchedText Text)> each)
    {
        var derivation = new StoredIndexing(other => [.. Rows(connection, other).Select(static row => (row.Id, row.Body))]);
        foreach (var row in Rows(connection, kind))
        {
            if (RecordSums.Of(row.Body) != row.Sums.Document)
            {
                return $"{kind.Name}/{row.Id} of the {ledger.Name} ledger: its document is not what was written; "
                    + $"{kind.Name} are not listed, since none could be missing unnoticed.";
            }

            try
            {
                each(row, derivation.Of(kind, row.Id, row.Body));
            }
            catch (JsonException error)
            {
                return $"{kind.Name}/{row.Id}: another engine wrote its document in release {release}, and this one cannot read it ({error.Message}); "
                    + $"{kind.Name} of that release are not listed.";
            }
        }

        return null;
    }

    private List<StoredRow> Rows(DbConnection connection, StoredKind kind)
    {
        var found = new List<StoredRow>();
        using var rows = Current(connection, kind, "r.key, r.id, r.digest, b.body, r.sums", "document");
        while (rows.Read())
        {
            found.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), BodyOf(rows, 3), SumsOf(rows, 4)));
        }

        return found;
    }

    private string? FillDerived(DbConnection connection, StoredKind kind, RecordIndexBuilder builder)
    {
        foreach (var row in Rows(connection, kind))
        {
            _digest.Add(kind.Name, row.Id, row.Digest);
        }

        return Derived(
            connection,
            kind,
            (row, found) => builder.Add(row.Id, new RecordKey(row.Key, row.Sums.Document, row.Sums.Summary), row.Digest, found.Entry.Span)
        );
    }

    private sealed record StoredRow(long Key, string Id, string Digest, byte[] Body, RecordSums Sums);

    // the rest of the kind is read on for the digest
    private string? Fill(DbConnection connection, StoredKind kind, RecordIndexBuilder builder)
    {
        if (isForeign)
        {
            return FillDerived(connection, kind, builder);
        }

        string? damage = null;
        using var rows = Current(connection, kind, "r.key, r.id, r.digest, r.entry, r.sums");
        while (rows.Read())
        {
            var (id, digest, entry, sums) = (rows.GetString(1), rows.GetString(2), BodyOf(rows, 3), SumsOf(rows, 4));
            _digest.Add(kind.Name, id, digest);
            if (damage is null && RecordSums.Of(entry) == sums.Entry)
            {
                builder.Add(id, new RecordKey(rows.GetInt64(0), sums.Document, sums.Summary), digest, entry);
            }
            else
            {
                damage ??=
                    $"{kind.Name}/{id} of the {ledger.Name} ledger: what it is found by is not what was written; "
                    + $"{kind.Name} are not listed, since none could be missing unnoticed.";
            }
        }

        return damage;
    }

    private static RecordSums SumsOf(IDataReader rows, int column) => RecordSums.Read(BodyOf(rows, column));

    private static byte[] BodyOf(IDataReader rows, int column) => rows.GetValue(column) as byte[] ?? [];

    // those that are current now are asked for apart from those that were then: an index has either in the order of ids, and nothing is sorted with its bodies
    private IDataReader Current(DbConnection connection, StoredKind kind, string columns, string? bodies = null, (string First, string Last)? range = null)
    {
        var join = bodies is null ? "" : $"left join {ledger.Prefix}{bodies} b on b.key = r.key ";
        var within = range is null ? "" : " and r.id between @First and @Last";
        var rows = $"select {columns} from {ledger.Prefix}record r {join}where r.kind = @Kind and r.since <= @Release{within} and r.until";
        var asked = new { Kind = kind.Name, Release = release, range?.First, range?.Last };
        return connection.ExecuteReader($"{rows} is null union all {rows} > @Release order by id", asked);
    }
}
