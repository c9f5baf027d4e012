using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>The store is changed, damaged, replaced or taken away behind the service's back: what it says then. On hosts of their own.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_damaged_document_is_a_problem_for_its_record_and_what_is_computed_from_it_and_for_nothing_else()
    {
        await using var server = await Server.Damaged(
            "update trial_document set body = cast(replace(cast(body as text), '\"events\":12', '\"events\":13') as blob) "
                + "where key = (select key from trial_record where id = 'honmou-2021')"
        );

        await server.Problem("/v1/studies/honmou-2021", 503, "damaged");
        await server.Problem("/v1/results?study=honmou-2021&limit=1", 503, "damaged");
        Assert.Equal(219, await server.Total("/v1/studies?limit=1"));
        using var other = await server.Send("/v1/studies/bydon-2024");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var live = await server.Send("/healthz");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Damage_that_a_request_has_met_is_told_by_readyz_from_then_on()
    {
        await using var server = await Server.Damaged(
            "update trial_words set body = x'00' where key = (select key from trial_record where id = 'honmou-2021')"
        );

        await server.Problem("/v1/studies?q=intrathecal&limit=1", 503, "damaged");
        await server.Problem("/readyz", 503, "damaged");
        Assert.Equal(219, await server.Total("/v1/studies?limit=1"));
    }

    [Fact]
    public async Task A_service_that_starts_on_a_damaged_document_lives_and_says_that_it_is_not_whole()
    {
        await using var made = await Started();
        var path = Path.Combine(made.Folder, "copy.db");
        using (var store = new EvidenceStore(StoreLocation.Parse(made.Store), TimeProvider.System))
        {
            store.BackUp(path, TestContext.Current.CancellationToken);
        }

        Run(
            "sqlite:" + path,
            "update trial_document set body = cast('#' || substr(cast(body as text), 2) as blob) "
                + "where key = (select key from trial_record where id = 'honmou-2021')"
        );
        await using var server = new Server("--EVIDENCE_RATELIMIT", "off", "--EVIDENCE_STORE", "sqlite:" + path);
        await server.InitializeAsync();
        var readiness = server.Services.GetRequiredService<Readiness>();
        while (!readiness.IsVerified)
        {
            await Task.Yield();
        }

        await server.Problem("/readyz", 503, "damaged");
        await server.Problem("/v1/synthesis?measure=ais-grade&condition=spinal-cord-injury", 503, "damaged");
        await server.Problem("/v1/studies/honmou-2021", 503, "damaged");
        Assert.Equal(219, await server.Total("/v1/studies?limit=1"));
        await Sent(server, "/v1/check", """{"text":"All patients improved."}""", HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_store_in_the_same_place_is_taken_whole_and_never_mixed(bool byCopying)
    {
        await using var server = await Started();
        var ids = await server.AllIds("/v1/studies?limit=200&fields=id");
        var second = await Second(server);
        if (byCopying)
        {
            // by another process: a file closed in this one would take the database's locks on it away
            using var cp = Process.Start("cp", [second, Place(server)]);
            await cp.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        else
        {
            File.Move(second, Place(server), overwrite: true);
        }

        foreach (var id in ids)
        {
            using var answer = await server.Send($"/v1/studies/{id}");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal(id, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["id"]);
            }
            else
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            }
        }

        await Until(server, "/v1/studies/aaa-2024", HttpStatusCode.OK);
        Assert.Equal(220, await server.Total("/v1/studies?limit=1"));
    }

    [Fact]
    public async Task A_store_that_lost_a_release_that_was_served_is_refused()
    {
        await using var server = await Started();
        var old = Path.Combine(server.Folder, "old.db");
        File.Copy(Place(server), old);
        Import(server, "studies/aaa-2024.json");
        await Until(server, "/v1/studies/aaa-2024", HttpStatusCode.OK);

        File.Move(old, Place(server), overwrite: true);

        await Until(server, "/readyz", HttpStatusCode.ServiceUnavailable);
        await server.Problem("/v1/studies?limit=1", 503, "not-ready");
        using var live = await server.Send("/healthz");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_emptied_is_told_in_a_sentence_and_nothing_fails_without_one()
    {
        await using var server = await Started();
        using var cut = Process.Start("truncate", ["-s", "0", Place(server)]);
        await cut.WaitForExitAsync(TestContext.Current.CancellationToken);
        server.Services.GetRequiredService<EvidenceStore>().RenewReaders();

        // what the verifier had read by then is kept and still right; anything else is refused
        using (var kept = await server.Send("/v1/studies/honmou-2021"))
        {
            Assert.Contains(kept.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
        }

        await Until(server, "/readyz", HttpStatusCode.ServiceUnavailable);

        // damaged as long as the old release is held, not ready once the empty store was looked at
        using var answer = await server.Send("/v1/studies?limit=1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains((string?)problem["code"], new[] { "damaged", "not-ready" });
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task A_file_that_is_cut_short_ends_neither_the_process_nor_its_health()
    {
        await using var server = await Started();
        var ids = await server.AllIds("/v1/studies?limit=200&fields=id");
        var before = new List<string>();
        foreach (var id in ids)
        {
            before.Add(await server.Client.GetStringAsync(new Uri($"/v1/studies/{id}", UriKind.Relative), TestContext.Current.CancellationToken));
        }

        using var cut = Process.Start("truncate", ["-s", "500000", Place(server)]);
        await cut.WaitForExitAsync(TestContext.Current.CancellationToken);

        // what was read before is still right; what was not is refused
        server.Services.GetRequiredService<EvidenceStore>().RenewReaders();
        foreach (var (at, id) in ids.Index())
        {
            using var answer = await server.Send($"/v1/studies/{id}");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal(before[at], await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }

        using var live = await server.Send("/healthz");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Every_answer_during_twenty_releases_is_of_one_of_them_with_its_own_tag()
    {
        string[] questions =
        [
            "/v1/studies?q=spinal&limit=0",
            "/v1/search?q=intrathecal",
            "/v1/studies.csv?q=spinal",
            "/v1/results?q=spinal&limit=5",
            "/v1/suggest?q=intra",
            "/v1/studies/honmou-2021",
            "/v1/synthesis?measure=ais-grade&condition=spinal-cord-injury",
        ];
        await using var server = await Started();
        var (tagged, wrong, over) = (new ConcurrentDictionary<string, string>(), new ConcurrentBag<string>(), 0);
        var asking = Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(lane =>
                    Task.Run(async () =>
                    {
                        for (var turn = lane; Volatile.Read(ref over) == 0; turn++)
                        {
                            // a question of its own now and then, so that it is computed while the release changes
                            var path = questions[turn % questions.Length];
                            path +=
                                turn % 3 == 0 && path.Contains("limit", StringComparison.Ordinal) ? $"&fields=id&sample={1 + (turn % 150)}&seed={turn}" : "";
                            using var answer = await server.Send(path);
                            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                            if (answer.StatusCode != HttpStatusCode.OK || answer.Headers.ETag is not { } tag)
                            {
                                wrong.Add($"{path} answered {(int)answer.StatusCode}");
                            }
                            else if (tagged.GetOrAdd($"{path} {tag}", body) != body)
                            {
                                wrong.Add($"{path} has two answers under {tag}");
                            }
                        }
                    })
                )
        );
        var pack = Copied(server);
        var files = Directory
            .GetFiles(Path.Combine(pack, "studies"), "*.json")
            .Order(StringComparer.Ordinal)
            .Take(60)
            .ToDictionary(file => file, File.ReadAllText);
        for (var release = 0; release < 20; release++)
        {
            // every other one takes the change back: the same content under another number
            foreach (var (file, text) in files)
            {
                await File.WriteAllTextAsync(
                    file,
                    release % 2 == 0 ? text.Replace("spinal", "lumbar", StringComparison.Ordinal) : text,
                    TestContext.Current.CancellationToken
                );
            }

            using var store = new EvidenceStore(StoreLocation.Parse(server.Store), TimeProvider.System);
            Assert.NotNull(new PackImport(store).ImportFolder(pack, null, dryRun: false, new Quiet()).Release);
            server.Services.GetRequiredService<CurrentCatalog>().Refresh();
        }

        Interlocked.Exchange(ref over, 1);
        await asking;

        Assert.Empty(wrong.Distinct().Take(5));
        foreach (var path in questions)
        {
            using var answer = await server.Send(path);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(tagged.GetOrAdd($"{path} {answer.Headers.ETag}", body), body);
        }
    }

    [Fact]
    public async Task A_client_that_holds_what_a_newer_release_says_never_gets_an_older_one()
    {
        await using var server = await Started();
        Import(server, "studies/aaa-2024.json");
        for (var tries = 0; tries < 3; tries++)
        {
            using var answer = await server.Send("/v1/studies?limit=1", null, ("If-None-Match", "\"of-another-service\""));
            Assert.True(
                answer.StatusCode == HttpStatusCode.ServiceUnavailable || answer.Headers.GetValues("Evidence-Release").Single() == "2",
                $"{answer.StatusCode} of an older release"
            );
        }

        await Until(server, "/v1/studies/aaa-2024", HttpStatusCode.OK);
        using var taken = await server.Send("/v1/studies?limit=1", null, ("If-None-Match", "\"of-another-service\""));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_page_of_a_newer_release_is_followed_by_none_of_an_older_one()
    {
        await using var server = await Started();
        var cursor = (string)(await server.Get("/v1/studies?limit=1"))["links"]!["nextCursor"]!;
        var bytes = Base64Url.DecodeFromChars(cursor);
        var release = bytes.AsSpan(1 + 6, sizeof(long));
        Assert.Equal(1, BitConverter.ToInt64(release));

        BitConverter.TryWriteBytes(release, 2L);

        var problem = await server.Problem($"/v1/studies?limit=1&cursor={Base64Url.EncodeToString(bytes)}", 503, "not-ready");
        Assert.Contains("release 2", (string)problem["detail"]!, StringComparison.Ordinal);
        Import(server, "studies/aaa-2024.json");
        await Until(server, $"/v1/studies?limit=1&cursor={Base64Url.EncodeToString(bytes)}", HttpStatusCode.OK);
    }

    private static async Task<Server> Started()
    {
        var server = new Server();
        await server.InitializeAsync();
        return server;
    }

    private static async Task Until(Server server, string path, HttpStatusCode status)
    {
        for (var tries = 0; tries < 20_000; tries++)
        {
            using var answer = await server.Send(path);
            if (answer.StatusCode == status)
            {
                return;
            }
        }

        Assert.Fail($"{path} never answered {(int)status}.");
    }

    private static async Task Sent(Server server, string path, string json, HttpStatusCode status)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    private static string Place(Server server) => server.Store["sqlite:".Length..];

    private static void Run(string store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={store["sqlite:".Length..]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    // a store of one study more, so that keys name other records; release 1 again
    private static async Task<string> Second(Server server)
    {
        var path = Path.Combine(server.Folder, "second.db");
        using var store = new EvidenceStore(StoreLocation.Parse("sqlite:" + path), TimeProvider.System);
        store.Prepare();
        new PackImport(store).ImportFolder(await Grown(server), null, dryRun: false, new Quiet());
        return path;
    }

    private static async Task<string> Grown(Server server)
    {
        var pack = Copied(server);
        var first = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(pack, "studies", "agosti-2024.json"), TestContext.Current.CancellationToken))!;
        first["id"] = "aaa-2024";
        await File.WriteAllTextAsync(Path.Combine(pack, "studies", "aaa-2024.json"), first.ToJsonString() + "\n", TestContext.Current.CancellationToken);
        return pack;
    }

    private static void Import(Server server, string added)
    {
        var pack = Grown(server).GetAwaiter().GetResult();
        Assert.True(File.Exists(Path.Combine(pack, added)));
        using var store = new EvidenceStore(StoreLocation.Parse(server.Store), TimeProvider.System);
        new PackImport(store).ImportFolder(pack, null, dryRun: false, new Quiet());
    }

    private static string Copied(Server server)
    {
        var (from, to) = (Path.Combine(AppContext.BaseDirectory, "data"), Path.Combine(server.Folder, "pack"));
        foreach (var file in Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        return to;
    }

    private sealed class Quiet : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Assert.True(value.Done >= 0);
    }
}
