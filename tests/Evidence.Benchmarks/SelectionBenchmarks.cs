using BenchmarkDotNet.Attributes;
using Evidence.Api.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Evidence.Benchmarks;

/// <summary>
/// What a selection of 5,000 among 100,000 studies costs, uncached, over a real host. The goal for synthesis and shifts is 300 ms on one core.
/// </summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    /// <summary>Builds the store and starts the service on a free port.</summary>
    [GlobalSetup]
    public async Task Start()
    {
        var store = SyntheticStore.Build(Path.Combine(AppContext.BaseDirectory, "data"));
        _app = ApiHost.Build(["--urls", "http://127.0.0.1:0", "--EVIDENCE_STORE", store, "--EVIDENCE_CACHE", "off", "--EVIDENCE_RATELIMIT", "off"])!;
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    /// <summary>Stops the service.</summary>
    [GlobalCleanup]
    public async Task Stop()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Pooled answers with heterogeneity and certainty.</summary>
    [Benchmark]
    public Task<byte[]> Synthesis() =>
        _client.GetByteArrayAsync(new Uri($"/v1/synthesis?measure=ais-grade&condition={SyntheticStore.Condition}", UriKind.Relative));

    /// <summary>Grade shifts summed.</summary>
    [Benchmark]
    public Task<byte[]> Shifts() => _client.GetByteArrayAsync(new Uri($"/v1/shifts?condition={SyntheticStore.Condition}", UriKind.Relative));

    /// <summary>A page of a list with two filters and facets.</summary>
    [Benchmark]
    public Task<byte[]> List() =>
        _client.GetByteArrayAsync(new Uri($"/v1/studies?condition={SyntheticStore.Condition}&yearFrom=2000&facet=design,year&limit=20", UriKind.Relative));
}
