using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>So many requests a minute for each address, counted in minutes of the clock, and told in every answer (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class RateLimit
{
    private const int DefaultPerMinute = 6000;
    private const int Window = 60;
    private const int NetworkBytes = 8;
    private static readonly string[] Unlimited = ["/healthz", "/readyz"];
    private readonly int _perMinute;
    private readonly TimeProvider _time;
    private readonly string _policy = "";
    private volatile Counts _counts = new(0);

    /// <summary>Reads EVIDENCE_RATELIMIT: "off" or a number of requests a minute.</summary>
    /// <exception cref="ArgumentException">The setting is neither.</exception>
    public RateLimit(string? setting, TimeProvider time)
    {
        _time = time;
        if (setting == "off")
        {
            return;
        }

        _perMinute = string.IsNullOrWhiteSpace(setting) ? DefaultPerMinute : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"EVIDENCE_RATELIMIT is '{setting}'; it must be 'off' or a number of requests a minute.");
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
    }
}
