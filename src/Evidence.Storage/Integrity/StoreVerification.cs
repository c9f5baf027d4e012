using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Evidence.Core.Releases;
using Evidence.Storage.Records;
using Evidence.Storage.Releases;

namespace Evidence.Storage.Integrity;

/// <summary>
/// Holds everything in a store against its digests: the database's own structure, the chain of releases, the two ledgers' digests of
/// every release, and of each revision of each record its document (SHA-256), summary, entry and words.
/// </summary>
public sealed class StoreVerification(EvidenceStore store)
{
    private const int Most = 1000;
    private readonly List<string> _damages = [];
    private long _records;

    /// <summary>Reads the whole store.</summary>
    /// <exception cref="StoreException">The store cannot be read at all.</exception>
    public VerificationReport Run(CancellationToken cancel)
    {
        var releases = store.Read(Ledger.Trial, connection =>
        {
            Note(store.Database.Check(connection));
            var all = ReleaseStore.OldestFirst(connection, null);
            CheckChain(StoreIdentity.Read(connection).Store, all);
            return all;
        });
        foreach (var ledger in Ledger.All)
        {
            store.Again(() =>
            {
                using var connection = store.OpenReader(ledger);
                CheckRecords(connection, ledger, cancel);
                CheckDigests(connection, ledger, releases, cancel);
                return true;
            });
        }

        return new VerificationReport(_records, releases.Count, _damages);
    }

    private void CheckChain(string id, IReadOnlyList<Release> releases)
    {
        var (before, number) = (id, 1L);
        foreach (var release in releases)
        {
            var link = ReleaseChain.Link(before, release);
            if (release.Number != number || release.Chain != link)
            {
                Note([$"Release {release.Number} does not follow the one before it: a release is missing, or its row is not what was written."]);
            }

            (before, number) = (release.Chain ?? "", release.Number + 1);
        }
    }

    private void CheckRecords(DbConnection connection, Ledger ledger, CancellationToken cancel)
    {
        using var rows = connection.ExecuteReader(
            $"""
            select r.kind, r.id, r.since, r.digest, r.sums, d.body, s.body, r.entry, w.body
              from {ledger.Prefix}record r
              left join {ledger.Prefix}document d on d.key = r.key
              left join {ledger.Prefix}summary s on s.key = r.key
              left join {ledger.Prefix}words w on w.key = r.key
             order by r.key
            """
        );
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            _records++;
            var (document, sums) = (Bytes(rows, 5), RecordSums.Read(Bytes(rows, 4)));
            string[] wrong =
            [
                .. Wrong("document", Convert.ToHexStringLower(SHA256.HashData(document)) == rows.GetString(3) && RecordSums.Of(document) == sums.Document),
                .. Wrong("summary", RecordSums.Of(Bytes(rows, 6)) == sums.Summary),
                .. Wrong("entry", RecordSums.Of(Bytes(rows, 7)) == sums.Entry),
                .. Wrong("words", RecordSums.Of(Bytes(rows, 8)) == sums.Words),
            ];
            if (wrong.Length > 0)
            {
                Note([
                    $"{rows.GetString(0)}/{rows.GetString(1)} of the {ledger.Name} ledger, since release {rows.GetInt64(2)}: "
                        + $"not what was written: {string.Join(", ", wrong)}.",
                ]);
            }
        }
    }

    private void CheckDigests(DbConnection connection, Ledger ledger, IReadOnlyList<Release> releases, CancellationToken cancel)
    {
        foreach (var release in releases)
        {
            var said = ledger == Ledger.Trial ? release.TrialDigest : release.TestimonialDigest;
            if (LedgerDigest.Of(connection, null, ledger, release.Number, cancel) != said)
            {
                Note([$"The records of the {ledger.Name} ledger do not make the digest of release {release.Number}."]);
            }
        }
    }

    private static IEnumerable<string> Wrong(string part, bool isRight) => isRight ? [] : [part];

    private static byte[] Bytes(IDataReader rows, int column) => rows.GetValue(column) as byte[] ?? [];

    private void Note(IEnumerable<string> damages) => _damages.AddRange(damages.Take(Most - _damages.Count));
}
