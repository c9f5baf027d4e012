namespace Evidence.Api.Tests;

/// <summary>The rate limit, on a host of its own.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task After_so_many_requests_the_next_is_refused_and_told_when_to_come_back()
    {
        var clock = new StandingClock();
        await using var server = new Server("--EVIDENCE_RATELIMIT", "5") { Clock = clock };
        await server.InitializeAsync();
        for (var left = 4; left >= 0; left--)
        {
            using var answer = await server.Send("/v1/version");
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("\"default\";q=5;w=60", Assert.Single(answer.Headers.GetValues("RateLimit-Policy")));
            Assert.Equal($"\"default\";r={left};t=60", Assert.Single(answer.Headers.GetValues("RateLimit")));
        }

        clock.Pass(TimeSpan.FromSeconds(18));
        using var refused = await server.Send("/v1/version");
        await server.Problem("/v1/studies", 429, "too-many-requests");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(42), refused.Headers.RetryAfter!.Delta);

        clock.Pass(TimeSpan.FromSeconds(42));
        using var again = await server.Send("/v1/version");
        Assert.Equal(200, (int)again.StatusCode);
        Assert.Equal("\"default\";r=4;t=60", Assert.Single(again.Headers.GetValues("RateLimit")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("-5")]
    public async Task A_limit_that_is_none_is_refused_at_the_start(string setting)
    {
        var server = new Server("--EVIDENCE_RATELIMIT", setting);

        Assert.Contains(
            "EVIDENCE_RATELIMIT",
            (
                await Assert.ThrowsAsync<ArgumentException>(async () =>
                {
                    await server.InitializeAsync();
                    using var answer = await server.Send("/v1/version");
                    Assert.NotEqual(200, (int)answer.StatusCode);
                })
            ).Message,
            StringComparison.Ordinal
        );
    }
}
