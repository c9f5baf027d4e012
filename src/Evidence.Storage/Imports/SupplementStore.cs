using System.Data.Common;
using Dapper;
using Evidence.Core.Imports;

namespace Evidence.Storage.Imports;

/// <summary>Reads and writes what supplements studies, inside an import's transaction or, to read only, without one.</summary>
internal sealed class SupplementStore(DbConnection connection, DbTransaction? transaction)
{
    private static readonly byte[] TextKind = System.Text.Encoding.UTF8.GetBytes($"\"{StudyIdentity.TextKind}");

    private const string IdsSql = "select study from trial_supplement";
    private const string FindSql = "select body from trial_supplement where study = @Study";
    private const string BodiesSql = "select study, body from trial_supplement";
    private const string SaveSql = "insert into trial_supplement (study, body) values (@Study, @Body) on conflict (study) do update set body = excluded.body";

    /// <summary>The studies that have one.</summary>
    public HashSet<string> Ids() => connection.Query<string>(IdsSql, transaction: transaction).ToHashSet(StringComparer.Ordinal);

    /// <summary>The supplement of a study; null when it has none.</summary>
    public Supplement? Find(string study) =>
        connection.QuerySingleOrDefault<byte[]>(FindSql, new { Study = study }, transaction) is { } body ? Supplement.Read(body) : null;

    /// <summary>The records that are known by their text alone, each with its study.</summary>
    public IEnumerable<(string Key, string Study)> Texts()
    {
        foreach (var (study, body) in connection.Query<(string Study, byte[] Body)>(BodiesSql, transaction: transaction, buffered: false))
        {
            // most bodies have no such record, and need not be taken apart to know it
            foreach (var record in body.AsSpan().IndexOf(TextKind) >= 0 ? Supplement.Read(body).Records : [])
            {
                if (record.IsKnownByText)
                {
                    yield return (record.KnownAs, study);
                }
            }
        }
    }

    public void Save(Supplement supplement) => connection.Execute(SaveSql, new { supplement.Study, Body = supplement.Write() }, transaction);
}
