using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>
/// So many requests a minute for each address, counted in minutes of the clock, and told in every answer
/// (draft-ietf-httpapi-ratelimit-headers); and, because requests differ, so many seconds of work that takes long.
/// </summary>
internal sealed class RateLimit
{
    private const int DefaultPerMinute = 6000;
    private const int DefaultWork = 30;
    private const int Window = 60;
    private const int NetworkBytes = 8;
    private static readonly string[] Unlimited = ["/healthz", "/readyz"];
    private readonly int _perMinute;
    private readonly long _work;
    private readonly TimeProvider _time;
    private readonly string _policy = "";
    private volatile Counts _counts = new(0);

    /// <summary>
    /// Reads EVIDENCE_RATELIMIT, "off" or a number of requests a minute, and EVIDENCE_WORKLIMIT, "off" or seconds of work a minute;
    /// without the first there is neither.
    /// </summary>
    /// <exception cref="ArgumentException">A setting is none of these.</exception>
    public RateLimit(string? setting, string? work, TimeProvider time)
    {
        _time = time;
        _work = Number(work, DefaultWork, "EVIDENCE_WORKLIMIT", "seconds of work a minute") * TimeSpan.TicksPerSecond;
        _perMinute = Number(setting, DefaultPerMinute, "EVIDENCE_RATELIMIT", "a number of requests a minute");
        _policy = $"\"default\";q={_perMinute};w={Window}";
    }

    /// <summary>Counts the request and tells what is left; the problem when nothing is. Whether the service lives is never limited.</summary>
    public Problem? Check(HttpContext context)
    {
        if (_perMinute == 0 || Unlimited.Contains(context.Request.Path.Value, StringComparer.Ordinal))
        {
            return null;
        }

        var seconds = _time.GetUtcNow().ToUnixTimeSeconds();
        var used = Of(seconds / Window).Of.AddOrUpdate(Client(context.Connection.RemoteIpAddress), 1, static (_, count) => count + 1);
        var wait = Window - (seconds % Window);
        context.Response.Headers["RateLimit-Policy"] = _policy;
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={Math.Max(0, _perMinute - used)};t={wait}");
        if (used <= _perMinute)
        {
            return null;
        }

        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return ProblemKinds.TooManyRequests.Because($"More than {_perMinute} requests came from this address within a minute.", $"Wait {wait} seconds.");
    }

    /// <summary>The problem of a client whose work of this minute is used up; null when some is left, or none is counted.</summary>
    public Problem? CheckWork(HttpContext context)
    {
        if (_perMinute == 0 || _work == 0)
        {
            return null;
        }

        var seconds = _time.GetUtcNow().ToUnixTimeSeconds();
        if (Of(seconds / Window).Work.GetValueOrDefault(Client(context.Connection.RemoteIpAddress)) < _work)
        {
            return null;
        }

        var wait = Window - (seconds % Window);
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return ProblemKinds.TooManyRequests.Because(
            $"What came from this address within a minute took more than {_work / TimeSpan.TicksPerSecond} seconds of reading, "
                + $"checking, pooling and making files.",
            $"Wait {wait} seconds; lists, records and exports are answered meanwhile."
        );
    }

    /// <summary>Counts the time that work for a client took.</summary>
    public void Charge(HttpContext context, TimeSpan time) =>
        Of(_time.GetUtcNow().ToUnixTimeSeconds() / Window)
            .Work.AddOrUpdate(Client(context.Connection.RemoteIpAddress), time.Ticks, (_, ticks) => ticks + time.Ticks);

    private static int Number(string? setting, int none, string name, string unit) =>
        string.IsNullOrWhiteSpace(setting) ? none
        : setting == "off" ? 0
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"{name} is '{setting}'; it must be 'off' or {unit}.");

    // a household has a network of IPv6, not an address
    private static string Client(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address?.MapToIPv4().ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes));
    }

    private Counts Of(long window)
    {
        var counts = _counts;
        if (counts.Window != window)
        {
            // two requests may both begin a minute; the later one's count is kept, which is off by what the other counted
            _counts = counts = new Counts(window);
        }

        return counts;
    }

    private sealed record Counts(long Window)
    {
        public ConcurrentDictionary<string, int> Of { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, long> Work { get; } = new(StringComparer.Ordinal);
    }
}
