using System.Data.Common;
using System.Security.Cryptography;
using Evidence.Core.Releases;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Records;

/// <summary>Writes records of one ledger inside an import's transaction. Commands are prepared once: an import writes a hundred thousand records.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Ledger _ledger;
    private readonly string _pack;
    private readonly long _release;
    private readonly HashSet<long> _written = [];
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private long _nextKey;

    public RecordWriter(DbConnection connection, DbTransaction transaction, Ledger ledger, string pack, long release)
    {
        (_connection, _transaction, _ledger, _pack, _release) = (connection, transaction, ledger, pack, release);
        using var command = Command($"select coalesce(max(key), 0) from {ledger.Prefix}record");
        _nextKey = Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) + 1;
        HasPack = Exists();
    }

    /// <summary>Whether the pack held something in this ledger before; where it did not, there is nothing to remember for removal.</summary>
    private bool HasPack { get; }

    public RecordOutcome Write(ImportRecord record)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(record.Document.Span));
        if (Find(record) is not { } found)
        {
            Insert(record, digest);
            return RecordOutcome.Added;
        }

        if (found.Pack != _pack)
        {
            throw new StoreException($"{record.Kind}/{record.Id}: the pack '{found.Pack}' holds a record of this id; give this one another id, or import it into that pack.");
        }

        if (found.Digest == digest)
        {
            _written.Add(found.Key);
            return RecordOutcome.Unchanged;
        }

        Retire(found.Key, record.Kind);
        Insert(record, digest);
        return RecordOutcome.Changed;
    }

    public int RemoveUnwritten()
    {
        if (!HasPack)
        {
            return 0;
        }

        var gone = new List<(long Key, string Kind)>();
        using (var command = Command($"select key, kind from {_ledger.Prefix}record where until is null and pack = @Pack"))
        {
            Bind(command, "@Pack", _pack);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (!_written.Contains(rows.GetInt64(0)))
                {
                    gone.Add((rows.GetInt64(0), rows.GetString(1)));
                }
            }
        }

        gone.ForEach(record => Retire(record.Key, record.Kind));
        return gone.Count;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private (long Key, string Pack, string Digest)? Find(ImportRecord record)
    {
        var command = Prepared($"select key, pack, digest from {_ledger.Prefix}record where kind = @Kind and id = @Id and until is null");
        Bind(command, "@Kind", record.Kind);
        Bind(command, "@Id", record.Id);
        using var rows = command.ExecuteReader();
        return rows.Read() ? (rows.GetInt64(0), rows.GetString(1), rows.GetString(2)) : null;
    }

    private void Insert(ImportRecord record, string digest)
    {
        var key = _nextKey++;
        var command = Prepared($"insert into {_ledger.Prefix}record (key, kind, id, pack, since, until, digest, entry) values (@Key, @Kind, @Id, @Pack, @Since, null, @Digest, @Entry)");
        Bind(command, "@Key", key);
        Bind(command, "@Kind", record.Kind);
        Bind(command, "@Id", record.Id);
        Bind(command, "@Pack", _pack);
        Bind(command, "@Since", _release);
        Bind(command, "@Digest", digest);
        Bind(command, "@Entry", record.Entry.ToArray());
        command.ExecuteNonQuery();
        InsertBody("summary", key, record.Summary);
        InsertBody("document", key, record.Document);
        InsertText(key, record);
        if (HasPack)
        {
            _written.Add(key);
        }
    }

    private void InsertBody(string table, long key, ReadOnlyMemory<byte> body)
    {
        var command = Prepared($"insert into {_ledger.Prefix}{table} (key, body) values (@Key, @Body)");
        Bind(command, "@Key", key);
        Bind(command, "@Body", body.ToArray());
        command.ExecuteNonQuery();
    }

    private void InsertText(long key, ImportRecord record)
    {
        if (record.Text == RecordText.None)
        {
            return;
        }

        var command = Prepared($"insert into {_ledger.TextTable(record.Kind)} (rowid, title, names, summary, body) values (@Key, @Title, @Names, @Summary, @Body)");
        Bind(command, "@Key", key);
        Bind(command, "@Title", record.Text.Title);
        Bind(command, "@Names", record.Text.Names);
        Bind(command, "@Summary", record.Text.Summary);
        Bind(command, "@Body", record.Text.Body);
        command.ExecuteNonQuery();
    }

    /// <summary>Ends a revision. Its documents stay for readers of older releases; its words go, so that a search finds current records only.</summary>
    private void Retire(long key, string kind)
    {
        var command = Prepared($"update {_ledger.Prefix}record set until = @Release where key = @Key");
        Bind(command, "@Release", _release);
        Bind(command, "@Key", key);
        command.ExecuteNonQuery();
        if (Core.Kinds.StoredKinds.IsSearched(kind))
        {
            var words = Prepared($"delete from {_ledger.TextTable(kind)} where rowid = @Key");
            Bind(words, "@Key", key);
            words.ExecuteNonQuery();
        }
    }

    private bool Exists()
    {
        using var command = Command($"select exists (select 1 from {_ledger.Prefix}record where pack = @Pack)");
        Bind(command, "@Pack", _pack);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 1;
    }

    private DbCommand Prepared(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = Command(sql);
        }

        return command;
    }

    private DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        return command;
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        if (command.Parameters.Contains(name))
        {
            command.Parameters[name].Value = value;
            return;
        }

        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
