using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Evidence.Storage.Databases;

/// <summary>A statement of PostgreSQL that stays prepared, with its parameters by their place.</summary>
internal sealed partial class PostgresStatement : IStatement
{
    private readonly NpgsqlCommand _command;
    private bool _isPrepared;

    /// <summary>Takes a text with named parameters, each named once.</summary>
    public PostgresStatement(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql)
    {
        var count = 0;
        _command = new NpgsqlCommand(Named().Replace(sql, _ => string.Create(CultureInfo.InvariantCulture, $"${++count}")), connection, transaction);
        for (var i = 0; i < count; i++)
        {
            _command.Parameters.Add(new NpgsqlParameter());
        }
    }

    public void Bind(int place, long value) => _command.Parameters[place - 1].Value = value;

    public void Bind(int place, string text) => _command.Parameters[place - 1].Value = text;

    public void Bind(int place, ReadOnlySpan<byte> bytes) => _command.Parameters[place - 1].Value = bytes.ToArray();

    public int Run()
    {
        if (!_isPrepared)
        {
            // what is bound says of which type each parameter is
            _command.Prepare();
            _isPrepared = true;
        }

        return _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    [GeneratedRegex("@[A-Za-z]+")]
    private static partial Regex Named();
}
