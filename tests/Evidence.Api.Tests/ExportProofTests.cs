using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Cli;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Evidence.Storage;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Exports;
using Spectre.Console;

namespace Evidence.Api.Tests;

/// <summary>By what an export is known to be whole, on the wire and in a file, and what happens when it is not.</summary>
public sealed class ExportProofTests(Server server)
{
    [Theory]
    [InlineData("/v1/studies.ndjson")]
    [InlineData("/v1/results.csv?measure=ais-grade")]
    [InlineData("/v1/claims.fhir")]
    [InlineData("/v1/studies.bibtex?condition=no-such-condition")]
    public async Task A_client_that_takes_trailers_gets_rows_and_digest_behind_the_last_byte(string path)
    {
        var answer = await Asked(server, $"GET {path} HTTP/1.1\r\nHost: x\r\nTE: trailers\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        var (head, body, trailers) = Chunks(answer);
        var manifest = await server.Get(
            path.Replace("?", "/manifest?", StringComparison.Ordinal) is var marked && marked != path ? marked : path + "/manifest"
        );

        Assert.Contains("Trailer: Evidence-Row-Count, Unencoded-Digest, Content-Digest\r\n", head, StringComparison.Ordinal);
        Assert.DoesNotContain("\nContent-Encoding:", head, StringComparison.Ordinal);
        Assert.Equal((string)manifest["digest"]!, trailers["Content-Digest"]);
        Assert.Equal((string)manifest["digest"]!, trailers["Unencoded-Digest"]);
        Assert.Equal((long)manifest["rowCount"]!, long.Parse(trailers["Evidence-Row-Count"], CultureInfo.InvariantCulture));
        Assert.Equal((string)manifest["digest"]!, $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:");
        using var plain = await server.Send(path);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), body);
    }

    [Fact]
    public async Task A_client_that_does_not_ask_for_trailers_gets_none()
    {
        var answer = Encoding.UTF8.GetString(await Asked(server, "GET /v1/providers.ndjson HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));

        Assert.DoesNotContain("Trailer:", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n0\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_http_2_trailers_come_to_everyone_and_with_a_coding_only_the_digest_of_what_is_inside()
    {
        await using var host = new Server("--EVIDENCE_RATELIMIT", "off", "--Kestrel:EndpointDefaults:Protocols", "Http2");
        await host.InitializeAsync();
        using var manifestRequest = Http2(host, "/v1/studies.csv/manifest");
        using var manifestAnswer = await host.Client.SendAsync(manifestRequest, TestContext.Current.CancellationToken);
        var digest = (string)JsonNode.Parse(await manifestAnswer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["digest"]!;
        using var plainRequest = Http2(host, "/v1/studies.csv");
        using var plain = await host.Client.SendAsync(plainRequest, TestContext.Current.CancellationToken);
        using var codedRequest = Http2(host, "/v1/studies.csv");
        codedRequest.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var coded = await host.Client.SendAsync(codedRequest, TestContext.Current.CancellationToken);

        Assert.Equal([digest], plain.TrailingHeaders.GetValues("Content-Digest"));
        Assert.Equal([digest], plain.TrailingHeaders.GetValues("Unencoded-Digest"));
        Assert.Equal(["br"], coded.Content.Headers.ContentEncoding);
        Assert.Equal([digest], coded.TrailingHeaders.GetValues("Unencoded-Digest"));
        Assert.False(coded.TrailingHeaders.Contains("Content-Digest"));
        Assert.NotEqual(plain.Headers.ETag, coded.Headers.ETag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TE: trailers\r\n")]
    [InlineData("Accept-Encoding: gzip\r\n")]
    public async Task A_failure_in_the_middle_cuts_the_connection(string header)
    {
        await using var host = await Broken("studies", last: true);

        var answer = Encoding.Latin1.GetString(await Asked(host, $"GET /v1/studies.ndjson HTTP/1.1\r\nHost: x\r\n{header}\r\n"));

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n0\r\n", answer, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            host.Client.GetByteArrayAsync(new Uri("/v1/studies.ndjson", UriKind.Relative), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_failure_before_the_first_byte_is_a_problem_and_the_manifest_of_what_cannot_be_read_too()
    {
        await using var host = await Broken("providers", last: false);

        await host.Problem("/v1/providers.ndjson", 503, "damaged");
        await host.Problem("/v1/providers.csv/manifest", 503, "damaged");
        Assert.Equal(1, (await host.Get("/v1/version"))["release"]!["number"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_command_writes_the_bytes_that_the_service_sends_and_the_same_manifest()
    {
        foreach (
            var (list, format, query, words) in new (string, string, string, string[])[]
            {
                ("studies", "ndjson", "", []),
                (
                    "studies",
                    "csv",
                    "?condition=spinal-cord-injury&labels=true&sort=-year",
                    ["--condition", "spinal-cord-injury", "--sort", "-year", "--where", "labels=true"]
                ),
                ("results", "metafor", "?measure=ais-grade", ["--where", "measure=ais-grade"]),
                ("claims", "jsonld", "?verdict=contradicted", ["--verdict=contradicted"]),
                ("studies", "fhir", "?q=bone%20marrow", ["--q", "bone marrow"]),
                ("testimonials", "json", "", []),
            }
        )
        {
            var file = Path.Combine(server.Folder, $"{list}.{format}");
            var (code, output, errors) = await Command(["export", format, "--list", list, .. words, "-o", file, "--store", server.Store]);

            Assert.True(code == 0, errors);
            using var sent = await server.Send($"/v1/{list}.{format}{query}");
            Assert.Equal(
                await sent.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)
            );
            using var manifest = await server.Send($"/v1/{list}.{format}/manifest{query}");
            Assert.Equal(
                await manifest.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(file + ".manifest.json", TestContext.Current.CancellationToken)
            );
            Assert.Contains("Cite as: ", output, StringComparison.Ordinal);
            Assert.Equal(0, (await Command(["verify", file])).Code);
            Assert.False(File.Exists(file + ".part"));
        }
    }

    [Fact]
    public async Task Bytes_go_out_in_pieces_however_many_there_are()
    {
        using var store = new EvidenceStore(StoreLocation.Parse(server.Store), TimeProvider.System);
        var export = new ListExport(
            new CatalogLoader(store).Load(),
            Listings.Studies,
            ExportQuestion.Everything(Listings.Studies),
            ExportFormats.Find("ndjson")!,
            KnowledgeBase.DefaultSite
        );
        var largest = 0L;
        var pieces = 0;

        var proof = await export.WriteAsync(
            (bytes, _) =>
            {
                (largest, pieces) = (Math.Max(largest, bytes.Length), pieces + 1);
                return ValueTask.CompletedTask;
            },
            prove: false,
            null,
            TestContext.Current.CancellationToken);

        Assert.True(pieces > 5);
        Assert.InRange(largest, 1, 256 * 1024);
        Assert.Null(proof.Sha256);
    }

    private static HttpRequestMessage Http2(Server host, string path) =>
        new(HttpMethod.Get, new Uri(host.Client.BaseAddress!, path)) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };

    // takes the stored bytes of one record away behind the service's back
    private static Task<Server> Broken(string kind, bool last) =>
        Server.Damaged($"delete from trial_document where key = (select {(last ? "max" : "min")}(key) from trial_record where kind = '{kind}')");

    private static async Task<(int Code, string Output, string Errors)> Command(string[] words)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );
        return (await EvidenceCommand.RunAsync(words, console, errors), output.ToString(), errors.ToString());
    }

    private static async Task<byte[]> Asked(Server host, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // cut off: what came before it counts
        }

        return answer.ToArray();
    }

    private static (string Head, byte[] Body, Dictionary<string, string> Trailers) Chunks(byte[] answer)
    {
        var at = answer.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        var head = Encoding.ASCII.GetString(answer, 0, at);
        using var body = new MemoryStream();
        while (true)
        {
            var line = answer.AsSpan(at).IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.ASCII.GetString(answer, at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at += line + 2;
            if (size == 0)
            {
                var fields = Encoding.ASCII.GetString(answer, at, answer.Length - at).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
                return (head, body.ToArray(), fields.Select(field => field.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]));
            }

            body.Write(answer, at, size);
            at += size + 2;
        }
    }
}
