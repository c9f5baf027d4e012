using System.Diagnostics;
using System.Globalization;
using Evidence.Api.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Benchmarks;

/// <summary>
/// What requests cost inside the service, without a socket: processor time and bytes allocated, which other work on the machine changes less than it changes
/// a clock.
/// For finding what costs; what is promised is measured over a network.
/// </summary>
internal static class RequestCost
{
    private const int Warm = 3_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks every address of a file (one a line) of a store that is there, and prints what one costs.</summary>
    /// <param name="store">The store, as EVIDENCE_STORE names it.</param>
    /// <param name="files">Files of addresses.</param>
    /// <param name="requests">How many are asked of each.</param>
    public static async Task PrintAsync(string store, IReadOnlyList<string> files, int requests)
    {
        await using var app = ApiHost.Build([
            "--urls",
            "http://127.0.0.1:0",
            "--EVIDENCE_STORE",
            store,
            "--EVIDENCE_CACHE",
            "off",
            "--EVIDENCE_RATELIMIT",
            "off",
            "--Logging:LogLevel:Default",
            "Warning",
        ])!;
        await app.StartAsync();
        var api = app.Services.GetRequiredService<OwnApi>();
        await SettleAsync();
        foreach (var file in files)
        {
            var addresses = (await File.ReadAllLinesAsync(file)).Select(static line => line.Split('\t') is [_, var address, ..] ? address : line).ToList();
            await AskAsync(app.Services, api, addresses, Warm);
            var (before, allocated) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
            var bytes = await AskAsync(app.Services, api, addresses, requests);
            var cost = Process.GetCurrentProcess().TotalProcessorTime - before;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileNameWithoutExtension(file), -36} {cost.TotalMicroseconds / requests, 8:F1} us "
                        + $"{(GC.GetTotalAllocatedBytes() - allocated) / requests, 9:N0} B allocated {bytes / requests, 8:N0} B answered"
                )
            );
        }
    }

    // what is read and built beside the requests after a start would be counted as theirs
    private static async Task SettleAsync()
    {
        var spent = TimeSpan.Zero;
        for (var now = Process.GetCurrentProcess().TotalProcessorTime; now - spent > Quiet; now = Process.GetCurrentProcess().TotalProcessorTime)
        {
            spent = now;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    private static async Task<long> AskAsync(IServiceProvider services, OwnApi api, List<string> addresses, int requests)
    {
        var outer = new DefaultHttpContext { RequestServices = services };
        var bytes = 0L;
        for (var i = 0; i < requests; i++)
        {
            var answer = await api.AskAsync(outer, addresses[i * 7 % addresses.Count]);
            bytes +=
                answer.Status == StatusCodes.Status200OK
                    ? answer.Bytes.Length
                    : throw new InvalidOperationException($"{answer.Address} answered {answer.Status}.");
        }

        return bytes;
    }
}
