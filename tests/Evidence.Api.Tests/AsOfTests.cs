using System.Net;
using System.Text.RegularExpressions;
using Evidence.Api.Hosting;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>Answers from older releases, on a host of its own with three.</summary>
public sealed partial class AsOfTests : IAsyncLifetime
{
    private readonly Server _server = new();
    private string _first = "";

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _first = (await _server.Get("/v1/studies?limit=3&facet=design"))["items"]!.ToJsonString();
        await Import("""{"id":"aaa-2026","title":"A study that is azure","design":"case-series"}""");
        await Import("""{"id":"aaa-2026","title":"A study that is amber","design":"case-series"}""");
        _server.Services.GetRequiredService<CurrentCatalog>().Refresh();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_record_is_what_it_was_in_the_release_that_is_asked_for()
    {
        await _server.Problem("/v1/studies/aaa-2026?release=1", 404, "not-found");
        Assert.Equal("A study that is azure", (string?)(await _server.Get("/v1/studies/aaa-2026?release=2"))["title"]);
        Assert.Equal("A study that is amber", (string?)(await _server.Get("/v1/studies/aaa-2026?release=3"))["title"]);
        Assert.Equal("A study that is amber", (string?)(await _server.Get("/v1/studies/aaa-2026?asOf=2999-12-31"))["title"]);
        Assert.Equal("A study that is amber", (string?)(await _server.Get("/v1/studies/aaa-2026"))["title"]);
    }

    [Fact]
    public async Task A_list_has_the_records_of_its_release_and_its_addresses_stay_there()
    {
        var page = await _server.Get("/v1/studies?limit=3&facet=design&release=1");
        Assert.Equal((219, 1), ((int)page["total"]!, (int)page["release"]!["number"]!));
        Assert.Equal(_first, page["items"]!.ToJsonString());
        var next = (string)page["links"]!["next"]!;
        Assert.EndsWith("&release=1", next, StringComparison.Ordinal);
        Assert.Equal(1, (int)(await _server.Get(next))["release"]!["number"]!);
        Assert.Equal(220, await _server.Total("/v1/studies?limit=3&release=2"));
        Assert.Equal(220, await _server.Total("/v1/studies?limit=3"));
    }

    [Fact]
    public async Task A_file_has_a_permanent_address()
    {
        var (first, second, third) = (
            await Bytes("/v1/releases/1/studies.csv"),
            await Bytes("/v1/releases/2/studies.csv"),
            await Bytes("/v1/releases/3/studies.csv")
        );
        Assert.Equal(first, await Bytes("/v1/studies.csv?release=1"));
        Assert.DoesNotContain("aaa-2026", first, StringComparison.Ordinal);
        Assert.Contains("A study that is azure", second, StringComparison.Ordinal);
        Assert.Contains("A study that is amber", third, StringComparison.Ordinal);
        Assert.Equal(third, await Bytes("/v1/studies.csv"));
        Assert.Equal(await Bytes("/v1/synthesis.csv?measure=ais-grade&release=1"), await Bytes("/v1/synthesis.csv?measure=ais-grade"));
    }

    [Theory]
    [InlineData("claims.json")]
    [InlineData("claims.ndjson")]
    [InlineData("claims.fhir")]
    [InlineData("studies.jsonld")]
    [InlineData("studies/honmou-2021.jsonld")]
    [InlineData("claims/bookimed-mayo-all-improved")]
    [InlineData("studies.csv/manifest")]
    [InlineData("exports/catalogue.jsonld")]
    public async Task Addresses_in_a_file_stay_in_its_release_and_what_things_are_called_by_stays_as_it_is(string file)
    {
        var (now, held) = (await Bytes("/v1/" + file), await Bytes("/v1/releases/1/" + file));

        var addresses = Addresses().Matches(held);
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.EndsWith("release=1", address.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("release=1", now, StringComparison.Ordinal);
        Assert.Equal(held, await Bytes($"/v1/{file}?release=1"));
        Assert.DoesNotMatch("\"@id\":\\s?\"[^\"]*release=", held);
    }

    [Fact]
    public async Task What_a_number_leads_to_is_of_the_release_that_is_asked_for()
    {
        using var found = await _server.Send("/v1/links/doi/10.1038/s41467-024-46259-y?release=1");
        Assert.Equal((HttpStatusCode.Found, "/v1/studies/bydon-2024?release=1"), (found.StatusCode, found.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_manifest_is_of_the_bytes_of_its_release()
    {
        using var sent = await _server.Send("/v1/releases/2/claims.ndjson");
        var bytes = await sent.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var link = sent.Headers.GetValues("Link").Single();
        var manifest = await _server.Get(link[1..link.IndexOf('>', StringComparison.Ordinal)]);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), (string?)manifest["sha256"]);
        Assert.EndsWith("/v1/claims.ndjson?release=2", (string?)manifest["url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_found_in_the_release_that_is_asked_for()
    {
        Assert.Equal(1, await _server.Total("/v1/studies?q=azure&release=2"));
        Assert.Equal(0, await _server.Total("/v1/studies?q=azure&release=3"));
        Assert.Equal(0, await _server.Total("/v1/studies?q=amber&release=1"));
    }

    [Fact]
    public async Task A_release_of_another_engine_is_read_from_its_documents_and_says_which_engine_that_was()
    {
        string[] questions =
        [
            "/v1/studies?limit=3&facet=design,country,measure",
            "/v1/results?measure=ais-grade&limit=3",
            "/v1/claims?verdict=contradicted&limit=3",
            "/v1/prices?limit=3&facet=per",
            "/v1/harms?limit=3&q=tumour",
            "/v1/studies?q=intrathecal&limit=3",
            "/v1/providers?limit=3",
            "/v1/regulators?limit=3",
            "/v1/sources?limit=3",
            "/v1/measures?q=ASIA&limit=3",
            "/v1/testimonials?limit=3&q=walk",
        ];
        var before = new List<string>();
        foreach (var question in questions)
        {
            var answer = await _server.Get(question + "&release=3");
            var found = answer["items"]!.ToJsonString() + answer["total"] + answer["facets"]?.ToJsonString();
            before.Add(found.Replace("release=3", "release=1", StringComparison.Ordinal));
        }

        // what records are found by is written over: nothing of it may be read
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=" + _server.Store["sqlite:".Length..] + ";Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "update release set engine = 'another' where number = 1; update trial_record set entry = x'00'; update trial_words set body = x'00'; "
                + "update testimonial_record set entry = x'00';";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        for (var i = 0; i < questions.Length; i++)
        {
            var answer = await _server.Get(questions[i] + "&release=1");
            Assert.Equal("another", (string?)answer["release"]!["engine"]);
            if (!questions[i].StartsWith("/v1/studies", StringComparison.Ordinal))
            {
                Assert.Equal(before[i], answer["items"]!.ToJsonString() + answer["total"] + answer["facets"]?.ToJsonString());
            }
        }

        // the study that came later is not there yet
        var studies = await _server.Get(questions[0] + "&release=1");
        Assert.Equal((219, _first), ((int)studies["total"]!, studies["items"]!.ToJsonString()));
        Assert.Null((await _server.Get("/v1/studies?limit=1"))["release"]!["engine"]);
    }

    [Fact]
    public async Task What_is_not_there_is_told_with_the_range()
    {
        var problem = await _server.Problem("/v1/studies?release=9", 404, "not-found");
        Assert.Contains("releases 1 of ", (string?)problem["hint"], StringComparison.Ordinal);
        Assert.Contains(" to 3 of ", (string?)problem["hint"], StringComparison.Ordinal);
        await _server.Problem("/v1/releases/9/studies.csv", 404, "not-found");
        await _server.Problem("/v1/studies?asOf=2001-01-01", 404, "not-found");
        await _server.Problem("/v1/studies?asOf=yesterday", 404, "not-found");
        await _server.Problem("/v1/studies?asOf=2999-12-31&release=1", 400, "invalid-value");
        await _server.Problem("/v1/changes?release=1", 400, "unknown-parameter");
        Assert.Equal("1", (string?)(await _server.Get("/v1/releases/1"))["number"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_held_of_a_release_is_not_sent_again()
    {
        using var response = await _server.Send("/v1/claims?limit=2&release=2");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var again = await _server.Send("/v1/claims?limit=2&release=2", headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await _server.Send("/v1/claims?limit=2&release=3", headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [GeneratedRegex("""(?<!"@id":\s?")(?<=")(?:http://127\.0\.0\.1:5080)?/v1/(?!releases|changes|version)[^"]+(?=")""")]
    private static partial Regex Addresses();

    private async Task<string> Bytes(string address)
    {
        using var response = await _server.Send(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task Import(string json)
    {
        var file = Path.Combine(_server.Folder, "more", "studies", "aaa-2026.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, json + "\n");
        using var store = new EvidenceStore(StoreLocation.Parse(_server.Store), TimeProvider.System);
        Assert.Empty(new PackImport(store).Import(file, "more", dryRun: false, new Quiet()).Defects);
    }

    private sealed class Quiet : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
        }
    }
}
