using System.Runtime.CompilerServices;
using Evidence.Api.Hosting;
using Evidence.Core.Kinds;
using Evidence.Core.Text;
using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Claims;

/// <summary>
/// What claims are checked with in the release that is served. It is built beside the requests once the service is ready, and again after each release;
/// a check that comes before it is built waits for it, and holds no thread meanwhile. In a store of very many studies the first check begins it.
/// </summary>
public sealed partial class CurrentChecker(CurrentCatalog current, Readiness readiness, IHostApplicationLifetime lifetime, ILogger<CurrentChecker> log)
    : BackgroundService
{
    private const string Sample =
        "In a trial 7 of 10 patients improved by one AIS grade at 6 months after 100 million cells; side effects were mild.\nWe treat from $5,000.";

    // beyond it, preparing takes seconds of a processor that every other request needs: the first check pays for it instead
    private const int MostPreparedStudies = 10_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private readonly ConditionalWeakTable<LedgerCatalog, Task<ReleaseChecker>> _older = [];
    private readonly Lock _lock = new();
    private (string Mark, Task<ReleaseChecker> Checker)? _newest;

    /// <summary>The checker of the release that the request reads. For work that has a thread of its own: it may wait.</summary>
    /// <exception cref="StoreException">A document of the release is damaged.</exception>
    public ReleaseChecker Now => Of(current.Now.Trial).GetAwaiter().GetResult();

    /// <summary>The checker of the release that the request reads, as soon as it is built.</summary>
    /// <exception cref="StoreException">A document of the release is damaged.</exception>
    public Task<ReleaseChecker> NowAsync(CancellationToken cancel) => Of(current.Now.Trial).WaitAsync(cancel);

    /// <summary>The checker of a release; that of an older one is kept as long as its catalog is. For work that has a thread of its own: it may wait.</summary>
    /// <exception cref="StoreException">A document of the release is damaged.</exception>
    public ReleaseChecker Of(Catalog catalog) => Of(catalog.Trial).GetAwaiter().GetResult();

    /// <summary>Builds the checker of each release before it is asked for.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (started, told) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), "");
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            do
            {
                told = await PrepareAsync(told, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the service ends
        }
    }

    // what could not be built is tried again, and told once
    private async Task<string> PrepareAsync(string told, CancellationToken cancel)
    {
        try
        {
            var trial = current.Newest.Trial;
            if (readiness.Doing is null && trial.Number > 0 && _newest?.Mark != trial.Mark && trial.Index(StoredKinds.Studies.Name).Rows <= MostPreparedStudies)
            {
                // the first use of code is slow; better here than in somebody's request
                var scanner = (await Of(trial).WaitAsync(cancel)).Scanner;
                scanner.Answer(scanner.Page(Sample, TextFormat.Plain, null, null), cancel);
            }

            return "";
        }
        catch (StoreException error)
        {
            if (error.Message != told)
            {
                NotBuilt(log, error.Message);
            }

            return error.Message;
        }
    }

    private Task<ReleaseChecker> Of(LedgerCatalog ledger)
    {
        lock (_lock)
        {
            if (_newest is { } newest && newest.Mark == ledger.Mark && !newest.Checker.IsFaulted)
            {
                return newest.Checker;
            }

            if (ledger.Mark != current.Newest.Trial.Mark)
            {
                return _older.GetValue(ledger, Build);
            }

            var checker = Build(ledger);
            _newest = (ledger.Mark, checker);
            return checker;
        }
    }

    private static Task<ReleaseChecker> Build(LedgerCatalog ledger) =>
        Task.Factory.StartNew(
            () => new ReleaseChecker(CheckSourcesOf.Ledger(ledger)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    [LoggerMessage(Level = LogLevel.Warning, Message = "The check of claims could not be prepared and is prepared again: {Reason}")]
    private static partial void NotBuilt(ILogger log, string reason);
}
