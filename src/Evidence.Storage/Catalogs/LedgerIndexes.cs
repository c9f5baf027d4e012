using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evidence.Core.Kinds;
using Evidence.Core.Releases;
using Evidence.Core.Search;
using Evidence.Storage.Records;

namespace Evidence.Storage.Catalogs;

/// <summary>
/// Reads the entries of a ledger into indexes, and their words into word indexes, each held against what was written: a damaged one takes its kind with it and no other.
/// Kinds, ids and digests must make the digest of the release; where they do not, nothing of the ledger can be told.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="kinds">Its kinds.</param>
/// <param name="release">The release.</param>
/// <param name="names">What values are called.</param>
/// <param name="isForeign">Whether another engine wrote what its records are found by: then that is derived anew from their documents, and nothing is written.</param>
internal sealed class LedgerIndexes(Ledger ledger, IReadOnlyList<StoredKind> kinds, long release, CatalogNames names, bool isForeign)
{
    private const string CurrentSql = "r.kind = @Kind and r.since <= @Release and (r.until is null or r.until > @Release)";
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

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
            }

            if (kind.Nested is { } parts)
            {
                indexes.Add(parts.Name, new(nested, damage));
            }
        }

        return release == 0 || Convert.ToHexStringLower(_digest.GetHashAndReset()) == digest
            ? indexes
            : throw new StoreException(
                $"The records of the {ledger.Name} ledger do not make the digest of release {release}: the store is damaged, and nothing of it can be told. Restore it from a backup."
            );
    }

    /// <summary>The words of every kind that is searched, in the order of its rows; a record without words still is a row.</summary>
    public Dictionary<string, Part<WordIndex>> Words(DbConnection connection) =>
        kinds.Where(static kind => kind.Searched).ToDictionary(static kind => kind.Name, kind => Words(connection, kind), StringComparer.Ordinal);

    private Part<WordIndex> Words(DbConnection connection, StoredKind kind)
    {
        var builder = new WordIndexBuilder();
        if (isForeign)
        {
            return
                Derived(
                    connection,
                    kind,
                    (_, found) =>
                        builder.Add(
                            found.Text == RecordText.None ? [] : WordIndexBuilder.Text(found.Text.Title, found.Text.Names, found.Text.Summary, found.Text.Body)
                        )
                )
                    is { } unread
                ? new(null, unread)
                : new(builder.Build(), null);
        }

        var sql =
            $"select r.id, w.body, r.sums from {ledger.Prefix}record r left join {ledger.Prefix}words w on w.key = r.key where {CurrentSql} order by r.id";
        using var command = Current(connection, sql, kind);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var words = rows.IsDBNull(1) ? [] : rows.GetFieldValue<byte[]>(1);
            if (RecordSums.Of(words) != SumsOf(rows, 2).Words)
            {
                return new(
                    null,
                    $"{kind.Name}/{rows.GetString(0)} of the {ledger.Name} ledger: its words are missing or are not what was written; {kind.Name} are not searched by words."
                );
            }

            builder.Add(words);
        }

        return new(builder.Build(), null);
    }

    /// <summary>What every record of a kind is found by, derived from its document; why it cannot be, or null.</summary>
    private string? Derived(DbConnection connection, StoredKind kind, Action<StoredRow, (ReadOnlyMemory<byte> Entry, RecordText Text)> each)
    {
        var derivation = new StoredIndexing(other => [.. Rows(connection, other).Select(static row => (row.Id, row.Body))]);
        foreach (var row in Rows(connection, kind))
        {
            if (RecordSums.Of(row.Body) != row.Sums.Document)
            {
                return $"{kind.Name}/{row.Id} of the {ledger.Name} ledger: its document is not what was written; {kind.Name} are not listed, since none could be missing unnoticed.";
            }

            try
            {
                each(row, derivation.Of(kind, row.Id, row.Body));
            }
            catch (JsonException error)
            {
                return $"{kind.Name}/{row.Id}: another engine wrote its document in release {release}, and this one cannot read it ({error.Message}); {kind.Name} of that release are not listed.";
            }
        }

        return null;
    }

    private List<StoredRow> Rows(DbConnection connection, StoredKind kind)
    {
        var found = new List<StoredRow>();
        using var command = Current(
            connection,
            $"select r.key, r.id, r.digest, d.body, r.sums from {ledger.Prefix}record r join {ledger.Prefix}document d on d.key = r.key where {CurrentSql} order by r.id",
            kind
        );
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            found.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<byte[]>(3), SumsOf(rows, 4)));
        }

        return found;
    }

    private string? FillDerived(DbConnection connection, StoredKind kind, RecordIndexBuilder builder)
    {
        foreach (var row in Rows(connection, kind))
        {
            _digest.AppendData(Encoding.UTF8.GetBytes($"{kind.Name} {row.Id} {row.Digest}\n"));
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
        using var command = Current(
            connection,
            $"select r.key, r.id, r.digest, r.entry, r.sums from {ledger.Prefix}record r where {CurrentSql} order by r.id",
            kind
        );
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (id, digest, entry, sums) = (rows.GetString(1), rows.GetString(2), rows.GetFieldValue<byte[]>(3), SumsOf(rows, 4));
            _digest.AppendData(Encoding.UTF8.GetBytes($"{kind.Name} {id} {digest}\n"));
            if (damage is null && RecordSums.Of(entry) == sums.Entry)
            {
                builder.Add(id, new RecordKey(rows.GetInt64(0), sums.Document, sums.Summary), digest, entry);
            }
            else
            {
                damage ??=
                    $"{kind.Name}/{id} of the {ledger.Name} ledger: what it is found by is not what was written; {kind.Name} are not listed, since none could be missing unnoticed.";
            }
        }

        return damage;
    }

    private static RecordSums SumsOf(DbDataReader rows, int column) =>
        rows.IsDBNull(column) ? RecordSums.Read([]) : RecordSums.Read(rows.GetFieldValue<byte[]>(column));

    private DbCommand Current(DbConnection connection, string sql, StoredKind kind)
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
