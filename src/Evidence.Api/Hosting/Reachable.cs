namespace Evidence.Api.Hosting;

/// <summary>When the service can be reached.</summary>
internal static class Reachable
{
    /// <summary>Waits until the address is open.</summary>
    /// <exception cref="OperationCanceledException">The service ends before.</exception>
    public static async Task ReachableAsync(this IHostApplicationLifetime lifetime, CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }
}
