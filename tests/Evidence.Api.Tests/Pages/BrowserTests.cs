using Deque.AxeCore.Playwright;
using Evidence.Api.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Evidence.Api.Tests.Pages;

/// <summary>The pages in a real browser, as people use them.</summary>
public sealed class BrowserTests(Server server, Browser browser) : IClassFixture<Browser>
{
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private const string Shift =
        "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })"
        + ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 50); })";
    private const string Sold =
        "Our clinic\n\nIn the Mayo study all ten patients improved by at least one ASIA grade. It costs $9,900. My son moved his toes after two weeks.";

    [Fact]
    public async Task Another_origin_reads_the_database_by_ranges_and_sees_which_it_was_given()
    {
        var page = await browser.Open(server, 1280);
        var service = server.Client.BaseAddress!;
        await using var elsewhere = WebApplication.CreateSlimBuilder().Build();
        elsewhere.Urls.Add("http://127.0.0.1:0");
        elsewhere.Run(static context => context.Response.WriteAsync("<!doctype html>"));
        await elsewhere.StartAsync(TestContext.Current.CancellationToken);
        await page.GotoAsync(elsewhere.Urls.First());

        var seen = await page.EvaluateAsync<string[]>(
            """
            async address => {
              const get = async headers => {
                const answer = await fetch(address, { headers });
                const length = (await answer.arrayBuffer()).byteLength;
                return [`${answer.status}`, answer.headers.get("content-range") ?? "", `${length}`, answer.headers.get("etag") ?? ""];
              };
              const first = await get({ Range: "bytes=0-99", traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" });
              const last = await get({ Range: "bytes=-50", "If-Range": first[3], "Cache-Control": "no-cache" });
              return [location.origin, ...first.slice(0, 3), ...last.slice(0, 3)];
            }
            """,
            new Uri(service, "/v1/exports/evidence.sqlite").ToString()
        );

        Assert.NotEqual(service.GetLeftPart(UriPartial.Authority), seen[0]);
        Assert.Equal(("206", "100"), (seen[1], seen[3]));
        Assert.StartsWith("bytes 0-99/", seen[2], StringComparison.Ordinal);
        Assert.Equal(("206", "50"), (seen[4], seen[6]));
        Assert.StartsWith("bytes ", seen[5], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(640, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Every_page_fits_is_accessible_stays_where_it_is_and_asks_nobody_else(int width, ColorScheme scheme)
    {
        var page = await browser.Open(server, width, scheme);
        var wrong = new List<string>();
        page.Console += (_, message) => Note(wrong, message.Type is "error" or "warning", $"{page.Url} says {message.Text}");
        page.PageError += (_, error) => wrong.Add($"{page.Url} threw {error}");
        page.Request += (_, request) =>
            Note(wrong, !request.Url.StartsWith(server.Client.BaseAddress!.ToString(), StringComparison.Ordinal), $"{page.Url} asked {request.Url}");
        foreach (var site in SiteMap.All)
        {
            await page.GotoAsync(site.Example);
            Note(wrong, await page.EvaluateAsync<int>(Overflow) > 0, $"{site.Example} is wider than {width}");
            Note(wrong, await page.EvaluateAsync<double>(Shift) > 0.1, $"{site.Example} shifts");
            if (width is 390 or 1280)
            {
                var found = await page.RunAxe();
                wrong.AddRange(
                    found.Violations.Select(one => $"{site.Example} breaks {one.Id}: {string.Join("; ", one.Nodes.Take(2).Select(node => node.Html))}")
                );
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journalist_pastes_a_page_finds_the_wrong_sentence_and_opens_the_trial(bool script)
    {
        var page = await browser.Open(server, 1280, script: script);
        await page.GotoAsync("/scan");
        await page.FillAsync("#text", Sold);
        await page.ClickAsync("button.main");
        var wrong = page.Locator("details.finding.wrong");

        Assert.Equal(1, await wrong.CountAsync());
        Assert.Contains("7 of 10", await wrong.InnerTextAsync(), StringComparison.Ordinal);
        await wrong.GetByText("Bydon 2024").First.ClickAsync();
        Assert.Equal("Bydon 2024", await page.InnerTextAsync("h1"));
        Assert.Contains("7 of 10", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_has_an_address_and_can_be_copied()
    {
        var page = await browser.Open(server, 390);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/");
        await page.FillAsync("#text", "All participants in the Mayo study moved up at least one ASIA grade.");
        await page.ClickAsync("button.main");
        await page.ClickAsync("[data-copy]");
        await page.GetByText("Copied").WaitForAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        Assert.Contains("/check?text=", page.Url, StringComparison.Ordinal);
        Assert.Contains("Contradicted.", copied, StringComparison.Ordinal);
        Assert.Contains("Bydon 2024", copied, StringComparison.Ordinal);
        Assert.Contains("receipt", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_without_cells_is_found_from_the_front_page()
    {
        var page = await browser.Open(server, 390, script: false);
        await page.GotoAsync("/");
        await page.ClickAsync("nav >> text=Without cells");
        await page.SelectOptionAsync("#grade", "C");
        await page.ClickAsync("button.main");

        Assert.Matches("^Grade C: [0-9.]+ to [0-9.]+ of 100 improve", await page.InnerTextAsync("#of-head"));
    }

    [Fact]
    public async Task What_is_seen_can_be_downloaded()
    {
        var page = await browser.Open(server, 1280, script: false);
        await page.GotoAsync("/claims?verdict=contradicted");
        var cards = await page.Locator(".card").CountAsync();
        var file = await page.GetByText("CSV (everything found)").GetAttributeAsync("href");
        using var answer = await server.Send(file!);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(cards, lines.Length - 1);
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        var page = await browser.Open(server, 1280);
        await page.GotoAsync("/");
        await page.BringToFrontAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("To the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.FocusAsync("#text");
        await page.Keyboard.TypeAsync("All participants in the Mayo study moved up at least one ASIA grade.");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForFunctionAsync("document.activeElement.type === 'submit'");
        await page.Keyboard.PressAsync("Enter");
        // the answer is waited for by what it shows: a wait for its address can begin after the address was reached, and then waits for ever
        var says = await page.InnerTextAsync(".says");

        Assert.Contains("/check?text=", page.Url, StringComparison.Ordinal);
        Assert.Contains("contradicted", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_there_is_the_verdict_and_no_navigation()
    {
        var page = await browser.Open(server, 1280);
        await page.GotoAsync("/claims/bookimed-mayo-all-improved");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await page.Locator(".top nav").IsVisibleAsync());
        Assert.True(await page.Locator(".says").IsVisibleAsync());
    }

    private static void Note(List<string> wrong, bool isWrong, string what)
    {
        if (isWrong)
        {
            wrong.Add(what);
        }
    }
}
