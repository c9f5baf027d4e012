using System.Runtime.CompilerServices;
using Evidence.Api.Hosting;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Kinds;
using Evidence.Core.Text;
using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Claims;

/// <summary>
/// What claims are checked with in the release that is served. It is built beside the requests once the service is ready, and again after each release;
/// a check that comes before it is built waits for it. In a store of very many studies the first check builds it.
/// </summary>
public sealed partial class CurrentChecker(CurrentCatalog current, IHostApplicationLifetime lifetime, ILogger<CurrentChecker> log) : BackgroundService
{
    private const string Sample = "In a trial 7 of 10 patients improved by one AIS grade at 6 months after 100 million cells; side effects were mild.\nWe treat from $5,000.";

    // beyond it, preparing takes seconds of a processor that every other request needs: the first check pays for it instead
    private const int MostPreparedStudies = 10_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly ConditionalWeakTable<Catalog, ReleaseChecker> Held = [];
    private readonly Lock _lock = new();
    private volatile ReleaseChecker? _now;

    /// <summary>The checker of the newest release.</summary>
    public ReleaseChecker Now
    {
        get
        {
            var catalog = current.Now;
            if (PinnedReleases.Of is { } held)
            {
                return Of(held);
            }

            if (_now is { } ready && ready.Index.Release == catalog.Trial.Number)
            {
                return ready;
            }

            lock (_lock)
            {
                return _now is { } made && made.Index.Release == catalog.Trial.Number ? made : _now = new ReleaseChecker(CheckSourcesOf.Catalog(catalog));
            }
        }
    }

    /// <summary>The checker of an older release; kept as long as its catalog is.</summary>
    public static ReleaseChecker Of(Catalog older) => Held.GetValue(older, static one => new ReleaseChecker(CheckSourcesOf.Catalog(one)));

    /// <summary>Builds the checker of each release before it is asked for.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                var trial = current.Now.Trial;
                if (current.Now.Release is not null && _now?.Index.Release != trial.Number && trial.Index(StoredKinds.Studies.Name).Rows <= MostPreparedStudies)
                {
                    // the first use of code is slow; better here than in somebody's request
                    var scanner = Now.Scanner;
                    scanner.Answer(scanner.Page(Sample, TextFormat.Plain, null, null));
                }
            }
            catch (StoreException error)
            {
                NotBuilt(log, error.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The check of claims could not be prepared and is prepared again: {Reason}")]
    private static partial void NotBuilt(ILogger log, string reason);
}

/// <summary>The check of one release, ready for use.</summary>
public sealed class ReleaseChecker
{
    internal ReleaseChecker(CheckSources sources)
    {
        Index = CheckIndex.Build(sources);
        Scanner = new PageScanner(Index);
        Citations = new CitationAudit(Index);
    }

    /// <summary>What it knows.</summary>
    public CheckIndex Index { get; }

    /// <summary>Checks sentences and pages.</summary>
    public PageScanner Scanner { get; }

    /// <summary>Checks citations.</summary>
    public CitationAudit Citations { get; }
}
