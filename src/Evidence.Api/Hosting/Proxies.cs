using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Evidence.Api.Hosting;

/// <summary>
/// The proxies whose word is taken for whom a request is from (EVIDENCE_PROXIES): addresses and networks with commas between them; nobody's when it is not set.
/// </summary>
internal static class Proxies
{
    /// <summary>Takes the client's address from X-Forwarded-For where a proxy that is named sent it.</summary>
    /// <exception cref="ArgumentException">A part of the setting is neither an address nor a network.</exception>
    public static void UseProxies(this IApplicationBuilder app, string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in setting.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(part, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new ArgumentException(
                    $"EVIDENCE_PROXIES holds '{part}'; it must hold addresses (10.0.0.7) and networks (10.0.0.0/8), with commas between them."
                );
            }
        }

        app.UseForwardedHeaders(options);
    }
}
