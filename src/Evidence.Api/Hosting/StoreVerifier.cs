using Evidence.Storage;
using Evidence.Storage.Integrity;

namespace Evidence.Api.Hosting;

/// <summary>
/// Holds everything that is stored against its digests once after the start, beside the requests; /readyz says when it is done
/// and whether something is damaged.
/// </summary>
internal sealed partial class StoreVerifier(
    EvidenceStore store,
    Readiness readiness,
    Turns turns,
    IHostApplicationLifetime lifetime,
    ILogger<StoreVerifier> log
) : BackgroundWork(lifetime, log)
{
    protected override string Trouble => "The store cannot be held against its digests";

    protected override async Task<bool> LookAsync(CancellationToken cancel)
    {
        if (readiness.Doing is not null)
        {
            return true;
        }

        // the last in turn; nobody waits for it, however large the store is
        await turns.TakeAsync(static () => Task.CompletedTask, cancel);
        await Task.Factory.StartNew(() => Verify(cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return false;
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
