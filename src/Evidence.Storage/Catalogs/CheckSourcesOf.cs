using Evidence.Core.Claims.Checking;
using Evidence.Storage.Records;

namespace Evidence.Storage.Catalogs;

/// <summary>Takes what claims are checked with out of the trial ledger.</summary>
public static class CheckSourcesOf
{
    /// <summary>The sources of a trial ledger.</summary>
    /// <exception cref="StoreException">A document is damaged.</exception>
    public static CheckSources Ledger(LedgerCatalog ledger)
    {
        // the release that last changed this ledger: what the other ledger gets changes no check
        var release = ledger.Number;
        return StoredSources.Read(release, ledger.Digest, kind => Documents(ledger, kind), name => ledger.Records.FindRevision("lexicons", name, release));
    }

    private static List<byte[]> Documents(LedgerCatalog ledger, string kind)
    {
        var index = ledger.Index(kind);
        var documents = new List<byte[]>(index.Rows);
        ledger.Records.Read(Enumerable.Range(0, index.Rows).Select(index.Key), RecordForm.Document, body => documents.Add(body.ToArray()));
        return documents;
    }
}
