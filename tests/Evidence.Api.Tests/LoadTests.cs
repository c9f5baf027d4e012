using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Evidence.Api.Tests;

/// <summary>One client's work does not stop another's: queues, budgets, ends. On hosts of their own.</summary>
public sealed class LoadTests
{
    private static readonly string Page = string.Concat(Enumerable.Repeat("In the trial 7 of 10 patients improved by one AIS grade. ", 700));

    [Fact]
    public async Task Of_many_pages_at_once_some_are_read_and_the_others_are_told_when_to_come_again()
    {
        await using var server = await Started("--EVIDENCE_RATELIMIT", "off");

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Scan(server, Page)));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.ServiceUnavailable);
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{answer.Status}"));
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.ServiceUnavailable), answer => Assert.InRange(answer.RetryAfter ?? 0, 1, 60));
    }

    [Fact]
    public async Task Who_used_up_the_work_of_a_minute_waits_and_still_gets_lists()
    {
        await using var server = new Server("--EVIDENCE_WORKLIMIT", "1") { Clock = new StandingClock() };
        await server.InitializeAsync();
        var refused = HttpStatusCode.OK;
        for (var tries = 0; tries < 200 && refused == HttpStatusCode.OK; tries++)
        {
            refused = (await Scan(server, Page)).Status;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal(219, await server.Total("/v1/studies?limit=1"));
    }

    [Fact]
    public async Task A_page_whose_answer_would_be_too_long_is_refused_with_the_number()
    {
        await using var server = await Started("--EVIDENCE_RATELIMIT", "off");
        using var body = new StringContent(string.Concat(Enumerable.Repeat("It works. ", 20_000)), Encoding.UTF8, "text/plain");

        using var answer = await server.Client.PostAsync(new Uri("/v1/scan", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20000 sentences", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/studies.ndjson", "/v1/exports/datapackage.zip")]
    [InlineData("/v1/studies.fhir", "/v1/results.csv")]
    public async Task Files_that_nobody_reads_or_that_are_broken_off_change_nothing_for_others(string one, string other)
    {
        await using var server = await Started("--EVIDENCE_RATELIMIT", "off");
        var unread = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 64; i++)
            {
                var client = new TcpClient { ReceiveBufferSize = 2048 };
                await client.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
                await client
                    .GetStream()
                    .WriteAsync(
                        Encoding.ASCII.GetBytes($"GET {(i % 2 == 0 ? one : other)} HTTP/1.1\r\nHost: x\r\n\r\n"),
                        TestContext.Current.CancellationToken
                    );
                unread.Add(client);
            }

            Assert.Equal(219, await server.Total("/v1/studies?limit=1"));
            using (var file = await server.Send(other))
            {
                Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            }

            unread.ForEach(client => client.Dispose());
            using var again = await server.Send(one);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
        finally
        {
            unread.ForEach(client => client.Dispose());
        }
    }

    [Theory]
    [InlineData("/v1/check")]
    [InlineData("/v1/scan")]
    [InlineData("/v1/citations/audit")]
    [InlineData("/v1/receipts/verify")]
    [InlineData("/v1/tools/proportion")]
    public async Task What_is_no_text_is_refused_wherever_it_stands(string path)
    {
        await using var server = await Started("--EVIDENCE_RATELIMIT", "off");
        string[] bodies =
        [
            "{\"\\ud800\":1}",
            "{\"text\":\"\\ud800\"}",
            "{\"text\":\"a\",\"\\ud800\":1}",
            "{\"dois\":[\"\\ud800\"]}",
            "{\"claims\":[{\"text\":\"\\ufffe\"}]}",
            "{\"\ufffe\":1}",
        ];
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await server.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} {body} answered {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task No_text_ends_the_script_element_that_linked_data_stands_in()
    {
        await using var server = await Started("--EVIDENCE_RATELIMIT", "off");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/check", UriKind.Relative))
        {
            Content = new StringContent("""{"text":"All improved </script><script>alert(1)</script>"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/ld+json");

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<", body, StringComparison.Ordinal);
        Assert.Contains("\\u003C/script>", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, double? RetryAfter)> Scan(Server server, string page)
    {
        using var body = new StringContent(page, Encoding.UTF8, "text/plain");
        using var answer = await server.Client.PostAsync(new Uri("/v1/scan", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta?.TotalSeconds);
    }

    private static async Task<Server> Started(params string[] settings)
    {
        var server = new Server(settings);
        await server.InitializeAsync();
        return server;
    }
}
