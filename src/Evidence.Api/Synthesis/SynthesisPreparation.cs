using Evidence.Api.Hosting;
using Evidence.Storage;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Synthesis;

/// <summary>
/// Reads what every synthesis of a release is made of before it is asked for: the first question would pay for reading all studies. In a store of very many
/// studies
/// each question reads its own.
/// </summary>
internal sealed partial class SynthesisPreparation(CurrentCatalog current, IHostApplicationLifetime lifetime, ILogger<SynthesisPreparation> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private LedgerCatalog? _prepared;
    private string _told = "";

    /// <summary>Prepares each release once.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            do
            {
                Prepare();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the service ends
        }
    }

    // what could not be read is tried again, and told once
    private void Prepare()
    {
        try
        {
            var catalog = current.Newest;
            if (catalog.Release is not null && catalog.Trial != _prepared)
            {
                SynthesisEvidence.Prepare(catalog);
                (_prepared, _told) = (catalog.Trial, "");
            }
        }
        catch (StoreException error)
        {
            if (error.Message != _told)
            {
                NotPrepared(log, error.Message);
                _told = error.Message;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What syntheses are made of could not be read and is read again: {Reason}")]
    private static partial void NotPrepared(ILogger log, string reason);
}
