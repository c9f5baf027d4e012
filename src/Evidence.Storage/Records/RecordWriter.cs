using System.Data.Common;
using System.Globalization;
using Evidence.Core.Releases;
using Evidence.Core.Search;
using Evidence.Storage.Databases;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Records;

/// <summary>Writes records of one ledger inside an import's transaction. Commands are prepared once: an import may write a million records.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly WriterCommands _commands;
    private readonly IStatement _record;
    private readonly IBodyWriter _summary;
    private readonly IBodyWriter _document;
    private readonly IBodyWriter _words;
    private readonly Ledger _ledger;
    private readonly string _pack;
    private readonly long _release;
    private readonly HashSet<long> _written = [];
    private readonly bool _packIsKnown;
    private long _nextKey;

    public RecordWriter(DbConnection connection, DbTransaction transaction, Database database, Ledger ledger, string pack, long release)
    {
        (_ledger, _pack, _release) = (ledger, pack, release);
        _commands = new WriterCommands(connection, transaction);
        _record = database.PrepareChange(
            connection,
            transaction,
            $"insert into {ledger.Prefix}record (key, kind, id, pack, since, until, digest, entry, sums) "
                + "values (@Key, @Kind, @Id, @Pack, @Since, null, @Digest, @Entry, @Sums) on conflict do nothing"
        );
        _summary = database.PrepareWriting(connection, ledger.Prefix + "summary");
        _document = database.PrepareWriting(connection, ledger.Prefix + "document");
        _words = database.PrepareWriting(connection, ledger.Prefix + "words");
        _nextKey = Number($"select coalesce(max(key), 0) from {ledger.Prefix}record") + 1;
        _packIsKnown = Number($"select exists (select 1 from {ledger.Prefix}record where pack = @Pack)", ("@Pack", pack)) == 1;
    }

    public RecordOutcome Write(ImportRecord record)
    {
        // most imports bring new records: those are written without asking first, and the unique index says when one was not new
        if (!_packIsKnown && TryInsert(record))
        {
            return RecordOutcome.Added;
        }

        if (Find(record) is not { } found)
        {
            return TryInsert(record) ? RecordOutcome.Added : throw new InvalidOperationException($"{record.Kind}/{record.Id} is neither there nor new.");
        }

        return Replace(found, record);
    }

    /// <summary>Writes a record that is there, of whichever pack; it stays in its pack.</summary>
    public RecordOutcome Revise(ImportRecord record)
    {
        var found = Find(record) ?? throw new InvalidOperationException($"{record.Kind}/{record.Id} is not there.");
        if (found.Digest == record.Digest)
        {
            return RecordOutcome.Unchanged;
        }

        Retire(found.Key);
        return TryInsert(record, found.Pack)
            ? RecordOutcome.Changed
            : throw new InvalidOperationException($"{record.Kind}/{record.Id} was retired and is still there.");
    }

    /// <summary>Writes what this engine derives of a record that another one derived; what this import has already written of it stands.</summary>
    public RecordOutcome Renew(ImportRecord record)
    {
        if (Find(record) is { } found)
        {
            if (found.Since == _release)
            {
                _written.Add(found.Key);
                return RecordOutcome.Unchanged;
            }

            return Replace(found, record);
        }

        return TryInsert(record) ? RecordOutcome.Added : throw new InvalidOperationException($"{record.Kind}/{record.Id} is neither there nor new.");
    }

    /// <summary>Writes what is still held: whoever reads documents in the transaction, or ends it, calls this before.</summary>
    public void Flush()
    {
        _summary.Flush();
        _document.Flush();
        _words.Flush();
    }

    public int RemoveUnwritten()
    {
        if (!_packIsKnown)
        {
            return 0;
        }

        var gone = new List<long>();
        using (var rows = _commands.Bound($"select key from {_ledger.Prefix}record where until is null and pack = @Pack", ("@Pack", _pack)).ExecuteReader())
        {
            while (rows.Read())
            {
                if (!_written.Contains(rows.GetInt64(0)))
                {
                    gone.Add(rows.GetInt64(0));
                }
            }
        }

        gone.ForEach(Retire);
        return gone.Count;
    }

    public void Dispose()
    {
        _commands.Dispose();
        _record.Dispose();
        _summary.Dispose();
        _document.Dispose();
        _words.Dispose();
    }

    private RecordOutcome Replace((long Key, string Pack, string Digest, long Since) found, ImportRecord record)
    {
        if (found.Pack != _pack)
        {
            throw new StoreException(
                $"{record.Kind}/{record.Id}: the pack '{found.Pack}' holds a record of this id; give this one another id, or import it into that pack."
            );
        }

        if (found.Since == _release || _written.Contains(found.Key))
        {
            throw new StoreException($"{record.Kind}/{record.Id}: the import holds two records of this id; keep one of them.");
        }

        if (found.Digest == record.Digest)
        {
            RenewIndex(found.Key, record);
            _written.Add(found.Key);
            return RecordOutcome.Unchanged;
        }

        Retire(found.Key);
        return TryInsert(record) ? RecordOutcome.Changed : throw new InvalidOperationException($"{record.Kind}/{record.Id} was retired and is still there.");
    }

    private (long Key, string Pack, string Digest, long Since)? Find(ImportRecord record)
    {
        using var rows = _commands
            .Bound(
                $"select key, pack, digest, since from {_ledger.Prefix}record where kind = @Kind and id = @Id and until is null",
                ("@Kind", record.Kind),
                ("@Id", record.Id)
            )
            .ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetInt64(3)) : null;
    }

    private bool TryInsert(ImportRecord record, string? pack = null)
    {
        var (key, words) = (_nextKey, Words(record));
        _record.Bind(1, key);
        _record.Bind(2, record.Kind);
        _record.Bind(3, record.Id);
        _record.Bind(4, pack ?? _pack);
        _record.Bind(5, _release);
        _record.Bind(6, record.Digest);
        _record.Bind(7, record.Entry.Span);
        _record.Bind(8, Sums(record, words).ToBytes());
        if (_record.Run() == 0)
        {
            return false;
        }

        _nextKey++;
        _summary.Write(key, record.Summary.Span);
        _document.Write(key, record.Document.Span);
        InsertWords(key, words);
        if (_packIsKnown)
        {
            _written.Add(key);
        }

        return true;
    }

    private void InsertWords(long key, ReadOnlyMemory<byte> words)
    {
        if (!words.IsEmpty)
        {
            _words.Write(key, words.Span);
        }
    }

    private static ReadOnlyMemory<byte> Words(ImportRecord record) =>
        record.Text == SearchedText.None ? default : WordIndexBuilder.Text(record.Text.Title, record.Text.Names, record.Text.Summary, record.Text.Body);

    private static RecordSums Sums(ImportRecord record, ReadOnlyMemory<byte> words) =>
        new(RecordSums.Of(record.Document.Span), RecordSums.Of(record.Summary.Span), RecordSums.Of(record.Entry.Span), RecordSums.Of(words.Span));

    /// <summary>What a record is shown and found by may have changed although its document has not, when it is derived by another engine.</summary>
    private void RenewIndex(long key, ImportRecord record)
    {
        Flush();
        var words = Words(record);
        var (entry, sums) = (record.Entry.ToArray(), Sums(record, words).ToBytes());
        var renewed = _commands
            .Bound(
                $"update {_ledger.Prefix}record set entry = @Entry, sums = @Sums where key = @Key and (entry <> @Entry or sums <> @Sums)",
                ("@Entry", entry),
                ("@Sums", sums),
                ("@Key", key)
            )
            .ExecuteNonQuery();
        if (renewed > 0)
        {
            _commands
                .Bound($"update {_ledger.Prefix}summary set body = @Body where key = @Key", ("@Body", record.Summary.ToArray()), ("@Key", key))
                .ExecuteNonQuery();
        }

        _commands.Bound($"delete from {_ledger.Prefix}words where key = @Key", ("@Key", key)).ExecuteNonQuery();
        InsertWords(key, words);
    }

    /// <summary>Ends a revision. Its documents and words stay for readers of older releases.</summary>
    private void Retire(long key)
    {
        _commands.Bound($"update {_ledger.Prefix}record set until = @Release where key = @Key", ("@Release", _release), ("@Key", key)).ExecuteNonQuery();
    }

    private long Number(string sql, params ReadOnlySpan<(string, object)> parameters) =>
        Convert.ToInt64(_commands.Bound(sql, parameters).ExecuteScalar(), CultureInfo.InvariantCulture);
}
