using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Hosting;

/// <summary>
/// The catalog of the newest release. A request takes it once and keeps it; when an import has made a new release, the next request gets that one.
/// Nothing is locked and no request fails in between.
/// </summary>
public sealed partial class CurrentCatalog(CatalogLoader loader, Readiness readiness, ILogger<CurrentCatalog> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    
    // a store that is being built is not looked into: what another engine wrote may be unreadable
    private volatile Catalog _now = readiness.Doing is null ? loader.Load() : loader.Empty();

    /// <summary>The catalog to answer from: that with which the request began, and outside requests the newest.</summary>
    public Catalog Now => PinnedReleases.OfRequest ?? _now;

    /// <summary>The catalog of the newest release.</summary>
    public Catalog Newest => _now;

    /// <summary>Looks whether there is a newer release, and takes it.</summary>
    /// <returns>True when there was one.</returns>
    public bool Refresh()
    {
        if (loader.LatestNumber() == (_now.Release?.Number ?? 0))
        {
            return false;
        }

        Reload();
        return true;
    }

    /// <summary>Takes the newest release, whatever is served.</summary>
    public void Reload()
    {
        _now = loader.Load();
        ServingRelease(log, _now.Release?.Number ?? 0);
    }

    /// <summary>Looks for a newer release again and again.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        if (readiness.Doing is null)
        {
            await ReadWords();
        }

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (readiness.Doing is null && Refresh())
                {
                    await ReadWords();
                }
            }
            catch (StoreException error)
            {
                StoreTrouble(log, error.Message);
            }
        }
    }

    // a search that comes before waits for them; one that comes after does not
    private async Task ReadWords()
    {
        var catalog = _now;
        try
        {
            await Task.Run(() =>
            {
                catalog.Trial.ReadWords();
                catalog.Testimonial.ReadWords();
            });
        }
        catch (StoreException error)
        {
            StoreTrouble(log, error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving release {Number}")]
    private static partial void ServingRelease(ILogger log, long number);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store could not be looked at, the release before is served on: {Reason}")]
    private static partial void StoreTrouble(ILogger log, string reason);
}
