using System.Diagnostics;
using System.Globalization;
using System.Threading.RateLimiting;
using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>
/// Where work is done that takes long: so many at a time of each kind, so many waiting, and the rest are sent away with the time after which to ask again.
/// It has threads of its own, since those of the requests are few and everybody's.
/// </summary>
internal sealed class Workshop(RateLimit limit, TimeProvider time) : IDisposable
{
    private const int LongestWait = 60;
    private static readonly TimeSpan BeforeRefusal = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<WorkKind, Bench> _benches = WorkKind.All.ToDictionary(static kind => kind, static kind => new Bench(kind));

    /// <summary>
    /// Whether a request would find room now, before anything long is read of it: its problem, or its leave to send what the work is on. Who was given leave is
    /// counted with those who wait until he has sent it, or took longer than is usual: else all who ask while one place is free would send, and most in vain.
    /// </summary>
    public async Task<OrProblem<IDisposable>> AdmitAsync(WorkKind kind, HttpContext context)
    {
        var bench = _benches[kind];
        return limit.CheckWork(context) is { } spent ? spent
            : bench.Admit(time.GetUtcNow()) is { } leave ? new OrProblem<IDisposable>(leave, null)
            : await FullAsync(bench, kind, context);
    }

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
        private static readonly TimeSpan UsualSending = TimeSpan.FromSeconds(1);
        private readonly List<Leave> _senders = [];
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

        public Leave? Admit(DateTimeOffset now)
        {
            lock (_senders)
            {
                _senders.RemoveAll(one => now - one.Given > UsualSending);
                var taken = Places.GetStatistics()!;
                if (taken.CurrentAvailablePermits + kind.Queue - taken.CurrentQueuedCount <= _senders.Count)
                {
                    return null;
                }

                var leave = new Leave(this, now);
                _senders.Add(leave);
                return leave;
            }
        }

        public void Arrived(Leave leave)
        {
            lock (_senders)
            {
                _senders.Remove(leave);
            }
        }

        // a running mean; that two threads may overwrite each other's last piece does not matter
        public void Took(TimeSpan time) => Volatile.Write(ref _seconds, ((1 - Weight) * Volatile.Read(ref _seconds)) + (Weight * time.TotalSeconds));

        public int SecondsToWait() => Math.Clamp((int)Math.Ceiling(Volatile.Read(ref _seconds) * kind.Queue / kind.Places), 1, LongestWait);
    }

    private sealed class Leave(Bench bench, DateTimeOffset given) : IDisposable
    {
        public DateTimeOffset Given => given;

        public void Dispose() => bench.Arrived(this);
    }
}
