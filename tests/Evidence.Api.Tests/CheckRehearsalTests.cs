using Evidence.Api.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Evidence.Api.Tests;

/// <summary>What is read before anybody sends a page, so that the first who does need not wait for code to be compiled.</summary>
public sealed class CheckRehearsalTests(Server server)
{
    [Fact]
    public async Task Pages_hold_every_indexed_claim_and_are_short_and_few()
    {
        var checker = await server.Services.GetRequiredService<CurrentChecker>().NowAsync(TestContext.Current.CancellationToken);

        var pages = CheckRehearsal.Pages(checker.Index).ToList();

        var all = string.Concat(pages);
        Assert.All(checker.Index.ById.Values, claim => Assert.Contains(claim.Statement, all, StringComparison.Ordinal));
        Assert.All(pages, static page => Assert.InRange(page.Length, 1, 2 * CheckRehearsal.LengthOfPage));
        Assert.InRange(pages.Count, 2, CheckRehearsal.MostPages);
    }

    [Fact]
    public async Task It_reads_beside_the_requests_and_ends_with_the_service()
    {
        CheckRehearsal rehearsal;
        await using (var started = new Server())
        {
            await started.InitializeAsync();
            rehearsal = started.Services.GetServices<IHostedService>().OfType<CheckRehearsal>().Single();
            for (var tries = 0; rehearsal.Done < 2 && tries < 100_000; tries++)
            {
                await started.Get("/v1/claims?limit=1");
            }

            Assert.InRange(rehearsal.Done, 2, CheckRehearsal.Rounds * CheckRehearsal.MostPages);
        }

        Assert.True(rehearsal.ExecuteTask!.IsCompletedSuccessfully);
    }
}
