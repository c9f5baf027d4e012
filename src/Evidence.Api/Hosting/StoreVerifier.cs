using Evidence.Storage;
using Evidence.Storage.Integrity;

namespace Evidence.Api.Hosting;

/// <summary>Holds everything that is stored against its digests once after the start, beside the requests; /readyz says when it is done and whether something is damaged.</summary>
internal sealed partial class StoreVerifier(EvidenceStore store, Readiness readiness, IHostApplicationLifetime lifetime, ILogger<StoreVerifier> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            while (readiness.Doing is not null)
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }

            await Task.Factory.StartNew(() => Verify(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the service ends
        }
    }

    private void Verify(CancellationToken cancel)
    {
        try
        {
            var found = new StoreVerification(store).Run(cancel);
            foreach (var damage in found.Damages.Where(readiness.Note))
            {
                Damaged(log, damage);
            }

            readiness.IsVerified = true;
            Verified(log, found.Records, found.Releases, found.Damages.Count);
        }
        catch (StoreException error)
        {
            readiness.Note(error.Message);
            Damaged(log, error.Message);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The store was held against its digests: {Records} records of {Releases} releases, {Damages} damaged"
    )]
    private static partial void Verified(ILogger log, long records, long releases, int damages);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store is damaged: {Damage}")]
    private static partial void Damaged(ILogger log, string damage);
}
