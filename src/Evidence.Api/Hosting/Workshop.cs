using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>
/// Where work is done that takes long: so many at a time of each kind, so many waiting, and the rest are sent away with the time after which to ask again.
/// It has threads of its own, since those of the requests are few and everybody's.
/// </summary>
internal sealed class Workshop(RateLimit limit) : IDisposable
{
    private const int LongestWait = 60;
    private static readonly TimeSpan BeforeRefusal = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<WorkKind, Bench> _benches = WorkKind.All.ToDictionary(static kind => kind, static kind => new Bench(kind));

    /// <summary>The problem of a request that would find no room now, before anything long is read of it; null when there is some.</summary>
    public async Task<Problem?> RefusesAsync(WorkKind kind, HttpContext context) =>
        limit.CheckWork(context)
        ?? (_benches[kind].Places.GetStatistics() is { CurrentAvailablePermits: 0, CurrentQueuedCount: var queued } && queued >= kind.Queue
            ? await FullAsync(_benches[kind], kind, context)
            : null);

    /// <summary>Does a piece of work for a request, in its turn.</summary>
    /// <param name="kind">What kind of work it is.</param>
    /// <param name="context">The request; when its client goes, a piece that waits is not begun and one that is being done may end early.</param>
    /// <param name="work">The work.</param>
    /// <returns>What came of it, or the problem when there is no room or the client has used up its time.</returns>
    public async Task<OrProblem<T>> RunAsync<T>(WorkKind kind, HttpContext context, Func<CancellationToken, OrProblem<T>> work)
    {
        if (limit.CheckWork(context) is { } spent)
        {
            return spent;
        }

        var (bench, cancel) = (_benches[kind], context.RequestAborted);
        using var place = await bench.Places.AcquireAsync(1, cancel);
        if (!place.IsAcquired)
        {
            return await FullAsync(bench, kind, context);
        }

        var begun = Stopwatch.GetTimestamp();
        try
        {
            return await Task.Factory.StartNew(
                () => work(cancel),
                cancel,
                TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                TaskScheduler.Default
            );
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(begun);
            bench.Took(took);
            limit.Charge(context, took);
        }
    }

    // who asks again at once is slowed down: else taking and refusing long bodies is all that is done
    private static async Task<Problem> FullAsync(Bench bench, WorkKind kind, HttpContext context)
    {
        await Task.Delay(BeforeRefusal, context.RequestAborted);
        var wait = bench.SecondsToWait();
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return ProblemKinds.Busy.Because($"The {kind.Name} has {kind.Queue} waiting already.", $"Ask again in {wait} seconds.");
    }

    public void Dispose()
    {
        foreach (var bench in _benches.Values)
        {
            bench.Places.Dispose();
        }
    }

    private sealed class Bench(WorkKind kind)
    {
        private const double Weight = 0.2;
        private double _seconds = 0.1;

        public ConcurrencyLimiter Places { get; } =
            new(
                new()
                {
                    PermitLimit = kind.Places,
                    QueueLimit = kind.Queue,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
            );

        // a running mean; that two threads may overwrite each other's last piece does not matter
        public void Took(TimeSpan time) => Volatile.Write(ref _seconds, ((1 - Weight) * Volatile.Read(ref _seconds)) + (Weight * time.TotalSeconds));

        public int SecondsToWait() => Math.Clamp((int)Math.Ceiling(Volatile.Read(ref _seconds) * kind.Queue / kind.Places), 1, LongestWait);
    }
}
