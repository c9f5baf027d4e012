using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Evidence.Storage.Tests.Postgres;

namespace Evidence.Api.Tests.Postgres;

/// <summary>A service on a primary and two standbys, under load, while servers are killed: no answer fails and none goes back in time.</summary>
public sealed class StandbyTests
{
    private const int Clients = 4;
    private const int Rounds = 15;

    [Fact]
    public async Task Reads_go_on_while_a_standby_and_then_the_primary_are_killed()
    {
        PostgresCluster.Require();
        using var primary = PostgresServer.Primary();
        PostgresCluster.Admit(primary);
        using var work = new Work(PostgresCluster.NewStore(primary, "wide"));
        work.Import(Path.Combine(AppContext.BaseDirectory, "data"));
        using var one = primary.Standby();
        using var two = primary.Standby();
        var setting = "postgres:" + PostgresServer.Connection("wide", primary, one, two);
        await using var server = new Server("--EVIDENCE_RATELIMIT", "off", "--EVIDENCE_CACHE", "off", "--EVIDENCE_STORE", setting);
        await server.InitializeAsync();

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var clients = Enumerable.Range(0, Clients).Select(_ => new Reader(server)).ToList();
        var reading = clients.Select(client => Task.Run(() => client.ReadAsync(stop.Token), TestContext.Current.CancellationToken)).ToList();
        await More(clients);
        work.Import(work.Study("second"));
        await Served(clients, 2);
        one.Dispose();
        await More(clients);
        work.Import(work.Study("third"));
        await Served(clients, 3);
        primary.Dispose();
        await More(clients);
        using var alone = new EvidenceStore(StoreLocation.Parse(setting), TimeProvider.System);
        var refused = Assert.Throws<StoreException>(() => new PackImport(alone).Import(work.Study("fourth"), null, dryRun: false, new Silent()));
        await More(clients);
        await stop.CancelAsync();
        await Task.WhenAll(reading);

        Assert.Contains("no primary answers", refused.Message, StringComparison.Ordinal);
        Assert.Equal([], clients.SelectMany(static client => client.Faults).Take(5));
    }

    [Fact]
    public async Task Who_holds_what_a_lagging_standby_has_not_yet_is_told_to_come_again_and_not_answered_with_older_bytes()
    {
        PostgresCluster.Require();
        using var primary = PostgresServer.Primary();
        PostgresCluster.Admit(primary);
        using var work = new Work(PostgresCluster.NewStore(primary, "behind"));
        work.Import(Path.Combine(AppContext.BaseDirectory, "data"));
        using var standby = primary.Standby();
        await using var ahead = await Of("postgres:" + primary.Connection("behind"));
        await using var behind = await Of("postgres:" + PostgresServer.Connection("behind", primary, standby));
        standby.Run("postgres", "select pg_wal_replay_pause()");
        work.Import(work.Study("second"));
        await Served(ahead, "2");

        using var held = await Ask(ahead, null);
        var tag = held.Headers.ETag!;
        using var early = await Ask(behind, tag);
        using var plain = await Ask(behind, null);
        standby.Run("postgres", "select pg_wal_replay_resume()");
        await Served(behind, "2");
        using var late = await Ask(behind, tag);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.NotNull(early.Headers.RetryAfter);
        Assert.Contains("not-ready", await early.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "1"), (plain.StatusCode, plain.Headers.GetValues("Evidence-Release").Single()));
        Assert.NotEqual(tag, plain.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, late.StatusCode);
    }

    private static async Task<Server> Of(string store)
    {
        var server = new Server("--EVIDENCE_RATELIMIT", "off", "--EVIDENCE_STORE", store);
        await server.InitializeAsync();
        return server;
    }

    private static async Task<HttpResponseMessage> Ask(Server server, EntityTagHeaderValue? held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/studies?limit=1", UriKind.Relative));
        if (held is not null)
        {
            request.Headers.IfNoneMatch.Add(held);
        }

        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task Served(Server server, string release)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var told = ""; told != release; await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            using var answer = await Ask(server, null);
            told = answer.Headers.GetValues("Evidence-Release").Single();
        }
    }

    // so many more rounds of each, whatever they bring
    private static Task More(List<Reader> clients)
    {
        var before = clients.Select(client => client.Rounds).ToList();
        return Until(() => clients.Zip(before).All(pair => pair.First.Rounds >= pair.Second + Rounds));
    }

    private static Task Served(List<Reader> clients, long release) => Until(() => clients.TrueForAll(client => client.Release >= release));

    private static async Task Until(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A client that pages through lists, opens records and asks what changed, again and again.</summary>
    private sealed class Reader(Server server)
    {
        private long _release;
        private int _rounds;

        public ConcurrentBag<string> Faults { get; } = [];

        public int Rounds => Volatile.Read(ref _rounds);

        public long Release => Interlocked.Read(ref _release);

        public async Task ReadAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var next = "/v1/studies?limit=5&sort=-year";
                for (var page = 0; page < 3 && next is not null; page++)
                {
                    next = (string?)(await Ask(next))?["links"]?["next"];
                }

                await Ask("/v1/studies/honmou-2021");
                await Ask("/v1/claims/bookimed-mayo-all-improved/timeline");
                await Ask("/v1/changes?since=0&limit=20");
                await Ask("/v1/results?limit=5&measure=ais-grade");
                Interlocked.Increment(ref _rounds);
            }
        }

        private async Task<JsonNode?> Ask(string path)
        {
            using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                Faults.Add($"{path} answered {(int)response.StatusCode}: {body}");
                return null;
            }

            var release = response.Headers.TryGetValues("Evidence-Release", out var told) ? long.Parse(told.Single(), CultureInfo.InvariantCulture) : Release;
            if (release < Release)
            {
                Faults.Add($"{path} answered release {release} after {Release}");
            }

            Interlocked.Exchange(ref _release, release);
            return JsonNode.Parse(body);
        }
    }

    /// <summary>Imports into the primary, and files to import.</summary>
    private sealed class Work : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("evidence-wide-").FullName;
        private readonly EvidenceStore _store;

        public Work(string setting)
        {
            _store = new EvidenceStore(StoreLocation.Parse(setting), TimeProvider.System);
            _store.Prepare();
        }

        public void Import(string path)
        {
            var report = new PackImport(_store).Import(path, null, dryRun: false, new Silent());
            Assert.True(report.Release is not null, string.Join('\n', report.Defects));
        }

        public string Study(string id)
        {
            var path = Path.Combine(_folder, id + ".json");
            var study = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "studies", "bydon-2024.json")))!;
            study["id"] = id;
            File.WriteAllText(path, study.ToJsonString());
            return path;
        }

        public void Dispose()
        {
            _store.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private sealed class Silent : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Assert.NotNull(value.Step);
    }
}
