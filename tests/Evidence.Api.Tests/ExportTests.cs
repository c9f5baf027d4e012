using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Core.Exports;
using Evidence.Core.Imports;
using Evidence.Core.Lists;
using Evidence.Core.References;

namespace Evidence.Api.Tests;

/// <summary>What is exported is everything that the list holds, in its order, and says by what it is known to be whole.</summary>
public sealed partial class ExportTests(Server server)
{
    // formats whose files have a row for every record and no other
    private static readonly string[] RowForRow = ["json", "ndjson", "csv", "ris", "bibtex", "csl-json", "jsonld"];

    public static TheoryData<string, string> Files =>
        [.. Listings.All.SelectMany(listing => ExportFormats.OfList(listing.Kind.Name).Select(format => (listing.Name, format.Suffix)))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_has_the_rows_that_its_manifest_says_and_the_records_that_the_list_counts(string list, string format)
    {
        var (body, type) = await Body($"/v1/{list}.{format}");
        var manifest = await server.Get($"/v1/{list}.{format}/manifest");
        var counter = ExportFormats.Find(format)!.Counter!();
        counter.Add(body);

        Assert.Equal(ExportFormats.Find(format)!.ContentType, type);
        Assert.Equal(await server.Total($"/v1/{list}?limit=0"), (int)manifest["records"]!);
        Assert.Equal(counter.Rows, (long)manifest["rowCount"]!);
        Assert.Equal(body.Length, (int)manifest["bytes"]!);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(body)), (string)manifest["sha256"]!);
        Assert.Equal(list == "testimonials" ? "testimonial" : "trial", (string)manifest["ledger"]!);
        // a regulator has a row for each statement and action; results bring their comparisons
        if (RowForRow.Contains(format) && (list, format) is not ("regulators" or "results", "csv"))
        {
            Assert.Equal((int)manifest["records"]!, (int)manifest["rowCount"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_question_is_answered_by_the_same_records_as_in_the_list(string list, string format)
    {
        var listing = Listings.Find(list)!;
        foreach (var filter in listing.Filters.Where(filter => filter.Field.Name != "id").Take(3))
        {
            var query = $"?{filter.Name}={Uri.EscapeDataString(filter.Field.Example)}";
            Assert.Equal(await server.Total($"/v1/{list}{query}&limit=0"), (int)(await server.Get($"/v1/{list}.{format}/manifest{query}"))["records"]!);
        }
    }

    [Theory]
    [InlineData("studies", "condition=spinal-cord-injury&sort=-year,id")]
    [InlineData("studies", "q=bone%20marrow&design=case-series")]
    [InlineData("studies", "sort=-id")]
    [InlineData("results", "measure=ais-grade&sort=-months")]
    [InlineData("claims", "verdict=contradicted")]
    [InlineData("testimonials", "sort=id")]
    public async Task The_order_is_that_of_the_list(string list, string query)
    {
        var expected = (await server.AllIds($"/v1/{list}?{query}&limit=200"))
            .Select(id => id.Split('/') is [var study, .., var result] && list == "results" ? $"{study}/{result}" : id)
            .ToList();

        Assert.NotEmpty(expected);
        Assert.Equal(
            expected,
            Encoding
                .UTF8.GetString((await Body($"/v1/{list}.ndjson?{query}")).Bytes)
                .TrimEnd('\n')
                .Split('\n')
                .Select(line => (string)JsonNode.Parse(line)!["id"]!)
        );
        Assert.Equal(expected, JsonNode.Parse((await Body($"/v1/{list}.json?{query}")).Bytes)!["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Equal(expected, Table(await Text($"/v1/{list}.csv?{query}")).Where(row => row.GetValueOrDefault("row") != "contrast").Select(row => row["id"]));
    }

    [Fact]
    public async Task A_line_is_the_record_as_it_is_sent_alone()
    {
        foreach (var listing in Listings.WithRecords)
        {
            var line = (await Text($"/v1/{listing.Name}.ndjson")).Split('\n')[0];
            var id = (string)JsonNode.Parse(line)!["id"]!;
            Assert.Equal(line, await Text($"/v1/{listing.Name}/{id}"));
            Assert.Equal(line, await Text($"/v1/{listing.Name}/{id}.json"));
            Assert.Equal(line + "\n", await Text($"/v1/{listing.Name}/{id}.ndjson"));
        }
    }

    [Fact]
    public async Task References_are_read_back_one_for_each_study()
    {
        var ids = await server.AllIds("/v1/studies?limit=200");
        var readers = new Dictionary<string, Func<Stream, IEnumerable<Reference>>>
        {
            ["ris"] = RisReader.References,
            ["bibtex"] = BibTexReader.References,
            ["csl-json"] = CslJsonReader.References,
        };

        foreach (var (format, read) in readers)
        {
            using var stream = new MemoryStream((await Body($"/v1/studies.{format}")).Bytes);
            Assert.Equal(ids, read(stream).Select(reference => reference.Key));
        }
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_harmless_in_every_table()
    {
        foreach (var listing in Listings.All)
        {
            var cells = Table(await Text($"/v1/{listing.Name}.csv?labels=true")).SelectMany(row => row.Values);
            Assert.DoesNotContain(cells, cell => SpreadsheetGuard.Runs(cell));
        }
    }

    [Fact]
    public async Task Labels_and_a_mark_come_when_they_are_asked_for_and_only_in_tables()
    {
        var plain = await Text("/v1/studies.csv");
        var (labelled, _) = await Body("/v1/studies.csv?labels=true&bom=true");

        Assert.DoesNotContain("designLabel", plain, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], labelled[..3]);
        Assert.Contains("design,designLabel,", Encoding.UTF8.GetString(labelled), StringComparison.Ordinal);
        Assert.Contains(
            "Only tables",
            (string)(await server.Problem("/v1/studies.ris?labels=true", 400, "unknown-parameter"))["hint"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pages_are_refused_with_the_way_to_them()
    {
        var problem = await server.Problem("/v1/studies.csv?limit=5", 400, "unknown-parameter");
        Assert.Contains("/v1/studies", (string)problem["hint"]!, StringComparison.Ordinal);
        await server.Problem("/v1/studies.ndjson?facet=design", 400, "unknown-parameter");
        await server.Problem("/v1/studies.ndjson?sort=id&sort=year", 400, "duplicate-parameter");
        Assert.Equal("condition", (string?)(await server.Problem("/v1/studies.ndjson?conditio=x", 400, "unknown-parameter"))["didYouMean"]);
    }

    [Fact]
    public async Task A_form_that_a_list_does_not_have_is_refused_with_those_it_has()
    {
        Assert.Equal(["json", "ndjson", "csv"], (await server.Problem("/v1/measures.ris", 404, "not-found"))["allowed"]!.AsArray().Select(one => (string)one!));
        Assert.Equal(
            ["json", "ndjson", "csv"],
            (await server.Problem("/v1/testimonials.fhir", 404, "not-found"))["allowed"]!.AsArray().Select(one => (string)one!)
        );
        Assert.Contains("ris", (await server.Problem("/v1/studies/honmou-2021.rsi", 404, "not-found"))["allowed"]!.AsArray().Select(one => (string)one!));
        await server.Problem("/v1/studies/no-such-study.ris", 404, "not-found");
        await server.Problem("/v1/studies/no-such-study.nope", 404, "not-found");
    }

    [Fact]
    public async Task Accept_asks_for_a_form_by_its_media_type()
    {
        foreach (var format in ExportFormats.OfList("studies").Where(format => format.Suffix != "json"))
        {
            using var list = await server.Send("/v1/studies?design=case-series", null, ("Accept", format.MediaType));
            using var record = await server.Send("/v1/studies/honmou-2021", null, ("Accept", format.MediaType));
            Assert.Equal(
                (await Body($"/v1/studies.{format.Suffix}?design=case-series")).Bytes,
                await list.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
            Assert.Equal(
                (await Body($"/v1/studies/honmou-2021.{format.Suffix}")).Bytes,
                await record.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
        }
    }
}
