using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Evidence.Api.Tests;

/// <summary>The newsroom pack of a claim: everything to write about it, readable without a network.</summary>
public sealed partial class NewsroomPackTests(Server server)
{
    private const string Overstated = "bookimed-mayo-all-improved";

    [Fact]
    public async Task A_pack_holds_verdict_evidence_plots_citations_review_receipt_and_questions()
    {
        var files = await Pack(Overstated);
        var claim = await server.Get($"/v1/claims/{Overstated}");
        Assert.Equal(
            [
                "SHA256SUMS",
                "check.json",
                "citations.ris",
                "claimreview.jsonld",
                "evidence.csv",
                "index.html",
                "plots/forest.svg",
                "questions.txt",
                "receipt.json",
                "verdict.txt",
            ],
            files.Keys.Where(name => name != "plots/shifts.svg").Order(StringComparer.Ordinal)
        );

        var verdict = files["verdict.txt"].Split("\n\n");
        Assert.Equal(2, verdict.Length);
        Assert.Equal("Contradicted: what was read says otherwise (Bydon 2024: 7/10).", verdict[0]);
        Assert.Contains((string)claim["assessment"]!["rationale"]!, verdict[1], StringComparison.Ordinal);
        Assert.Equal(claim["assessment"]!["evidence"]!.AsArray().Count, TableCheck.Parse(files["evidence.csv"]).Count - 1);
        Assert.Contains("TY  - ", files["citations.ris"], StringComparison.Ordinal);
        Assert.StartsWith("- ", files["questions.txt"], StringComparison.Ordinal);
        using var review = await server.Send($"/v1/claims/{Overstated}/claimreview");
        Assert.Equal(await review.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), files["claimreview.jsonld"]);
    }

    [Fact]
    public async Task The_forest_plot_draws_the_figures_that_the_claim_was_held_against()
    {
        var files = await Pack(Overstated);
        var plot = XDocument.Parse(files["plots/forest.svg"]);
        var description = plot.Root!.Elements().Single(one => one.Name.LocalName == "desc").Value;
        Assert.Contains("7/10", description, StringComparison.Ordinal);
        Assert.Contains("100 %", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_of_a_pack_can_be_verified_as_it_is()
    {
        var files = await Pack(Overstated);
        using var body = new StringContent(files["receipt.json"], Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync(new Uri("/v1/receipts/verify", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.True((bool)said["identical"]!, said.ToJsonString());
        Assert.Equal((string?)JsonNode.Parse(files["receipt.json"])!["receipt"]!["id"], (string?)JsonNode.Parse(files["check.json"])!["receipt"]!["id"]);
    }

    [Fact]
    public async Task The_page_of_every_pack_needs_no_network_and_runs_nothing()
    {
        foreach (var id in (await server.AllIds("/v1/claims?limit=200")).Where((_, place) => place % 9 == 0))
        {
            var files = await Pack(id);
            var page = files["index.html"];
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(Outside(), page);
            Assert.All(Local().Matches(page), match => Assert.True(files.ContainsKey(match.Groups[1].Value), $"{id}: {match.Value}"));
            Assert.Contains((string)(await server.Get($"/v1/claims/{id}"))["statement"]!, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.All(files.Keys.Where(name => name.EndsWith(".svg", StringComparison.Ordinal)), name => XDocument.Parse(files[name]));
            var sums = files["SHA256SUMS"].TrimEnd('\n').Split('\n').Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);
            Assert.Equal(files.Keys.Where(name => name != "SHA256SUMS").Order(), sums.Keys.Order());
            Assert.All(sums, sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files[sum.Key])))));
        }
    }

    [Theory]
    [InlineData("not-checkable", "Not checkable: ")]
    [InlineData("unverifiable", "Unverifiable (")]
    [InlineData("contradicted", "Contradicted: ")]
    public async Task A_claim_that_cannot_be_checked_has_a_pack_that_says_so(string verdict, string begins)
    {
        var id = (await server.AllIds($"/v1/claims?verdict={verdict}&limit=200"))[0];
        Assert.StartsWith(begins, (await Pack(id))["verdict.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_the_same_bytes_each_time_and_not_sent_twice()
    {
        using var first = await server.Send($"/v1/claims/{Overstated}/pack.zip");
        using var second = await server.Send($"/v1/claims/{Overstated}/pack.zip");
        Assert.Equal(
            await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        using var held = await server.Send(
            $"/v1/claims/{Overstated}/pack.zip",
            null,
            ("If-None-Match", first.Headers.ETag!.ToString()),
            ("Accept-Encoding", "br, gzip")
        );
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        await server.Problem("/v1/claims/no-such-claim/pack.zip", 404, "not-found");
    }

    private async Task<Dictionary<string, string>> Pack(string id)
    {
        using var answer = await server.Send($"/v1/claims/{id}/pack.zip");
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{id} answered {(int)answer.StatusCode}");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.All(archive.Entries, entry => Assert.Equal(0x81A4, entry.ExternalAttributes >> 16 & 0xFFFF));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    // what a browser would fetch by itself
    [GeneratedRegex("""(?:src|srcset|poster|data)="(?!plots/)|<link|<iframe|<object|@import|url\(|\son[a-z]+=""", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    [GeneratedRegex("src=\"([^\"]+)\"")]
    private static partial Regex Local();
}
