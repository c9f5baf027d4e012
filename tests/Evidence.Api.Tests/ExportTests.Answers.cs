using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Evidence.Core.Exports;
using Evidence.Core.Lists;

namespace Evidence.Api.Tests;

public sealed partial class ExportTests
{
    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("application/json;q=0.4, text/csv;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("application/ld+json, application/json;q=0.9", "application/ld+json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("text/csv; profile=metafor;q=0.1, text/csv;q=0.2", "text/csv")]
    [InlineData("///", "application/json")]
    public async Task Of_several_media_types_the_one_wanted_most_is_sent(string accept, string type)
    {
        using var answer = await server.Send("/v1/studies", null, ("Accept", accept));
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_media_type_that_there_is_not_is_refused_with_those_there_are()
    {
        var problem = await server.Problem("/v1/measures", 406, "not-acceptable", null, ("Accept", "application/x-bibtex"));
        Assert.Equal(["application/json", "application/x-ndjson", "text/csv"], problem["allowed"]!.AsArray().Select(one => (string)one!));
        await server.Problem("/v1/studies/honmou-2021", 406, "not-acceptable", null, ("Accept", "image/png"));
    }

    [Fact]
    public async Task A_file_has_a_name_a_licence_a_way_to_cite_it_and_a_tag()
    {
        using var all = await server.Send("/v1/studies.csv");
        using var some = await server.Send("/v1/studies.csv?design=case-series&condition=spinal-cord-injury");
        using var same = await server.Send("/v1/studies.csv?condition=spinal-cord-injury&design=case-series");
        using var told = await server.Send("/v1/testimonials.csv");

        Assert.Equal("evidence-trial-r1-studies.csv", all.Content.Headers.ContentDisposition!.FileName);
        Assert.Matches("^evidence-trial-r1-studies-[0-9a-f]{8}\\.csv$", some.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(some.Content.Headers.ContentDisposition.FileName, same.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(some.Headers.ETag, same.Headers.ETag);
        Assert.NotEqual(some.Headers.ETag, all.Headers.ETag);
        Assert.StartsWith("evidence-testimonial-r1-", told.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        var link = string.Join(", ", some.Headers.GetValues("Link"));
        Assert.Contains("</v1/studies.csv/manifest?condition=spinal-cord-injury&design=case-series>; rel=\"describedby\"", link, StringComparison.Ordinal);
        Assert.Contains("rel=\"cite-as\"", link, StringComparison.Ordinal);
        Assert.Contains("rel=\"license\"", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_client_holds_is_not_sent_again_and_its_head_is_sent_alone()
    {
        using var first = await server.Send("/v1/claims.jsonld");
        using var again = await server.Send("/v1/claims.jsonld", null, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var head = await server.Send("/v1/claims.jsonld", HttpMethod.Head);

        Assert.True(first.Headers.ETag is { IsWeak: false });
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Results_for_metafor_are_those_with_an_estimate_and_none_is_lost_in_the_table()
    {
        var table = Table(await Text("/v1/results.csv"));
        var metafor = Table(await Text("/v1/results.metafor"));

        Assert.Equal(await server.Total("/v1/results?limit=0"), table.Count(row => row["row"] == "result"));
        Assert.Equal(metafor.Select(row => (row["key"], row["effect"], row["yi"], row["vi"], row["chosen"])),
            table.Where(row => row["yi"].Length > 0).Select(row => (row["key"], row["effectMeasure"], row["yi"], row["vi"], row["chosen"])));
        Assert.NotEmpty(metafor);
        Assert.Subset(table.Select(row => row["id"]).ToHashSet(), metafor.Select(row => $"{row["study"]}/{row["result"]}").ToHashSet());
        Assert.Subset(
            metafor.Select(row => $"{row["study"]}/{row["result"]}").ToHashSet(),
            table
                .Where(row =>
                    row["row"] == "result"
                    && row["kind"] == "responders"
                    && row["total"].Length > 0
                    && row["total"] != "0"
                    && int.Parse(row["events"], CultureInfo.InvariantCulture) <= int.Parse(row["total"], CultureInfo.InvariantCulture)
                )
                .Select(row => row["id"])
                .ToHashSet()
        );
    }

    [Fact]
    public async Task A_bundle_of_results_says_what_it_refers_to_once_in_any_order()
    {
        foreach (var query in new[] { "?sort=-months", "?measure=ais-grade" })
        {
            var entries = JsonNode.Parse(await Text($"/v1/results.fhir{query}"))!["entry"]!.AsArray();
            var addresses = entries.Select(entry => (string)entry!["fullUrl"]!).ToList();
            Assert.Distinct(addresses);
            Assert.Equal(await server.Total($"/v1/results{query}&limit=0"), entries.Count(entry => (string)entry!["resource"]!["resourceType"]! == "Evidence"));
            // "#author-1" is an author inside the entry that names it
            Assert.Empty(References(entries).Where(reference => reference[0] != '#').Except(addresses));
            Assert.All(entries, entry => Assert.Empty(References(entry).Where(reference => reference[0] == '#').Except(Contained(entry!))));
        }
    }

    [Fact]
    public async Task No_file_of_trial_evidence_names_a_testimonial()
    {
        var ids = await server.AllIds("/v1/testimonials?limit=200");
        foreach (var listing in Listings.All.Where(listing => !listing.IsTestimonial))
        {
            foreach (var format in ExportFormats.OfList(listing.Kind.Name))
            {
                var body = await Text($"/v1/{listing.Name}.{format.Suffix}");
                Assert.DoesNotContain(ids, id => body.Contains($"\"{id}\"", StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<string> Contained(JsonNode entry) =>
        (entry["resource"]!["contained"] as JsonArray ?? []).Select(one => "#" + (string)one!["id"]!);

    private static IEnumerable<string> References(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(References),
            JsonObject value => value.SelectMany(member =>
                member.Key == "reference" && member.Value is JsonValue ? [(string)member.Value!] : References(member.Value)
            ),
            _ => [],
        };

    private static List<Dictionary<string, string>> Table(string csv)
    {
        var rows = Cells(csv);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    // RFC 4180: cells in quotes may hold commas, line ends and doubled quotes
    private static List<List<string>> Cells(string csv)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < csv.Length; at++)
        {
            if (csv[at] == '"')
            {
                quoted = !quoted;
                cell.Append(quoted && at > 0 && csv[at - 1] == '"' ? "\"" : "");
            }
            else if (!quoted && (csv[at] is ',' or '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[at] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (quoted || csv[at] != '\r')
            {
                cell.Append(csv[at]);
            }
        }

        Assert.All(rows, one => Assert.Equal(rows[0].Count, one.Count));
        return rows;
    }

    private async Task<string> Text(string path) => Encoding.UTF8.GetString((await Body(path)).Bytes);

    private async Task<(byte[] Bytes, string? Type)> Body(string path)
    {
        using var answer = await server.Send(path);
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {(int)answer.StatusCode}: {Encoding.UTF8.GetString(body)}");
        return (body, answer.Content.Headers.ContentType?.ToString());
    }
}
