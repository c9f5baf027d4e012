using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using Evidence.Core.Lists;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>New releases under a running service, and the metamorphic test of the wall; on a host of its own whose content changes.</summary>
public sealed class ReleaseTests
{
    private static readonly string[] TrialAddresses =
    [
        .. Listings
            .All.Where(listing => listing != Listings.Testimonials)
            .SelectMany(listing =>
                new[]
                {
                    $"/v1/{listing.Name}",
                    $"/v1/{listing.Name}?limit=200&view=full",
                    $"/v1/{listing.Name}?limit=0&facet={string.Join(',', listing.Faceted.Select(one => one.Name))}",
                    $"/v1/{listing.Name}?sort=-id&limit=7&explain=true",
                }
            ),
        "/v1/studies?q=walking",
        "/v1/claims?q=patients%20walking&match=any",
        "/v1/harms?q=tumour",
        "/v1/results?q=walking&facet=measure",
        "/v1/suggest?q=patient",
        "/v1/suggest?q=walk",
        "/v1/studies/honmou-2021",
        "/v1/studies/honmou-2021/results",
        "/v1/studies/honmou-2021/claims",
        "/v1/measures/ais-grade",
        "/v1/sources/medigence-spinal-cord-injury",
        "/v1/providers/gaia",
        "/v1/vocabularies/design",
        "/v1/vocabularies/verdict",
        "/v1/lexicons",
        "/v1/lexicons/thesaurus",
        "/v1/meta/fields",
        "/openapi/v1.json",
    ];

    [Fact]
    public async Task A_thousand_testimonials_more_change_no_byte_of_any_trial_answer()
    {
        await using var server = await Started();
        var before = await Answers(server);

        var release = Import(server, Copied(server, extra: 1_000)).Release!;
        // the service may have taken the release by itself before
        server.Services.GetRequiredService<CurrentCatalog>().Refresh();

        var after = await Answers(server);
        Assert.Equal((2, 1, 2, 1_000), (release.Number, release.TrialNumber, release.TestimonialNumber, release.Added));
        Assert.Equal(1_032, await server.Total("/v1/testimonials"));
        Assert.True(before.Count >= 50);
        Assert.All(before, answer => Assert.True(answer.Value == after[answer.Key], $"{answer.Key} changed"));
    }

    [Fact]
    public async Task A_new_release_is_served_without_restart_and_without_a_failed_request()
    {
        await using var server = await Started();
        var pack = Copied(server, extra: 0);
        await File.WriteAllTextAsync(
            Path.Combine(pack, "studies", "new-2026.json"),
            "{\"id\":\"new-2026\",\"title\":\"A study that is new\",\"condition\":\"spinal-cord-injury\"}\n",
            TestContext.Current.CancellationToken
        );
        File.Delete(Path.Combine(pack, "regulators", "tga.json"));
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var failures = new ConcurrentBag<string>();
        var seen = new ConcurrentBag<int>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hammering = Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(lane =>
                    Task.Run(async () =>
                    {
                        for (var turn = 0; !enough.IsCancellationRequested && (turn < 50 || !seen.Contains(206)); turn++)
                        {
                            var path = new[]
                            {
                                "/v1/studies?limit=200",
                                "/v1/claims?limit=50&sort=-id",
                                "/v1/studies?q=cell&facet=design",
                                "/v1/results?limit=100",
                                "/v1/search?q=walking",
                            }[(turn + lane) % 5];
                            using var answer = await server.Send(path);
                            if ((int)answer.StatusCode != 200)
                            {
                                failures.Add($"{path} answered {(int)answer.StatusCode}");
                            }
                            else if (path.StartsWith("/v1/studies?limit", StringComparison.Ordinal))
                            {
                                seen.Add((int)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["total"]!);
                                begun.TrySetResult();
                            }
                        }
                    })
                )
        );

        await begun.Task.WaitAsync(enough.Token);
        Import(server, pack);
        await hammering;

        Assert.Empty(failures);
        Assert.Equal([219, 220], seen.Distinct().Order());
        await server.Problem("/v1/regulators/tga", 404, "not-found");
        var changes = await server.Get("/v1/releases/2/changes");
        Assert.Equal(
            [("regulators", "tga", "removed"), ("studies", "new-2026", "added")],
            changes["items"]!.AsArray().Select(change => ((string)change!["kind"]!, (string)change["id"]!, (string)change["change"]!))
        );
    }

    [Fact]
    public async Task A_page_begun_in_one_release_goes_on_in_the_next_without_loss_or_repetition()
    {
        await using var server = await Started();
        var first = await server.Get("/v1/studies?limit=100");
        var pack = Copied(server, extra: 0);
        await File.WriteAllTextAsync(
            Path.Combine(pack, "studies", "aaa-2026.json"),
            "{\"id\":\"aaa-2026\",\"title\":\"First of all\"}\n",
            TestContext.Current.CancellationToken
        );
        Import(server, pack);
        server.Services.GetRequiredService<CurrentCatalog>().Refresh();

        var rest = await server.AllIds((string)first["links"]!["next"]!);

        Assert.Equal(119, rest.Count);
        Assert.Empty(rest.Intersect(first["items"]!.AsArray().Select(Server.Id)));
    }

    [Fact]
    public async Task A_cue_that_is_added_to_a_lexicon_is_read_after_the_import()
    {
        const string Text = "Our wellness miracle-infusion lifts people out of the wheelchair hex.";
        await using var server = await Started();
        var before = JsonNode.Parse(await Scanned(server, Text))!["units"]![0]!["redFlags"]!.AsArray();
        var pack = Copied(server, extra: 0);
        var file = Path.Combine(pack, "lexicons", "red-flags.json");
        var lexicon = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        lexicon["flags"]!.AsArray().First(flag => (string)flag!["flag"]! == "cure")!["phrases"]!.AsArray().Add("out of the wheelchair hex");
        await File.WriteAllTextAsync(file, lexicon.ToJsonString() + "\n", TestContext.Current.CancellationToken);

        Import(server, pack);
        server.Services.GetRequiredService<CurrentCatalog>().Refresh();

        var after = JsonNode.Parse(await Scanned(server, Text))!["units"]![0]!["redFlags"]!.AsArray();
        Assert.DoesNotContain(before, flag => (string)flag!["flag"]! == "cure");
        Assert.Contains(after, flag => (string)flag!["flag"]! == "cure" && (string)flag["cue"]! == "out of the wheelchair hex");
    }

    private static async Task<Server> Started()
    {
        var server = new Server();
        await server.InitializeAsync();
        return server;
    }

    private static async Task<Dictionary<string, string>> Answers(Server server)
    {
        var answers = new Dictionary<string, string>();
        foreach (var path in TrialAddresses)
        {
            using var answer = await server.Send(path);
            Assert.True((int)answer.StatusCode == 200, $"{path} answered {(int)answer.StatusCode}");
            answers[path] = $"{answer.Headers.ETag} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        }

        answers["POST /v1/scan"] = await Scanned(server, "I felt my toes again after the infusion. In Yale's trial 12 of 13 improved.");
        return answers;
    }

    private static async Task<string> Scanned(Server server, string text)
    {
        using var body = new StringContent(text);
        using var answer = await server.Client.PostAsync(new Uri("/v1/scan", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    // what another process would do while the service runs
    private static ImportReport Import(Server server, string pack)
    {
        using var store = new EvidenceStore(StoreLocation.Parse(server.Store), TimeProvider.System);
        var report = new PackImport(store).ImportFolder(pack, null, dryRun: false, new Quiet());
        Assert.Empty(report.Defects);
        return report;
    }

    private static string Copied(Server server, int extra)
    {
        var (from, to) = (Path.Combine(AppContext.BaseDirectory, "data"), Path.Combine(server.Folder, "pack"));
        foreach (var file in Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        if (extra > 0)
        {
            var path = Path.Combine(to, "testimonials", "medigence-spinal-cord-injury.json");
            var records = JsonNode.Parse(File.ReadAllText(path))!.AsArray();
            for (var number = 0; number < extra; number++)
            {
                var record = records[number % 5]!.DeepClone();
                record["id"] = $"extra-{number}";
                records.Add(record);
            }

            File.WriteAllText(path, records.ToJsonString() + "\n");
        }

        return to;
    }

    private sealed class Quiet : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Assert.True(value.Done >= 0);
    }
}
