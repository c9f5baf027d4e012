using System.Text.Json.Nodes;
using System.Xml.Linq;
using Evidence.Core.Synthesis;

namespace Evidence.Api.Tests.Synthesis;

/// <summary>What the evidence adds up to, as the service says it.</summary>
public sealed class SynthesisTests(Server server)
{
    private const string Address = "/v1/synthesis?measure=ais-grade";

    [Fact]
    public async Task Three_blocks_stand_side_by_side_and_one_alone_is_the_same()
    {
        var blocks = (await server.Get(Address))["blocks"]!.AsObject();

        Assert.Equal(BlockKinds.All.Select(block => block.Name), blocks.Select(block => block.Key));
        foreach (var block in BlockKinds.All)
        {
            var alone = (await server.Get($"{Address}&block={block.Name}"))["blocks"]!.AsObject();
            Assert.Equal(block.Name, Assert.Single(alone).Key);
            Assert.True(JsonNode.DeepEquals(alone[block.Name]!["rows"], blocks[block.Name]!["rows"]));
        }
    }

    [Theory]
    [InlineData("block=pooled", "mixed-design")]
    [InlineData("block=all", "mixed-design")]
    [InlineData("block=comparative,single-arm", "mixed-design")]
    [InlineData("block=comparative&effect=PLO", "mixed-design")]
    [InlineData("block=single-arm&effect=RR", "mixed-design")]
    [InlineData("effect=PFT", "method-not-recommended")]
    [InlineData("block=comparativ", "invalid-value")]
    [InlineData("method=magic", "invalid-value")]
    [InlineData("test=magic", "invalid-value")]
    [InlineData("confidence=1", "invalid-value")]
    [InlineData("confidence=95", "invalid-value")]
    [InlineData("monthsFrom=six", "invalid-value")]
    [InlineData("design=rct2", "invalid-value")]
    [InlineData("q=%2B%2B", "invalid-value")]
    [InlineData("level=thoracic", "invalid-value")]
    [InlineData("lesionLevel=neck", "invalid-value")]
    [InlineData("eraFrom=10", "invalid-value")]
    [InlineData("eraFrom=2010&eraTo=2000", "invalid-value")]
    public async Task What_cannot_be_answered_is_a_problem_with_a_hint(string asked, string code)
    {
        var problem = await server.Problem($"{Address}&{asked}", code is "mixed-design" or "method-not-recommended" ? 422 : 400, code);
        Assert.NotEmpty((string)problem["hint"]!);
    }

    [Fact]
    public async Task A_measure_must_be_named_and_a_near_miss_is_recognised()
    {
        await server.Problem("/v1/synthesis", 400, "invalid-value");
        Assert.Equal("ais-grade", (string?)(await server.Problem("/v1/synthesis?measure=ais-grad", 400, "invalid-value"))["didYouMean"]);
        Assert.Equal("chronicity", (string?)(await server.Problem($"{Address}&chronicty=acute", 400, "unknown-parameter"))["didYouMean"]);
    }

    [Theory]
    [InlineData("tissue=adipose")]
    [InlineData("q=bone%20marrow&expand=none")]
    [InlineData("chronicity=chronic&grade=A&yearFrom=2010")]
    [InlineData("q=xylophone")]
    public async Task Filters_and_words_choose_the_studies_that_the_list_of_studies_finds(string asked)
    {
        var ids = (await server.AllIds($"/v1/studies?measure=ais-grade&limit=200&{asked}")).ToHashSet();
        var blocks = (await server.Get($"{Address}&{asked}"))["blocks"]!;
        foreach (var block in (string[])["comparative", "single-arm"])
        {
            var used = blocks[block]!["rows"]!.AsArray().Select(row => (string)row!["study"]!)
                .Concat(blocks[block]!["funnel"]!.AsArray().SelectMany(left => left!["items"]!.AsArray().Select(item => ((string)item!).Split('/')[0])));
            Assert.Subset(ids, used.ToHashSet());
        }
    }

    [Fact]
    public async Task Fewer_than_two_studies_are_refused_and_fewer_than_five_are_warned_of()
    {
        var few = (await server.Get(Address))["blocks"]!["comparative"]!;
        Assert.Equal(4, (int)few["pooled"]!["k"]!);
        Assert.Contains(few["warnings"]!.AsArray(), warning => (string)warning!["code"]! == "few-studies");

        var one = (await server.Get($"{Address}&id=lammertse-2012&block=comparative"))["blocks"]!["comparative"]!;
        Assert.Single(one["rows"]!.AsArray());
        Assert.Equal("too-few-studies", (string?)one["pooled"]!["refused"]!["code"]);
        Assert.Null((double?)one["rows"]![0]!["weight"]);
    }

    [Fact]
    public async Task The_table_has_a_line_for_every_row_and_yi_and_vi_as_metafor_wants_them()
    {
        using var response = await server.Send("/v1/synthesis.csv?measure=ais-grade");
        var lines = (await Server.Text(response, TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var rows = (await server.Get(Address))["blocks"]!.AsObject().SelectMany(block => block.Value!["rows"]!.AsArray()).ToList();

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(rows.Count, lines.Length - 1);
        Assert.Subset(lines[0].Split(',').ToHashSet(), new HashSet<string> { "xi", "ni", "yi", "vi" });
    }

    [Theory]
    [InlineData("measure=ais-grade")]
    [InlineData("measure=gmfm-66")]
    [InlineData("measure=ais-grade&q=xylophone")]
    [InlineData("measure=ais-grade&id=pal-2009")]
    public async Task The_picture_stands_on_its_own_ground_and_says_itself_in_words(string asked)
    {
        using var response = await server.Send($"/v1/synthesis.svg?{asked}");
        var picture = XDocument.Parse(await Server.Text(response, TestContext.Current.CancellationToken)).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("img", picture.Attribute("role")?.Value);
        Assert.NotEmpty(picture.Element(svg + "title")!.Value);
        Assert.NotEmpty(picture.Element(svg + "desc")!.Value);
        Assert.Equal("#fff", picture.Elements(svg + "rect").First().Attribute("fill")?.Value);
        Assert.DoesNotContain("NaN", picture.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_of_a_synthesis_can_be_computed_from_the_results_list()
    {
        var results = await Results("measure=ais-grade");
        var blocks = (await server.Get($"{Address}&method=DL&test=z&effect=RR&block=comparative"))["blocks"]!["comparative"]!;
        var logs = new List<(double Y, double V)>();
        foreach (var row in blocks["rows"]!.AsArray())
        {
            var used = row!["results"]!.AsArray().Select(id => results[(string)id!]).ToList();
            var (treated, control) = (Sum(used.Where(one => Role(one) == "treated")), Sum(used.Where(one => Role(one) != "treated")));
            Assert.Equal(treated, ((int)row["treated"]!["events"]!, (int)row["treated"]!["total"]!));
            Assert.Equal(control, ((int)row["control"]!["events"]!, (int)row["control"]!["total"]!));
            var (a, n, c, m) = ((double)treated.Events, (double)treated.Total, (double)control.Events, (double)control.Total);
            var half = a == 0 || c == 0 || a == n || c == m ? 0.5 : 0;
            var (y, v) = (
                Math.Log((a + half) / (n + (2 * half)) / ((c + half) / (m + (2 * half)))),
                (1 / (a + half)) - (1 / (n + (2 * half))) + (1 / (c + half)) - (1 / (m + (2 * half)))
            );
            Assert.Equal(y, (double)row["yi"]!, 1e-9);
            Assert.Equal(v, (double)row["vi"]!, 1e-9);
            logs.Add((y, v));
        }

        var fixedMean = logs.Sum(one => one.Y / one.V) / logs.Sum(one => 1 / one.V);
        var q = logs.Sum(one => (one.Y - fixedMean) * (one.Y - fixedMean) / one.V);
        var spare = logs.Sum(one => 1 / one.V) - (logs.Sum(one => 1 / (one.V * one.V)) / logs.Sum(one => 1 / one.V));
        var tau2 = Math.Max(0, (q - (logs.Count - 1)) / spare);
        var weights = logs.Sum(one => 1 / (one.V + tau2));
        Assert.Equal(q, (double)blocks["pooled"]!["q"]!, 1e-8);
        Assert.Equal(tau2, (double)blocks["pooled"]!["tau2"]!, 1e-8);
        Assert.Equal(logs.Sum(one => one.Y / (one.V + tau2)) / weights, (double)blocks["pooled"]!["estimate"]!, 1e-8);
        Assert.Equal(Math.Sqrt(1 / weights), (double)blocks["pooled"]!["standardError"]!, 1e-8);
    }

    [Fact]
    public async Task Every_treated_arm_alone_is_what_its_result_counts_and_its_reading_is_the_study_s_own()
    {
        var results = await Results("measure=ais-grade");
        foreach (var row in (await server.Get(Address))["blocks"]!["single-arm"]!["rows"]!.AsArray())
        {
            Assert.Equal(Sum([results[(string)row!["results"]![0]!]]), ((int)row["treated"]!["events"]!, (int)row["treated"]!["total"]!));
            var reading = (await server.Get($"/v1/studies/{row["study"]}"))["derived"]!
                ["naturalCourse"]
                ?["arms"]!.AsArray()
                .FirstOrDefault(arm => (string?)arm!["from"]?["result"] is { } id && $"{row["study"]}/{id}" == (string?)row["naturalCourse"]?["result"]);
            Assert.Equal((string?)reading?["word"], (string?)row["naturalCourse"]?["word"]);
            Assert.Equal(
                reading?["expectations"]?.AsArray().Select(one => (double?)one!["expectedHigh"]) ?? [],
                row["naturalCourse"]?["result"] is null ? [] : row["naturalCourse"]!["expectations"]!.AsArray().Select(one => (double?)one!["expectedHigh"])
            );
        }
    }

    [Fact]
    public async Task The_third_block_has_the_rows_of_the_natural_course()
    {
        var course = (await server.Get("/v1/natural-course"))["items"]!
            .AsArray()
            .Select(row => $"{row!["study"]} {row["months"]} {row["window"]!["name"]} {row["improvedAtLeastOne"]?["rate"]} {row["era"]?["from"]}");
        var rows = (await server.Get(Address))["blocks"]!["natural-course"]!["rows"]!
            .AsArray()
            .Select(row => $"{row!["study"]} {row["months"]} {row["window"]!["name"]} {row["rate"]} {row["era"]?["from"]}");
        Assert.Equal(course, rows);
        Assert.Equal("A", (string?)(await server.Get($"{Address}&grade=A&chronicity=chronic"))["naturalRange"]!["rates"]!["grade"]);
    }

    [Fact]
    public async Task What_is_drawn_is_a_parameter_of_the_picture_alone()
    {
        await server.Problem($"{Address}&plot=funnel", 400, "unknown-parameter");
        await server.Problem("/v1/synthesis.svg?measure=ais-grade&plot=pie", 400, "invalid-value");
        foreach (var plot in (await server.Get(Address))["links"]!["plots"]!.AsArray())
        {
            using var answer = await server.Client.GetAsync(
                new Uri((string)plot!["svg"]! + "&width=narrow", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            var root = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
            Assert.Equal("340", root.Attribute("width")!.Value);
        }
    }

    // what the README's line in R pools: the chosen rows of one effect are the rows of the block, number for number
    [Theory]
    [InlineData("ais-grade", "RR", "comparative")]
    [InlineData("ais-grade", "PLO", "single-arm")]
    [InlineData("gmfm-66", "MD", "comparative")]
    [InlineData("isncsci-motor-total", "MD", "comparative")]
    public async Task Chosen_rows_for_metafor_are_those_that_the_synthesis_pools(string measure, string effect, string block)
    {
        var pooled = (await server.Get($"/v1/synthesis?measure={measure}"))["blocks"]![block]!["rows"]!.AsArray().Where(row => (bool)row!["pooled"]!)
            .Select(row => ((string)row!["results"]![0]!, (double)row["yi"]!, (double)row["vi"]!)).ToList();
        var rows = await Table($"/v1/results.metafor?measure={measure}{(effect == "PLO" ? "&armRole=treated" : "")}");
        var chosen = rows.Where(row => row["chosen"] == "true" && row["effect"] == effect)
            .Select(row => (row["key"], Number(row["yi"]), Number(row["vi"])))
            .ToList();

        Assert.NotEmpty(pooled);
        Assert.Equal(pooled.Order(), chosen.Order());
    }

    [Fact]
    public async Task The_rows_of_a_synthesis_join_with_the_results_by_their_key()
    {
        var ids = (await Table("/v1/results.csv?measure=ais-grade")).Select(row => row["id"]).ToHashSet();

        Assert.All(await Table("/v1/synthesis.csv?measure=ais-grade"), row => Assert.Contains(row["key"], ids));
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<Dictionary<string, string>>> Table(string address)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = TableCheck.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return
        [
            .. lines
                .Skip(1)
                .Where(line => line.Count == lines[0].Count)
                .Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    /// <summary>The results of a selection, by study/result.</summary>
    private async Task<Dictionary<string, JsonNode>> Results(string asked)
    {
        var found = new Dictionary<string, JsonNode>();
        for (var next = $"/v1/results?limit=200&{asked}"; next is not null;)
        {
            var page = await server.Get(next);
            foreach (var row in page["items"]!.AsArray())
            {
                found.Add($"{row!["study"]!["id"]}/{row["result"]!["id"]}", row);
            }

            next = (string?)page["links"]!["next"];
        }

        return found;
    }

    private static string Role(JsonNode row) => (string)row["arm"]!["role"]!;

    private static (int Events, int Total) Sum(IEnumerable<JsonNode> rows) =>
        rows.Select(row => Counts(row["result"]!)).Aggregate((one, other) => (one.Events + other.Events, one.Total + other.Total));

    private static (int Events, int Total) Counts(JsonNode result) =>
        (string)result["kind"]! switch
        {
            "responders" => ((int)result["events"]!, (int)result["total"]!),
            "transitions" => (
                result["transitions"]!
                    .AsArray()
                    .Where(cell => string.CompareOrdinal((string)cell!["to"]!, (string)cell["from"]!) > 0)
                    .Sum(cell => (int)cell!["n"]!),
                result["transitions"]!.AsArray().Sum(cell => (int)cell!["n"]!)
            ),
            _ => ((int)Math.Round((double)result["value"]! * (int)result["n"]!, MidpointRounding.AwayFromZero), (int)result["n"]!),
        };
}
