using System.Globalization;
using System.Threading.RateLimiting;
using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>So many requests a minute for each address, counted in fixed windows, and told in every answer (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class RateLimit : IDisposable
{
    private const int DefaultPerMinute = 6000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string>? _limiter;
    private readonly TimeProvider _time;
    private readonly string _policy = "";

    /// <summary>Reads EVIDENCE_RATELIMIT: "off" or a number of requests a minute.</summary>
    /// <exception cref="ArgumentException">The setting is neither.</exception>
    public RateLimit(string? setting, TimeProvider time)
    {
        _time = time;
        if (setting == "off")
        {
            return;
        }

        var perMinute = string.IsNullOrWhiteSpace(setting) ? DefaultPerMinute : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"EVIDENCE_RATELIMIT is '{setting}'; it must be 'off' or a number of requests a minute.");
        _policy = $"\"default\";q={perMinute};w={Window.TotalSeconds:0}";
        _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, QueueLimit = 0 }));
    }

    /// <summary>Counts the request and tells what is left; the problem when nothing is.</summary>
    public Problem? Check(HttpContext context)
    {
        if (_limiter is null)
        {
            return null;
        }

        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        using var lease = _limiter.AttemptAcquire(address);
        var left = _limiter.GetStatistics(address)?.CurrentAvailablePermits ?? 0;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var retry) ? Math.Max(1, (int)Math.Ceiling(retry.TotalSeconds)) : 60 - _time.GetUtcNow().Second;
        context.Response.Headers["RateLimit-Policy"] = _policy;
        context.Response.Headers["RateLimit"] = $"\"default\";r={left};t={wait}";
        if (lease.IsAcquired)
        {
            return null;
        }

        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return ProblemKinds.TooManyRequests.Because($"More than {_policy} requests came from this address.", $"Wait {wait} seconds.");
    }

    public void Dispose() => _limiter?.Dispose();
}
