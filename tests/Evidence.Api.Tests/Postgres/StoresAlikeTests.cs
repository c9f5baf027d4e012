using System.Net;
using System.Text.Json.Nodes;
using Evidence.Api.Pages;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Evidence.Storage.Tests.Postgres;

namespace Evidence.Api.Tests.Postgres;

/// <summary>The database is nobody's business but the operator's: the same content gives the same bytes out of SQLite and out of PostgreSQL.</summary>
public sealed class StoresAlikeTests(PostgresCluster cluster)
{
    private const int Every = 4;
    private static readonly string[] Own = ["/mcp", "/healthz", "/readyz", "/v1/version"];
    private static readonly string[] Volatile = ["Date", "Server-Timing"];

    [Fact]
    public async Task Every_address_answers_the_same_bytes_from_both_databases()
    {
        var setting = cluster.NewStore();
        await using var file = new Server("--EVIDENCE_RATELIMIT", "off");
        Fill(file.Store);
        Fill(setting);
        await using var server = new Server("--EVIDENCE_RATELIMIT", "off", "--EVIDENCE_STORE", setting);
        await file.InitializeAsync();
        await server.InitializeAsync();
        var asked = Asked(Described.Resolved(await file.Get("/openapi/v1.json"))).ToList();
        var different = new List<string>();
        foreach (var (method, path, body) in asked)
        {
            var (one, other) = (await Answer(file, method, path, body), await Answer(server, method, path, body));
            if (!one.Bytes.AsSpan().SequenceEqual(other.Bytes) || one.Head != other.Head)
            {
                different.Add($"{method} {path}\n{one.Head}\n{other.Head}\n{one.Bytes.Length} and {other.Bytes.Length} bytes");
            }
        }

        Assert.True(asked.Count > 200, $"Only {asked.Count} requests were made.");
        Assert.True(different.Count == 0, $"{different.Count} of {asked.Count} differ\n{string.Join('\n', different.Take(10))}");
    }

    // every operation, with every fourth of its documented parameters, every page, and every page of some lists
    private static IEnumerable<(HttpMethod Method, string Path, string? Body)> Asked(JsonObject description)
    {
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject().Where(one => one.Key is "get" or "post" && !Own.Contains(path)))
            {
                var body = operation!["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString();
                foreach (var address in Described.Examples(path, operation.AsObject()).Where(static (_, at) => at % Every == 0))
                {
                    yield return (new HttpMethod(method), address, body);
                }
            }
        }

        foreach (var page in SiteMap.All)
        {
            yield return (HttpMethod.Get, page.Example, null);
        }

        foreach (var list in new[] { "studies", "results", "claims", "testimonials", "sources" })
        {
            yield return (HttpMethod.Get, $"/v1/{list}?limit=200&view=full&sort=-id", null);
            yield return (HttpMethod.Get, $"/v1/{list}.ndjson", null);
        }
    }

    private static async Task<(string Head, byte[] Bytes)> Answer(Server server, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Request-Id", "alike");
        request.Content = body is null ? null : new StringContent(body, null, "application/json");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response
            .Headers.Concat(response.Content.Headers)
            .Where(one => !Volatile.Contains(one.Key))
            .Select(one => $"{one.Key}: {string.Join(", ", one.Value)}");
        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{path} answered {(int)response.StatusCode}");
        return (
            $"{(int)response.StatusCode} {string.Join("; ", headers.Order(StringComparer.Ordinal))}",
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    // two releases, made at the same moments: the pack, and a study from elsewhere
    private static void Fill(string setting)
    {
        var pack = Path.Combine(AppContext.BaseDirectory, "data");
        var study = JsonNode.Parse(File.ReadAllText(Path.Combine(pack, "studies", "bydon-2024.json")))!;
        study["id"] = "elsewhere-2024";
        var folder = Directory.CreateTempSubdirectory("evidence-alike-");
        var file = Path.Combine(folder.FullName, "elsewhere.json");
        File.WriteAllText(file, study.ToJsonString());
        using var store = new EvidenceStore(StoreLocation.Parse(setting), new StandingClock());
        store.Prepare();
        foreach (var path in new[] { pack, file })
        {
            var report = new PackImport(store).Import(path, null, dryRun: false, new Silent());
            Assert.True(report.Release is not null, string.Join('\n', report.Defects));
        }

        folder.Delete(recursive: true);
    }

    private sealed class Silent : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Assert.NotNull(value.Step);
    }
}
