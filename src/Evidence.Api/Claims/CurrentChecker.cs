using System.Runtime.CompilerServices;
using Evidence.Api.Hosting;
using Evidence.Core.Kinds;
using Evidence.Core.Text;
using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Claims;

/// <summary>
/// What claims are checked with in the release that is served. It is built beside the requests once the service is ready, and again after each release; who
/// comes before it is built waits a little, and is then told to come again. In a store of very many studies the first check begins it.
/// </summary>
public sealed class CurrentChecker(
    CurrentCatalog current,
    Readiness readiness,
    Turns turns,
    IHostApplicationLifetime lifetime,
    ILogger<CurrentChecker> log
) : BackgroundWork(lifetime, log)
{
    private const string Sample =
        "In a trial 7 of 10 patients improved by one AIS grade at 6 months after 100 million cells; side effects were mild.\nWe treat from $5,000.\n"
        + "Stem cells are effective in spinal cord injury.\nStem cells are effective in cerebral palsy.";

    // beyond it, what checks need is larger than all the rest that is held in memory: a service that is asked for none goes without
    private const int MostPreparedStudies = 10_000;

    // it is there within seconds where it is prepared, and in no bearable time where it is not
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);
    private readonly ConditionalWeakTable<LedgerCatalog, Task<ReleaseChecker>> _older = [];
    private readonly Lock _lock = new();
    private (string Mark, Task<ReleaseChecker> Checker)? _newest;
    private LedgerCatalog? _prepared;
    private volatile ReleaseChecker? _unasked;

    /// <summary>The checker of the release that the request reads. For work that has a thread of its own: it may wait.</summary>
    /// <exception cref="StoreException">A document of the release is damaged.</exception>
    /// <exception cref="NotReadyException">It is not built yet.</exception>
    public ReleaseChecker Now => NowAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The checker that was built last without being asked for; null before, and in a store of very many studies.</summary>
    internal ReleaseChecker? Prepared => _unasked;

    /// <inheritdoc/>
    protected override string Trouble => "The check of claims cannot be prepared";

    /// <summary>The checker of the release that the request reads, as soon as it is built.</summary>
    /// <exception cref="StoreException">A document of the release is damaged.</exception>
    /// <exception cref="NotReadyException">It is not built yet.</exception>
    public Task<ReleaseChecker> NowAsync(CancellationToken cancel) => PatientlyAsync(current.Now.Trial, cancel);

    /// <summary>The checker of a release; that of an older one is kept as long as its catalog is. For work that has a thread of its own: it may wait.</summary>
    /// <exception cref="StoreException">A document of the release is damaged.</exception>
    /// <exception cref="NotReadyException">It is not built yet.</exception>
    public ReleaseChecker Of(Catalog catalog) => PatientlyAsync(catalog.Trial, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Builds the checker of each release before it is asked for.</summary>
    protected override async Task<bool> LookAsync(CancellationToken cancel)
    {
        var trial = current.Newest.Trial;
        if (readiness.Doing is null && trial.Number > 0 && _prepared != trial && Studies(trial) <= MostPreparedStudies)
        {
            await turns.TakeAsync(async () => _unasked = await Of(trial).WaitAsync(cancel), cancel);
            _prepared = trial;
        }

        return true;
    }

    private static int Studies(LedgerCatalog trial) => trial.Index(StoredKinds.Studies.Name).Rows;

    private async Task<ReleaseChecker> PatientlyAsync(LedgerCatalog trial, CancellationToken cancel)
    {
        var (built, studies) = (Of(trial), Studies(trial));
        try
        {
            return await built.WaitAsync(studies <= MostPreparedStudies ? Patience : Impatience, cancel);
        }
        catch (TimeoutException)
        {
            throw new NotReadyException($"The figures and names of {studies} studies are being read for the checks, once for the release.");
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

    private static Task<ReleaseChecker> Build(LedgerCatalog ledger)
    {
        return Task.Factory.StartNew(
            () =>
            {
                var checker = new ReleaseChecker(CheckSourcesOf.Ledger(ledger));
                GiveBack();
                // the first use of code is slow, and of a large store much is read for it: better here than in somebody's request
                checker.Scanner.Answer(checker.Scanner.Page(Sample, TextFormat.Plain, null, null), CancellationToken.None);
                GiveBack();
                return checker;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

        // what reading very many studies left behind is several times what is kept
        void GiveBack()
        {
            if (Studies(ledger) > MostPreparedStudies)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
    }
}
