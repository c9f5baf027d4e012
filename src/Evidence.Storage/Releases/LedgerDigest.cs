using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Evidence.Storage.Releases;

/// <summary>The digest of a ledger in a release: SHA-256 over kind, id and digest of every record, in the order of kinds and ids.</summary>
internal sealed class LedgerDigest
{
    private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The digest of what a ledger holds in a release.</summary>
    /// <param name="connection">Where the ledger is read.</param>
    /// <param name="transaction">The import that makes the release; null where it is there.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="release">The release.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static string Of(DbConnection connection, DbTransaction? transaction, Ledger ledger, long release, CancellationToken cancel)
    {
        var digest = new LedgerDigest();
        var rows = $"select kind, id, digest from {ledger.Prefix}record where since <= @Release and until";
        var sql = $"{rows} is null union all {rows} > @Release order by kind, id";
        foreach (var (kind, id, one) in connection.Query<(string, string, string)>(sql, new { Release = release }, transaction, buffered: false))
        {
            cancel.ThrowIfCancellationRequested();
            digest.Add(kind, id, one);
        }

        return digest.Made();
    }

    /// <summary>Takes the next record.</summary>
    public void Add(string kind, string id, string digest) => _sha.AppendData(Encoding.UTF8.GetBytes($"{kind} {id} {digest}\n"));

    /// <summary>The digest of what was taken, lower-case hex.</summary>
    public string Made() => Convert.ToHexStringLower(_sha.GetHashAndReset());
}
