using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Evidence.Api.Hosting;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>What changed since a release: the list and the feed, on a host of its own with three releases.</summary>
public sealed class ChangesTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private readonly Server _server = new();

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await Import("studies/new-2026.json", """{"id":"new-2026","title":"A study that is new"}""");
        await Import("studies/new-2026.json", """{"id":"new-2026","title":"A study that was new"}""");
        _server.Services.GetRequiredService<CurrentCatalog>().Refresh();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Changes_since_a_release_are_those_of_the_releases_after_it()
    {
        var since = await _server.Get("/v1/changes?since=1");
        Assert.Equal(
            [(2, "new-2026", "added"), (3, "new-2026", "changed")],
            since["items"]!.AsArray().Select(one => ((int)one!["release"]!, (string)one["id"]!, (string)one["change"]!))
        );
        Assert.Equal((2, 3), ((int)since["total"]!, (int)since["release"]!["number"]!));
        Assert.Equal("/v1/studies/new-2026", (string?)since["items"]![1]!["url"]);
        Assert.Empty((await _server.Get("/v1/changes?since=3"))["items"]!.AsArray());
        Assert.Empty((await _server.Get("/v1/changes?since=2999-01-01"))["items"]!.AsArray());
        Assert.Equal(await _server.Total("/v1/changes?limit=0"), await _server.Total("/v1/changes?since=2001-01-01T00:00:00%2B02:00&limit=0"));
    }

    [Fact]
    public async Task Changes_are_narrowed_to_what_someone_used_and_what_it_rests_on()
    {
        var study = await _server.Get("/v1/changes?study=new-2026");
        Assert.Equal(
            [(2, "new-2026", "added"), (3, "new-2026", "changed")],
            study["items"]!.AsArray().Select(one => ((int)one!["release"]!, (string)one["id"]!, (string)one["change"]!))
        );
        Assert.Equal("/v1/changes.atom?since=0&study=new-2026", (string?)study["links"]!["feed"]);
        Assert.Equal(
            ["3", "2"],
            (await Feed("/v1/changes.atom?study=new-2026"))
                .Elements(Atom + "entry")
                .Select(entry => new string([.. entry.Element(Atom + "title")!.Value.Where(char.IsDigit).Take(1)]))
        );

        // the claim, its page and the trial that its verdict rests on; nothing of them changed since
        var claim = (await _server.Get("/v1/changes?claim=bookimed-mayo-all-improved"))["items"]!
            .AsArray()
            .Select(one => ((int)one!["release"]!, (string)one["kind"]!, (string)one["id"]!))
            .ToList();
        Assert.Contains((1, "claims", "bookimed-mayo-all-improved"), claim);
        Assert.Contains((1, "studies", "bydon-2024"), claim);
        Assert.Contains((1, "sources", "bookimed-spinal-cord-injury"), claim);
        Assert.Empty((await _server.Get("/v1/changes?claim=bookimed-mayo-all-improved&since=1"))["items"]!.AsArray());
        await _server.Problem("/v1/changes?claim=nobody-said-this", 404, "not-found");
        await _server.Problem("/v1/changes.atom?study=nobody-did-this", 404, "not-found");
    }

    [Fact]
    public async Task A_receipt_tells_whether_what_was_printed_still_stands()
    {
        // the statement of an indexed claim: its receipt alone finds it
        var claim = await _server.Get("/v1/claims/bookimed-mayo-all-improved");
        var printed = await Receipt((string)claim["statement"]!);
        var changes = await _server.Get($"/v1/changes?receipt={printed}");
        Assert.Equal(
            ("stands", "contradicted", "/v1/claims/bookimed-mayo-all-improved"),
            ((string?)changes["receipt"]!["state"], (string?)changes["receipt"]!["now"]!["verdict"], (string?)changes["receipt"]!["now"]!["url"])
        );
        Assert.Equal((0, 3), ((int)changes["total"]!, (int)changes["since"]!));
        Assert.Contains($"receipt={printed}", (string?)changes["links"]!["feed"], StringComparison.Ordinal);
        Assert.Contains(await Ids($"/v1/changes?receipt={printed}&since=0&limit=200"), id => id == "studies/bydon-2024");

        // any other text is sent again, since nothing of it was kept
        const string Text = "In the new study that is called aaa, all 12 people improved.";
        var other = await Receipt(Text);
        await _server.Problem($"/v1/changes?receipt={other}", 404, "not-found");
        await _server.Problem($"/v1/changes?receipt={other}&text=Nobody+said+this", 404, "not-found");
        var sent = await _server.Get($"/v1/changes?receipt={other}&text={Uri.EscapeDataString(Text)}");
        Assert.Equal("stands", (string?)sent["receipt"]!["state"]);
        await _server.Problem("/v1/changes?receipt=abc", 400, "invalid-value");
        await _server.Problem("/v1/changes?text=abc", 400, "invalid-value");

        // a release that changes nothing of it leaves it standing; its feed is empty
        await Import("studies/later-2026.json", """{"id":"later-2026","title":"Later"}""");
        _server.Services.GetRequiredService<CurrentCatalog>().Refresh();
        Assert.Equal("stands", (string?)(await _server.Get($"/v1/changes?receipt={printed}"))["receipt"]!["state"]);
        Assert.Equal("stands", (string?)(await _server.Get($"/v1/changes?receipt={other}&text={Uri.EscapeDataString(Text)}"))["receipt"]!["state"]);
        Assert.Empty((await Feed($"/v1/changes.atom?receipt={printed}")).Elements(Atom + "entry"));
    }

    [Fact]
    public async Task What_is_answered_otherwise_since_is_told_with_what_is_to_be_printed_now()
    {
        const string Text = "In the Gantz study of 2026, all 12 people improved by at least one AIS grade.";
        await Import("studies/gantz-2026.json", Gantz(3));
        _server.Services.GetRequiredService<CurrentCatalog>().Refresh();
        var printed = await Receipt(Text);
        await Import("studies/gantz-2026.json", Gantz(12));
        _server.Services.GetRequiredService<CurrentCatalog>().Refresh();
        var changes = await _server.Get($"/v1/changes?receipt={printed}&text={Uri.EscapeDataString(Text)}");
        Assert.Equal("changed", (string?)changes["receipt"]!["state"]);
        Assert.Equal("/v1/check", (string?)changes["receipt"]!["now"]!["url"]);
        Assert.Equal(["changed"], changes["items"]!.AsArray().Where(one => (string?)one!["id"] == "gantz-2026").Select(one => (string?)one!["change"]));

        static string Gantz(int events) =>
            $$"""
            {"id":"gantz-2026","title":"Cells in the spine","design":"single-arm-trial","condition":"spinal-cord-injury","publicationYear":2026,
            "aliases":["Gantz study"],"arms":[{"id":"treated","label":"treated","role":"treated","n":12}],
            "results":[{"id":"ais","kind":"responders","arm":"treated","measure":"ais-grade","events":{{events}},"total":12,
            "definition":"at least one AIS grade better"}]}
            """;
    }

    [Fact]
    public async Task A_claim_has_a_history()
    {
        var history = await _server.Get("/v1/claims/bookimed-mayo-all-improved/timeline");
        var first = history["events"]![0]!;
        Assert.Equal(
            ("added", "contradicted", 1, "2.0.0"),
            ((string?)first["change"], (string?)first["verdict"], (int)first["release"]!, (string?)first["version"])
        );
        Assert.Contains(first["because"]!.AsArray(), cause => (string?)cause!["id"] == "bydon-2024" && (string?)cause["change"] == "added");
        Assert.Single(history["events"]!.AsArray());
        await _server.Problem("/v1/claims/nobody-said-this/timeline", 404, "not-found");
    }

    [Fact]
    public async Task Every_change_is_on_one_page_and_each_release_has_what_its_own_list_has()
    {
        var seen = new List<(int, string, string, string, string)>();
        for (var next = "/v1/changes?limit=100"; next is not null;)
        {
            var page = await _server.Get(next);
            seen.AddRange(
                page["items"]!
                    .AsArray()
                    .Select(one => ((int)one!["release"]!, (string)one["ledger"]!, (string)one["kind"]!, (string)one["id"]!, (string)one["change"]!))
            );
            next = (string?)page["links"]!["next"];
        }

        var own = new List<(int, string, string, string, string)>();
        foreach (var number in Enumerable.Range(1, 3))
        {
            own.AddRange(
                (await _server.Get($"/v1/releases/{number}/changes"))["items"]!
                    .AsArray()
                    .Select(one => (number, (string)one!["ledger"]!, (string)one["kind"]!, (string)one["id"]!, (string)one["change"]!))
            );
        }

        Assert.Equal(own.Order(), seen.Order());
        Assert.Equal(seen.Count, await _server.Total("/v1/changes?limit=0"));
        Assert.Equal(32, seen.Count(one => one is { Item2: "testimonial", Item3: "testimonials" }));
        Assert.True(seen.Count > 800);
    }

    [Fact]
    public async Task The_feed_has_what_RFC_4287_asks_of_every_feed_and_entry()
    {
        var feed = await Feed("/v1/changes.atom");
        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.StartsWith("tag:", part.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.NotEmpty(part.Element(Atom + "title")!.Value);
            Assert.True(
                DateTimeOffset.TryParseExact(
                    part.Element(Atom + "updated")!.Value,
                    "yyyy-MM-dd'T'HH:mm:ssK",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                )
            );
            Assert.Single(part.Elements(Atom + "id"));
            Assert.Single(part.Elements(Atom + "updated"));
            Assert.All(part.Elements(Atom + "link"), link => Assert.True(Uri.TryCreate((string?)link.Attribute("href"), UriKind.Absolute, out _)));
        }

        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Contains(
            feed.Elements(Atom + "link"),
            link => (string?)link.Attribute("rel") == "self" && ((string)link.Attribute("href")!).EndsWith("/v1/changes.atom", StringComparison.Ordinal)
        );
        Assert.Equal(3, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(
            ["Release 3", "Release 2", "Release 1"],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value.Split(':')[0])
        );
        Assert.All(
            feed.Elements(Atom + "entry"),
            entry => Assert.Contains(entry.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate")
        );
        Assert.All(
            feed.Descendants(Atom + "content"),
            content => Assert.Equal(("xhtml", Xhtml + "div"), ((string?)content.Attribute("type"), content.Elements().Single().Name))
        );
    }

    [Fact]
    public async Task An_entry_leads_to_its_records_and_keeps_the_ledgers_under_headings_of_their_own()
    {
        var entries = (await Feed("/v1/changes.atom")).Elements(Atom + "entry").ToList();
        Assert.Contains(
            entries[0].Descendants(Xhtml + "a"),
            link => ((string)link.Attribute("href")!).EndsWith("/v1/studies/new-2026", StringComparison.Ordinal)
        );
        Assert.Equal(["trial"], entries[0].Elements(Atom + "category").Select(one => (string)one.Attribute("term")!));

        var headings = entries[2].Descendants(Xhtml + "h2").ToList();
        Assert.Equal(["Trial ledger", "Testimonial ledger"], headings.Select(one => one.Value));
        Assert.Contains("not evidence", headings[1].ElementsAfterSelf().First().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(
            headings[0].ElementsAfterSelf(Xhtml + "ul").First().Elements(),
            item => item.Value.Contains("testimonials/", StringComparison.Ordinal)
        );
        Assert.All(
            headings[1].ElementsAfterSelf(Xhtml + "ul").First().Elements(),
            item => Assert.Contains("testimonials/", item.Value, StringComparison.Ordinal)
        );
        Assert.Contains("82 of ", entries[2].Descendants(Xhtml + "p").Last().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_can_be_asked_for_since_a_release_and_before_one()
    {
        Assert.Equal(["Release 3"], (await Feed("/v1/changes.atom?since=2")).Elements(Atom + "entry").Select(Title));
        Assert.Equal(["Release 2", "Release 1"], (await Feed("/v1/changes.atom?before=3")).Elements(Atom + "entry").Select(Title));
        Assert.Empty((await Feed("/v1/changes.atom?since=3")).Elements(Atom + "entry"));

        static string Title(XElement entry) => entry.Element(Atom + "title")!.Value.Split(':')[0];
    }

    [Theory]
    [InlineData("/v1/changes.atom")]
    [InlineData("/v1/changes?since=1")]
    public async Task What_is_held_is_not_sent_again_until_something_changes(string path)
    {
        using var first = await _server.Send(path);
        using var again = await _server.Send(path, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        await Import("studies/later-2026.json", """{"id":"later-2026","title":"Later"}""");
        _server.Services.GetRequiredService<CurrentCatalog>().Refresh();
        using var later = await _server.Send(path, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory]
    [InlineData("/v1/changes?since=yesterday", "invalid-value")]
    [InlineData("/v1/changes?since=-1", "invalid-value")]
    [InlineData("/v1/changes?since=99999999999999999999", "invalid-value")]
    [InlineData("/v1/changes?cursor=!!", "invalid-cursor")]
    [InlineData("/v1/changes?since=2&cursor=MSBzdHVkaWVzIGE", "invalid-cursor")]
    [InlineData("/v1/changes?sinse=1", "unknown-parameter")]
    [InlineData("/v1/changes.atom?before=0", "invalid-value")]
    public async Task What_cannot_be_read_is_refused(string path, string code) => await _server.Problem(path, 400, code);

    private async Task<string> Receipt(string text) => (string)(await _server.Post("/v1/check", new JsonObject { ["text"] = text }))["receipt"]!["id"]!;

    private async Task<IReadOnlyList<string>> Ids(string path) =>
        [.. (await _server.Get(path))["items"]!.AsArray().Select(one => $"{one!["kind"]}/{one["id"]}")];

    private async Task<XElement> Feed(string path)
    {
        using var answer = await _server.Send(path);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
    }

    private async Task Import(string path, string json)
    {
        var file = Path.Combine(_server.Folder, "more", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, json + "\n");
        using var store = new EvidenceStore(StoreLocation.Parse(_server.Store), TimeProvider.System);
        var report = new PackImport(store).Import(file, "more", dryRun: false, new Quiet());
        Assert.Empty(report.Defects);
        Assert.NotNull(report.Release);
    }

    private sealed class Quiet : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Assert.True(value.Done >= 0);
    }
}
