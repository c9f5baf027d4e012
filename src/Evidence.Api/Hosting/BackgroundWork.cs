using Evidence.Storage;

namespace Evidence.Api.Hosting;

/// <summary>
/// Work beside the requests, a look at a time. It begins once the service is reachable and ends with it without a word; what fails is told once and looked at
/// again, so that nothing of it ends the process.
/// </summary>
public abstract partial class BackgroundWork(IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private string _told = "";

    /// <summary>The life of the service.</summary>
    protected IHostApplicationLifetime Lifetime => lifetime;

    /// <summary>What cannot be done when a look fails: "what syntheses are made of cannot be read".</summary>
    protected abstract string Trouble { get; }

    /// <summary>Looks whether there is something to do, and does it.</summary>
    /// <returns>Whether to look again.</returns>
    /// <exception cref="StoreException">The store cannot be read; then it is looked at again.</exception>
    protected abstract Task<bool> LookAsync(CancellationToken cancel);

    /// <summary>What else follows from a look that failed.</summary>
    protected virtual void OnFailure()
    {
    }

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lifetime.ReachableAsync(stoppingToken);
            using var timer = new PeriodicTimer(Interval);
            while (await LookSafelyAsync(stoppingToken))
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the service ends
        }
    }

    private async Task<bool> LookSafelyAsync(CancellationToken cancel)
    {
        try
        {
            var again = await LookAsync(cancel);
            _told = "";
            return again;
        }
#pragma warning disable CA1031 // the service ends and has taken away what this worked with, whatever that was
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return false;
        }
#pragma warning restore CA1031
        catch (StoreException error)
        {
            Tell(error.Message, null);
        }
        catch (Exception error) when (error is not StoreException)
        {
            Tell(error.Message, error);
        }

        return true;
    }

    private void Tell(string reason, Exception? unforeseen)
    {
        OnFailure();
        if (reason != _told)
        {
            Failed(log, unforeseen, Trouble, reason);
            _told = reason;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trouble}, and is tried again: {Reason}")]
    private static partial void Failed(ILogger log, Exception? error, string trouble, string reason);
}
