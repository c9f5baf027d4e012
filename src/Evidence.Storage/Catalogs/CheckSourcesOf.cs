using Evidence.Core.Claims.Checking;

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
        return StoredSources.Read(release, ledger.Digest, ledger.Documents, name => ledger.Records.FindRevision("lexicons", name, release));
    }
}
