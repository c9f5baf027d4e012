using Evidence.Api.Hosting;
using Microsoft.AspNetCore.Http;

namespace Evidence.Api.Tests;

/// <summary>Who may send what long work is on.</summary>
public sealed class WorkshopTests
{
    [Fact]
    public async Task Who_has_leave_to_send_is_counted_with_those_who_wait_until_he_has_sent_or_is_slow()
    {
        var clock = new StandingClock();
        using var workshop = new Workshop(new RateLimit("off", null, clock), clock);
        var room = WorkKind.Pages.Places + WorkKind.Pages.Queue;

        var sending = new List<IDisposable>();
        for (var one = 0; one < room; one++)
        {
            sending.Add(await Leave());
        }

        Assert.Equal(503, (await workshop.AdmitAsync(WorkKind.Pages, new DefaultHttpContext())).Problem?.Kind.Status);
        sending[0].Dispose();
        await Leave();
        Assert.NotNull((await workshop.AdmitAsync(WorkKind.Pages, new DefaultHttpContext())).Problem);
        clock.Pass(TimeSpan.FromSeconds(2));
        await Leave();

        async Task<IDisposable> Leave()
        {
            var given = await workshop.AdmitAsync(WorkKind.Pages, new DefaultHttpContext());
            Assert.Null(given.Problem);
            return given.Value!;
        }
    }
}
