using Evidence.Api.Hosting;
using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Synthesis;

/// <summary>
/// Reads what every synthesis of a release is made of before it is asked for: the first question would pay for reading all studies. In a store of very many studies
/// each question reads its own.
/// </summary>
internal sealed partial class SynthesisPreparation(CurrentCatalog current, IHostApplicationLifetime lifetime, ILogger<SynthesisPreparation> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private LedgerCatalog? _prepared;

    /// <summary>Prepares each release once.</summary>
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
                var catalog = current.Now;
                if (catalog.Release is not null && catalog.Trial != _prepared)
                {
                    SynthesisEvidence.Prepare(catalog);
                    _prepared = catalog.Trial;
                }
            }
            catch (StoreException error)
            {
                NotPrepared(log, error.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What syntheses are made of could not be read and is read again: {Reason}")]
    private static partial void NotPrepared(ILogger log, string reason);
}
