using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Hosting;

/// <summary>
/// The catalog of the newest release. A request takes it once and keeps it; when an import has made a new release, the next request gets that one.
/// Nothing is locked and no request fails in between. Another store in place of the one that is served is told and taken whole; one that has lost
/// releases is not served.
/// </summary>
public sealed partial class CurrentCatalog(
    CatalogLoader loader,
    EvidenceStore store,
    Readiness readiness,
    Turns turns,
    IHostApplicationLifetime lifetime,
    ILogger<CurrentCatalog> log
) : BackgroundWork(lifetime, log)
{
    // so many looks in a row that fail, a second all in all, and the store is not served until one succeeds
    private const int MostFailures = 4;

    // a change that its stamp does not tell is seen two seconds later
    private const int MostTrusted = 8;

    // a store that is being built is not looked into: what another engine wrote may be unreadable
    private volatile Catalog _now = readiness.Doing is null ? loader.Load() : loader.Empty();
    private readonly Lock _taking = new();
    private Catalog? _read;
    private int _failures;
    private string? _stamp;
    private int _trusted;

    /// <summary>The catalog to answer from: that with which the request began, and outside requests the newest.</summary>
    public Catalog Now => PinnedReleases.OfRequest ?? _now;

    /// <summary>The catalog of the newest release.</summary>
    public Catalog Newest => _now;

    /// <summary>Whether the store holds a newer release than the request began with, or is another one: the next look takes it, or has.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    internal bool IsBehind()
    {
        var (mark, served) = (store.NewestMark(), Now.Mark);
        return mark.Store != served.Store || mark.Number > served.Number;
    }

    /// <summary>Looks whether there is a newer release, or another store, and takes it.</summary>
    /// <returns>True when there was one.</returns>
    /// <exception cref="StoreException">The store cannot be read, or has lost releases.</exception>
    public bool Refresh()
    {
        lock (_taking)
        {
            return Take();
        }
    }

    /// <summary>Takes the newest release, whatever is served; where the one before it is served, that goes on until the words of the newest are read.</summary>
    public void Reload()
    {
        var (before, next) = (_now, loader.Load());
        try
        {
            if (before.Release is not null && before.Mark.Store == next.Mark.Store)
            {
                next.ReadWords();
            }
        }
        catch
        {
            next.Retire();
            throw;
        }

        _now = next;
        before.Retire();
        if (before.Mark.Store != _now.Mark.Store)
        {
            readiness.Forget();
        }

        ServingRelease(log, _now.Release?.Number ?? 0);
    }

    /// <inheritdoc/>
    protected override string Trouble => "The store cannot be looked at or taken";

    /// <summary>Looks for a newer release.</summary>
    protected override async Task<bool> LookAsync(CancellationToken cancel)
    {
        if (readiness.Doing is null)
        {
            Refresh();
            if (_read != _now)
            {
                await turns.TakeAsync(ReadWords, cancel);
            }
        }

        (_failures, readiness.Refused) = (0, null);
        return true;
    }

    // the connections to what was there are closed, so that what is there now can be opened whole
    /// <inheritdoc/>
    protected override void OnFailure()
    {
        _failures++;
        store.RenewReaders();
        if (_failures >= MostFailures)
        {
            readiness.Refused = "The store cannot be read, or is not the one that was served; it is looked at four times a second.";
        }
    }

    private bool Take()
    {
        var stamp = store.Stamp();
        if (stamp is not null && stamp == _stamp && _trusted++ < MostTrusted)
        {
            return false;
        }

        (_stamp, _trusted) = (null, 0);
        var (mark, served) = (store.Mark(), _now.Mark);
        if (mark == served)
        {
            _stamp = stamp;
            return false;
        }

        if (mark.Store != served.Store)
        {
            AnotherStore(log, served.Store, mark.Store);
        }
        else if (mark.Number < served.Number || (served.Number > 0 && store.MarkAt(served.Number) != served))
        {
            throw new StoreException(
                $"The store has lost release {served.Number}, which was served, or holds another one in its place. Restore it; a start serves what is there."
            );
        }

        Reload();
        return true;
    }

    // a search that comes before waits for them; one that comes after does not
    private async Task ReadWords()
    {
        var catalog = _now;
        await Task.Run(catalog.ReadWords);
        foreach (var damage in catalog.Trial.Damages.Concat(catalog.Testimonial.Damages).Where(readiness.Note))
        {
            Damaged(log, damage);
        }

        // what reading left behind is several times what is kept; it is given back at once, while little waits
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _read = catalog;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving release {Number}")]
    private static partial void ServingRelease(ILogger log, long number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another store ({Found}) was put in place of the one that was served ({Served}); it is taken whole")]
    private static partial void AnotherStore(ILogger log, string served, string found);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store is damaged: {Damage}")]
    private static partial void Damaged(ILogger log, string damage);
}
