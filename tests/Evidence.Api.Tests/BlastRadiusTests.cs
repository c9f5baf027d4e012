using System.Text.Json.Nodes;
using Evidence.Api.Hosting;
using Evidence.Storage;
using Evidence.Storage.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>What rests on a work, with it and without it.</summary>
public sealed class BlastRadiusTests(Server shared)
{
    private const string Address = "/v1/integrity/blast-radius";

    [Fact]
    public async Task A_work_is_found_by_its_numbers_however_they_are_written()
    {
        var one = await shared.Get($"{Address}?doi=https%3A%2F%2Fdoi.org%2F10.1038%2FS41467-024-46259-Y");
        var other = await shared.Get($"{Address}?study=bydon-2024");

        Assert.Equal(("bydon-2024", "primary"), ((string?)one["studies"]![0]!["id"], (string?)one["studies"]![0]!["role"]));
        Assert.Equal(one["claims"]!.ToJsonString(), other["claims"]!.ToJsonString());
        Assert.Equal("curtis-2018", (string?)(await shared.Get($"{Address}?pmid=PMID%2029859175"))["studies"]![0]!["id"]);
    }

    [Fact]
    public async Task What_is_served_is_the_answer_with_the_work()
    {
        var answer = await shared.Get($"{Address}?study=honmou-2021");
        var synthesis = answer["syntheses"]!.AsArray().Single(one => (string?)one!["measure"] == "ais-grade")!;
        var served = (await shared.Get((string)synthesis["url"]!))["blocks"]![(string)synthesis["block"]!]!;

        Assert.Equal("with", (string?)synthesis["served"]);
        Assert.Equal((double)served["pooled"]!["back"]!["estimate"]!, (double)synthesis["with"]!["estimate"]!, 12);
        Assert.Equal((int)synthesis["with"]!["rows"]! - 1, (int)synthesis["without"]!["rows"]!);
        var left = served["sensitivity"]!["leaveOneOut"]!
            .AsArray()
            .Single(one => ((string)one!["without"]!).StartsWith("honmou-2021/", StringComparison.Ordinal))!;
        Assert.Equal((double)left["estimate"]!, (double)synthesis["without"]!["estimate"]!, 9);
    }

    [Fact]
    public async Task Claims_say_which_ground_is_lost_and_which_is_left()
    {
        var claims = (await shared.Get($"{Address}?study=bydon-2024"))["claims"]!.AsArray();

        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            Assert.All(claim!["lost"]!.AsArray(), link => Assert.Equal("bydon-2024", (string?)link!["study"]));
            Assert.DoesNotContain(claim["left"]!.AsArray(), link => (string?)link!["study"] == "bydon-2024");
            Assert.DoesNotContain(claim["check"]!["without"]!["studies"]!.AsArray(), study => (string?)study == "bydon-2024");
            var (lost, left) = (claim["lost"]!.AsArray().Any(IsGround), claim["left"]!.AsArray().Any(IsGround));
            Assert.Equal(claim["lost"]!.AsArray().Count == 0 ? "named" : !lost ? "context" : left ? "partly" : "wholly", (string?)claim["rests"]);
        });
        Assert.Contains(claims, claim => claim!["check"]!["with"]!.ToJsonString() != claim["check"]!["without"]!.ToJsonString());
    }

    [Theory]
    [InlineData("?doi=10.9999%2Fnowhere", 404, "not-found")]
    [InlineData("?study=nobody-1900", 404, "not-found")]
    [InlineData("?study=honmou-2021&pmid=1", 400, "invalid-value")]
    [InlineData("?title=x", 400, "unknown-parameter")]
    public async Task What_is_not_a_work_of_the_release_is_refused(string query, int status, string code) =>
        await shared.Problem(Address + query, status, code);

    [Fact]
    public async Task A_retraction_that_is_imported_turns_what_is_served_round()
    {
        await using var server = new Server();
        await server.InitializeAsync();
        var before = (await server.Get($"{Address}?study=bydon-2024"))["syntheses"]!.AsArray()[0]!;
        Assert.Empty((await server.Get(Address))["studies"]!.AsArray());

        var file = Path.Combine(server.Folder, "notices.csv");
        await File.WriteAllTextAsync(file, "doi,kind,date\n10.1038/s41467-024-46259-y,retraction,2026-01\n", TestContext.Current.CancellationToken);
        using var store = new EvidenceStore(StoreLocation.Parse(server.Store), TimeProvider.System);
        Assert.NotNull(new ForeignImport(store).Import(new ForeignRequest("retractions", [file], null, false, false), static _ => { }, new Silent()).Release);
        // the service may have taken the release by itself already
        server.Services.GetRequiredService<CurrentCatalog>().Refresh();

        var after = (await server.Get(Address))["syntheses"]!.AsArray()[0]!;
        Assert.Equal(("with", "without"), ((string?)before["served"], (string?)after["served"]));
        Assert.Equal((before["with"]!.ToJsonString(), before["without"]!.ToJsonString()), (after["with"]!.ToJsonString(), after["without"]!.ToJsonString()));
        var served = (await server.Get((string)after["url"]!))["blocks"]![(string)after["block"]!]!;
        Assert.Equal((double)served["pooled"]!["back"]!["estimate"]!, (double)after["without"]!["estimate"]!, 12);
    }

    private static bool IsGround(JsonNode? link) => (string?)link!["relation"] != "context";

    private sealed class Silent : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => Assert.True(value.Done >= 0);
    }
}
