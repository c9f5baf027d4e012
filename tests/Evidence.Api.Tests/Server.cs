using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using Evidence.Api.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Server))]

namespace Evidence.Api.Tests;

/// <summary>The service as it runs: Kestrel on a free port, a SQLite file made from the project's own pack.</summary>
public sealed class Server : IAsyncLifetime
{
    private const int MostTries = 1000;
    private readonly string _folder = Directory.CreateTempSubdirectory("evidence-api-").FullName;
    private readonly string[] _settings;
    private WebApplication? _app;

    public Server()
        : this("--EVIDENCE_RATELIMIT", "off") { }

    internal Server(params string[] settings) => _settings = settings;

    /// <summary>What the service takes the time from; null for the machine's own.</summary>
    internal TimeProvider? Clock { get; init; }

    public string Store => "sqlite:" + Path.Combine(_folder, "evidence.db");

    public string Folder => _folder;

    public HttpClient Client { get; private set; } = new();

    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = ApiHost.Build(["--urls", "http://127.0.0.1:0", "--EVIDENCE_STORE", Store, "--Logging:LogLevel:Default", "None", .. _settings], Clock)
            ?? throw new InvalidOperationException("The service did not start.");
        await _app.StartAsync();
        while (_app.Services.GetRequiredService<Readiness>().Doing is not null)
        {
            if (_app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                throw new InvalidOperationException("The service did not start.");
            }

            await Task.Delay(20);
        }

        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(_app.Urls.First()),
        };
    }

    /// <summary>A service that starts on a store in which one row was damaged: what one that runs has read before is kept, and stays right.</summary>
    internal static async Task<Server> Damaged(string sql)
    {
        var server = new Server();
        await server.InitializeAsync();
        await server.Stop();
        await using (var connection = new SqliteConnection($"Data Source={server.Store["sqlite:".Length..]};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        await server.InitializeAsync();
        return server;
    }

    private async Task Stop()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        // what was being derived when the service stopped may open the store once more while its folder is taken away
        for (var tries = 0; Directory.Exists(_folder); tries++)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
            }
            catch (IOException) when (tries < MostTries)
            {
                await Task.Yield();
            }
        }
    }

    public async Task<HttpResponseMessage> Send(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Address(path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The JSON of an answer that must be 200.</summary>
    public async Task<JsonObject> Get(string path)
    {
        using var response = await Send(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!.AsObject();
    }

    /// <summary>The JSON of the answer to something sent, which must be 200.</summary>
    public async Task<JsonObject> Post(string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(Address(path), content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)response.StatusCode}: {answer}");
        return JsonNode.Parse(answer)!.AsObject();
    }

    /// <summary>The problem of an answer that must be one.</summary>
    public async Task<JsonObject> Problem(string path, int status, string code, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var response = await Send(path, method, headers);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == status, $"{path} answered {(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(body)!.AsObject();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(status, (int?)problem["status"]);
        return problem;
    }

    public async Task<int> Total(string path) => (int)(await Get(path))["total"]!;

    /// <summary>The ids of all pages, following links.next.</summary>
    public async Task<List<string>> AllIds(string path)
    {
        var ids = new List<string>();
        for (var next = path; next is not null; )
        {
            var page = await Get(next);
            ids.AddRange(page["items"]!.AsArray().Select(Id));
            next = (string?)page["links"]!["next"];
            Assert.True(ids.Count < 10_000, $"{path} has no end.");
        }

        return ids;
    }

    /// <summary>The body as text, whatever encoding it came in.</summary>
    public static async Task<string> Text(HttpResponseMessage response, CancellationToken cancel)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var reader = new StreamReader(
            string.Join(',', response.Content.Headers.ContentEncoding) switch
            {
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "gzip" => new GZipStream(stream, CompressionMode.Decompress),
                _ => stream,
            }
        );
        return await reader.ReadToEndAsync(cancel);
    }

    public static string Id(JsonNode? item) => item!["result"] is { } result ? $"{item["id"]}/{item["study"]?["id"]}/{result["id"]}" : (string)item["id"]!;

    private Uri Address(string path) =>
        new(Client.BaseAddress!.ToString().TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
