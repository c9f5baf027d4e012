namespace Evidence.Api.Hosting;

/// <summary>
/// What takes long beside the requests is done a piece at a time: at the start all of it is due at once, and would keep the first requests from the processors.
/// </summary>
public sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Does a piece of work when those that came before it are done.</summary>
    /// <exception cref="OperationCanceledException">The service ends before its turn.</exception>
    public async Task TakeAsync(Func<Task> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _one.WaitAsync(cancel);
        try
        {
            await work();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
