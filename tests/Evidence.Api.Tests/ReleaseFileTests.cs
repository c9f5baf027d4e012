using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Core.Exports;
using Evidence.Core.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests;

/// <summary>The whole release in one file: the data package and the SQLite file.</summary>
public sealed partial class ReleaseFileTests(Server server)
{
    private const string Package = "/v1/exports/datapackage.zip";
    private const string Sqlite = "/v1/exports/evidence.sqlite";

    [Fact]
    public async Task Every_cell_of_the_data_package_is_what_its_schema_says_and_every_key_leads_somewhere()
    {
        var files = Unzipped(await Bytes(Package));
        var description = JsonNode.Parse(files["datapackage.json"])!.AsObject();
        var check = new TableCheck();
        foreach (var resource in description["resources"]!.AsArray())
        {
            check.Add((string)resource!["name"]!, resource["schema"]!.AsObject(), Encoding.UTF8.GetString(files[(string)resource["path"]!]));
        }

        Assert.Empty(check.Faults());
        Assert.True(check.Cells > 50_000, $"Only {check.Cells} cells were checked.");
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", (string?)description["$schema"]);
        Assert.Equal(await server.Total("/v1/sources?limit=0"), description["sources"]!.AsArray().Count);
        Assert.Equal("CC0-1.0", (string?)description["licenses"]![0]!["name"]);
    }

    [Fact]
    public async Task A_wrong_cell_of_a_table_would_be_found()
    {
        var files = Unzipped(await Bytes(Package));
        var grades = JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray().Single(one => (string)one!["name"]! == "transitions")!;
        var csv = Encoding.UTF8.GetString(files[(string)grades["path"]!]);
        var schema = grades["schema"]!.AsObject();
        schema.Remove("foreignKeys");

        Assert.Empty(Faults(csv));
        Assert.Contains(Faults(csv.Replace(",A,B,", ",A,F,", StringComparison.Ordinal)), fault => fault.Contains("no category", StringComparison.Ordinal));
        Assert.Contains(
            Faults(csv.Replace(",false\r\n", ",no\r\n", StringComparison.Ordinal)),
            fault => fault.Contains("no boolean", StringComparison.Ordinal)
        );
        Assert.Contains(Faults(csv + csv.Split("\r\n")[1] + "\r\n"), fault => fault.Contains("primary key", StringComparison.Ordinal));

        List<string> Faults(string text)
        {
            var check = new TableCheck();
            check.Add("transitions", schema, text);
            return [.. check.Faults()];
        }
    }

    [Fact]
    public async Task Grades_are_an_ordered_category_from_A_to_E()
    {
        var resources = JsonNode.Parse(Unzipped(await Bytes(Package))["datapackage.json"])!["resources"]!.AsArray();
        var field = resources.Single(one => (string)one!["name"]! == "transitions")!["schema"]!["fields"]!
            .AsArray()
            .Single(one => (string)one!["name"]! == "fromGrade")!;

        Assert.True((bool)field["categoriesOrdered"]!);
        Assert.Equal(["A", "B", "C", "D", "E"], field["categories"]!.AsArray().Select(one => (string)one!["value"]!));
    }

    [Fact]
    public async Task Sizes_and_digests_of_the_data_package_are_true()
    {
        var files = Unzipped(await Bytes(Package));
        foreach (var resource in JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray())
        {
            var file = files[(string)resource!["path"]!];
            Assert.Equal((long)resource["bytes"]!, file.Length);
            Assert.Equal((string)resource["hash"]!, $"sha256:{Digest(file)}");
            Assert.Equal((long)resource["rows"]!, TableCheck.Parse(Encoding.UTF8.GetString(file)).Count - 1);
        }

        var sums = Encoding
            .UTF8.GetString(files["SHA256SUMS"])
            .TrimEnd('\n')
            .Split('\n')
            .Select(line => line.Split("  "))
            .ToDictionary(parts => parts[1], parts => parts[0]);
        Assert.Equal(files.Keys.Where(name => name != "SHA256SUMS").Order(), sums.Keys.Order());
        Assert.All(sums, sum => Assert.Equal(sum.Value, Digest(files[sum.Key])));
    }

    [Fact]
    public async Task Each_file_of_the_data_package_is_of_one_ledger_and_says_which()
    {
        var files = Unzipped(await Bytes(Package));
        var ids = await server.AllIds("/v1/testimonials?limit=200");
        var resources = JsonNode.Parse(files["datapackage.json"])!["resources"]!.AsArray();

        Assert.All(resources, resource => Assert.StartsWith($"{resource!["ledger"]}-ledger/", (string)resource["path"]!, StringComparison.Ordinal));
        Assert.Equal(["testimonials"], resources.Where(one => (string)one!["ledger"]! == "testimonial").Select(one => (string)one!["name"]!));
        Assert.All(
            files.Where(file => file.Key.StartsWith("trial-ledger/", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(TableCheck.Parse(Encoding.UTF8.GetString(file.Value)), row => ids.Contains(row[0]))
        );
    }

    [Fact]
    public async Task Every_list_is_in_the_data_package_with_all_its_records()
    {
        var files = Unzipped(await Bytes(Package));
        foreach (var listing in Listings.All.Where(one => one.Name != "regulators"))
        {
            var rows = TableCheck.Parse(Encoding.UTF8.GetString(files[PackageFile.PathOf(ExportTables.Find(listing.Name)!)]));
            var contrasts = rows[0].IndexOf("row") is >= 0 and var place ? rows.Count(row => row[place] == "contrast") : 0;
            Assert.Equal(await server.Total($"/v1/{listing.Name}?limit=0"), rows.Count - 1 - contrasts);
        }

        var regulators = TableCheck.Parse(Encoding.UTF8.GetString(files["trial-ledger/regulators.csv"])).Skip(1).Select(row => row[1]).Distinct();
        Assert.Equal(await server.AllIds("/v1/regulators?limit=200"), regulators.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Package)]
    [InlineData(Sqlite)]
    public async Task The_same_release_gives_the_same_bytes_and_they_are_not_sent_twice(string path)
    {
        using var first = await server.Send(path);
        Assert.Equal(Digest(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), Digest(await Bytes(path)));
        Assert.False(first.Headers.ETag!.IsWeak);

        using var again = await server.Send(path, null, ("If-None-Match", first.Headers.ETag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var head = await server.Send(path, HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Contains("filename=\"evidence-r1", head.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_package_that_cannot_be_made_whole_is_refused()
    {
        await using var own = await Server.Damaged("delete from trial_document where key = (select max(key) from trial_record where kind = 'regulators')");
        await own.Problem(Package, 503, "damaged");
    }

    // results bring the comparisons that begin with them
    private static string Own(string list) => list == "results" ? "results where row = 'result'" : list;

    [Fact]
    public async Task The_SQLite_file_holds_what_the_lists_count_and_nothing_dangles()
    {
        using var file = await Opened();
        foreach (var listing in Listings.All.Where(one => one.Name != "regulators"))
        {
            Assert.Equal(await server.Total($"/v1/{listing.Name}?limit=0"), (int)Number(file, $"select count(*) from {Own(listing.Name)}"));
        }

        Assert.Equal(await server.Total("/v1/regulators?limit=0"), (int)Number(file, "select count(distinct regulator) from regulators"));
        Assert.Equal(0, Number(file, "select count(*) from pragma_foreign_key_check()"));
        Assert.True(Number(file, "select count(*) from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'") >= 15);
        Assert.Equal(0x45564944, Number(file, "select application_id from pragma_application_id"));
        Assert.Equal(1, Number(file, "select user_version from pragma_user_version"));
        Assert.Equal(0, Number(file, "select count(*) from sqlite_master where sql like '%virtual%' or sql like '%blob%'"));
        Assert.Equal(await server.Total("/v1/results?kind=responders&limit=0"), (int)Number(file, "select count(*) from responders"));
        Assert.Equal(
            await server.Total("/v1/claims?verdict=contradicted&limit=0"),
            (int)Number(file, "select count(*) from claim_verdicts where verdict = 'contradicted'")
        );
        Assert.Equal(
            await server.Total("/v1/studies?country=US&limit=0"),
            (int)Number(file, "select count(*) from studies where exists (select 1 from json_each(countries) where value = 'US')")
        );
        Assert.True(Number(file, "select count(*) from claim_grounds where events is not null") > 10);
    }
}
