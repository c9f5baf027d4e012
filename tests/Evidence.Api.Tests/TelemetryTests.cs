using System.Diagnostics;

namespace Evidence.Api.Tests;

/// <summary>What a trace says of a request.</summary>
public sealed class TelemetryTests(Server server)
{
    [Theory]
    [InlineData("/v1/studies/never-traced-before", "GET /v1/studies/{id}", 404)]
    [InlineData("/v1/vocabularies/level", "GET /v1/vocabularies/{name}", 200)]
    public async Task A_traced_request_says_its_route_and_how_it_was_answered(string path, string name, int status)
    {
        var traced = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.GetTagItem("url.path") as string == path)
                {
                    traced.TrySetResult(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        using var response = await server.Send(path);
        var told = await traced.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(name, told.DisplayName);
        Assert.Equal("GET", told.GetTagItem("http.request.method"));
        Assert.Equal(status, told.GetTagItem("http.response.status_code"));
        Assert.Equal(status, (int)response.StatusCode);
    }
}
