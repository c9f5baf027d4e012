using System.Text.Json.Nodes;

namespace Evidence.Api.Tests.Synthesis;

/// <summary>What the comparisons of a condition come to, per 1,000 people, and what stands beside a synthesis.</summary>
public sealed class FindingTests(Server server)
{
    private const string Address = "/v1/summary-of-findings?condition=spinal-cord-injury";

    /// <summary>14.4 % of the cohorts times 2.156 (0.229 to 20.3): of 1,000, 310 instead of 144, 33 to 1,000.</summary>
    [Fact]
    public async Task Of_a_thousand_people_310_instead_of_144_and_the_limits_leave_everything_open()
    {
        var row = Row(await server.Get(Address), "ais-grade");

        Assert.Equal(
            (144, 311, 33, 1000),
            (Whole(row["withoutPer1000"]), Whole(row["withPer1000"]), Whole(row["withLowPer1000"]), Whole(row["withHighPer1000"]))
        );
        Assert.Contains("cohorts of grade A, acute", (string)row["withoutFrom"]!, StringComparison.Ordinal);
        Assert.Equal("very-low", (string)row["certainty"]!["value"]!);
        Assert.Contains("we do not know", (string)row["sentence"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spinal-cord-injury")]
    [InlineData("cerebral-palsy")]
    public async Task Harms_always_stand_in_it_with_what_reviews_found(string condition)
    {
        var found = await server.Get($"/v1/summary-of-findings?condition={condition}");

        Assert.All((string[])["adverse-events", "serious-adverse-events"], harm => Assert.True((bool)Row(found, harm)["isHarm"]!));
        if (condition == "spinal-cord-injury")
        {
            Assert.Subset(
                Row(found, "adverse-events")["published"]!.AsArray().Select(one => (string)one!["study"]!).ToHashSet(),
                new HashSet<string> { "chen-2021-nma", "fan-2017", "xu-2019" }
            );
        }
    }

    [Fact]
    public async Task The_table_and_the_page_and_the_bundle_have_the_rows_of_the_answer()
    {
        var outcomes = (await server.Get(Address))["outcomes"]!.AsArray().Count;
        Assert.Equal(
            outcomes + 1,
            (await Text(Address.Replace("findings", "findings.csv", StringComparison.Ordinal))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
        );
        Assert.Equal(outcomes + 1, (await Text(Address.Replace("findings", "findings.html", StringComparison.Ordinal))).Split("<tr>").Length - 1);
        var bundle = JsonNode.Parse(await Text(Address.Replace("findings", "findings.fhir", StringComparison.Ordinal)))!;
        Assert.Equal(outcomes, bundle["entry"]!.AsArray().Count(entry => (string)entry!["resource"]!["resourceType"]! == "Evidence"));
    }

    [Theory]
    [InlineData("", "invalid-value")]
    [InlineData("?condition=nonsense", "invalid-value")]
    [InlineData("?condition=spinal-cord-injury&comparison=magic", "invalid-value")]
    [InlineData("?condition=spinal-cord-injury&measure=ais-grade", "unknown-parameter")]
    public async Task What_cannot_be_answered_is_a_problem(string asked, string code) => await server.Problem("/v1/summary-of-findings" + asked, 400, code);

    [Fact]
    public async Task Reviews_stand_beside_a_block_with_how_far_they_lie_from_it()
    {
        var published = (await server.Get("/v1/synthesis?measure=ais-grade&condition=spinal-cord-injury"))["published"]!.AsArray();
        var xu = published.First(one => (string)one!["study"]! == "xu-2019" && one["subgroup"] is null)!;

        Assert.Equal(("comparative", "RR", 3.7), ((string)xu["block"]!, (string)xu["effect"]!, (double)xu["estimate"]!));
        Assert.Equal((double)xu["estimate"]! / (double)xu["ours"]!, (double)xu["apart"]!, 1e-9);
        Assert.Equal("single-arm", (string)published.First(one => (string)one!["study"]! == "shang-2022")!["block"]!);
    }

    [Fact]
    public async Task Registered_people_whose_outcome_nobody_knows_are_counted_and_weighed()
    {
        var missing = (await server.Get("/v1/synthesis?measure=ais-grade&condition=spinal-cord-injury"))["missing"]!;

        Assert.Equal((int)missing["trials"]!, missing["items"]!.AsArray().Count);
        Assert.Equal((int)missing["people"]!, missing["items"]!.AsArray().Sum(one => (int?)one!["people"] ?? 0));
        Assert.True((double)missing["ifNothing"]!["estimate"]! < (double)missing["ifAsWell"]!["estimate"]!);
    }

    [Fact]
    public async Task One_computation_serves_every_form_of_a_question()
    {
        var json = await server.Get("/v1/synthesis?measure=gmfm-66&condition=cerebral-palsy");
        Assert.Equal("gross-motor-function", (string)json["construct"]!["name"]!);
        Assert.True((int)json["construct"]!["block"]!["pooled"]!["k"]! > json["blocks"]!["comparative"]!["rows"]!.AsArray().Count);
        Assert.Contains("gmfm-66", await Text("/v1/synthesis.csv?measure=gmfm-66&condition=cerebral-palsy"), StringComparison.Ordinal);
    }

    private static JsonNode Row(JsonNode found, string measure) => found["outcomes"]!.AsArray().Single(row => (string)row!["measure"]! == measure)!;

    private static int Whole(JsonNode? number) => (int)Math.Round((double)number!);

    private async Task<string> Text(string address)
    {
        using var response = await server.Send(address);
        return await Server.Text(response, TestContext.Current.CancellationToken);
    }
}
