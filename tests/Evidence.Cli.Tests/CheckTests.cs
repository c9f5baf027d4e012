using System.Text;
using System.Text.Json;
using Evidence.Api.Hosting;

namespace Evidence.Cli.Tests;

/// <summary>Checking without a service: the same answers, and a report for people.</summary>
public sealed class CheckTests(CheckTests.Imported store) : IClassFixture<CheckTests.Imported>
{
    private const string Sentence = "In Yale's trial 12 of 13 improved.";
    private const string Page = "# Results\n\n- In Yale's trial 12 of 13 improved.\n- We guarantee that you will walk.\n- It costs $5,000.\n";

    [Fact]
    public async Task The_answer_is_that_of_the_service_byte_for_byte()
    {
        using var folder = new SomeFolder();
        await File.WriteAllTextAsync(folder.File("page.md"), Page, TestContext.Current.CancellationToken);
        await using var app = ApiHost.Build(["--urls", "http://127.0.0.1:0", "--EVIDENCE_STORE", store.Folder.Store, "--Logging:LogLevel:Default", "None"])!;
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal(
            await Answer(client, "/v1/check", JsonSerializer.Serialize(new { text = Sentence }), "application/json"),
            (await Check(Sentence, "json")).Output
        );
        Assert.Equal(await Answer(client, "/v1/scan", Page, "text/markdown"), (await Check(folder.File("page.md"), "json")).Output);
    }

    [Fact]
    public async Task A_person_reads_the_verdict_the_slots_the_figures_and_what_to_ask()
    {
        var run = await Check(Sentence, "text");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.StartsWith($"\u201C{Sentence}\u201D\n  misattributed: ", run.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^ +place +contradicted +Yale \\| Sapporo Medical University$", run.Output);
        Assert.Matches("(?m)^ +treated +supports +honmou-2021: 12/13", run.Output);
        Assert.Matches("(?m)^ +untreated +12 of 13 improved by a grade", run.Output);
        Assert.Matches("(?m)^ +ask +", run.Output);
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Fact]
    public async Task A_page_ends_with_its_tally_and_as_html_is_escaped()
    {
        using var folder = new SomeFolder();
        await File.WriteAllTextAsync(
            folder.File("page.txt"),
            Page + "95% of <b>patients</b> & families walked again.\n",
            TestContext.Current.CancellationToken
        );

        var (text, html) = (await Check(folder.File("page.txt"), "text"), await Check(folder.File("page.txt"), "html"));

        Assert.Matches("(?m)^\\d+ units, \\d+ checked: .*1 misattributed", text.Output);
        Assert.StartsWith("<!doctype html>", html.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;patients&lt;/b&gt; &amp; families", html.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>patients", html.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/", html.Output, StringComparison.Ordinal);
        Assert.Contains("<details", html.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_the_callers_data()
    {
        var run = await Check("no/such/page.txt", "text");

        Assert.Equal((2, "", "There is no file no/such/page.txt.\n"), (run.Code, run.Output, run.Errors));
    }

    private static async Task<string> Answer(HttpClient client, string path, string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<Run> Check(string what, string format) => Run.Of("check", what, "--format", format, "--store", store.Folder.Store);

    /// <summary>A store with the project's own pack, made once.</summary>
    public sealed class Imported : IAsyncLifetime
    {
        internal SomeFolder Folder { get; } = new();

        public async ValueTask InitializeAsync() =>
            Assert.Equal(0, (await Run.Of("import", Path.Combine(AppContext.BaseDirectory, "data"), "--store", Folder.Store)).Code);

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
