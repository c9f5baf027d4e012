using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Evidence.Api.Pages;

namespace Evidence.Api.Tests.Pages;

/// <summary>Every figure on a page is that of the API's answer.</summary>
public sealed class FigureTests(Server server)
{
    [Fact]
    public async Task The_front_page_counts_as_the_lists_do()
    {
        var page = await Page("/");
        foreach (var name in new[] { "studies", "results", "claims", "harms" })
        {
            var total = (int)(await server.Get($"/v1/{name}?limit=0"))["total"]!;
            Assert.Contains(page.QuerySelectorAll(".numbers b"), shown => shown.TextContent == total.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Each_result_of_each_study_stands_on_its_page_with_its_figure_and_interval()
    {
        var studies = (await server.Get("/v1/studies?hasResults=true&limit=200&fields=id"))["items"]!.AsArray();
        Assert.NotEmpty(studies);
        foreach (var id in studies.Select(study => (string)study!["id"]!).Where((_, i) => i % 4 == 0))
        {
            var results = (await server.Get($"/v1/studies/{id}"))["results"]!.AsArray();
            var page = await Page($"/studies/{id}");
            var rows = page.QuerySelectorAll("td[data-label=Figure]");

            Assert.Equal(results.Count, rows.Length);
            for (var i = 0; i < rows.Length; i++)
            {
                var result = results[i]!;
                if ((string)result["kind"]! == "responders")
                {
                    Assert.StartsWith($"{result["events"]} of {result["total"]}", rows[i].TextContent, StringComparison.Ordinal);
                }

                if (result["derived"]?["interval"] is { } interval && interval["low"] is { } low)
                {
                    Assert.Equal($"{Share((double)low)} to {Share((double)interval["high"]!)}", rows[i].NextElementSibling!.TextContent);
                }
            }
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("D")]
    public async Task The_natural_course_shows_each_cohort_as_it_is_answered(string grade)
    {
        var items = (await server.Get($"/v1/natural-course?grade={grade}"))["items"]!.AsArray();
        var rows = (await Page($"/natural-course?grade={grade}")).QuerySelectorAll("td[data-label='Improved by a grade']");

        Assert.Equal(items.Count, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var improved = items[i]!["improvedAtLeastOne"];
            Assert.StartsWith(
                improved?["events"] is { } events ? $"{events} of {improved["total"]} ({Share((double)improved["rate"]!)})" : Share((double?)improved?["rate"]),
                rows[i].TextContent,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Grade_shifts_are_the_matrices_of_the_answer()
    {
        var answer = await server.Get("/v1/shifts?condition=spinal-cord-injury&monthsTo=24");
        var page = await Page("/shifts?monthsTo=24");
        foreach (var group in new[] { "treated", "control" }.Where(group => answer[group]!["results"]!.AsArray().Count > 0))
        {
            var section = page.QuerySelector($"section[aria-labelledby=g-{group}]")!;
            var cells = answer[group]!["matrix"]!.AsArray().SelectMany(row => row!.AsArray()).Select(cell => cell!.ToString());

            Assert.Equal(cells, section.QuerySelectorAll(".matrix td").Select(cell => cell.TextContent));
            Assert.All(
                answer[group]!["byGrade"]!.AsArray(),
                grade => Assert.Contains($"{grade!["improvedAtLeastOne"]} of {grade["people"]} improved", section.TextContent, StringComparison.Ordinal)
            );
        }

        Assert.Equal(answer["naturalCourse"]!.AsArray().Count, page.QuerySelectorAll("section[aria-labelledby=g-naturalCourse] li").Length);
    }

    [Fact]
    public async Task The_synthesis_shows_each_row_as_it_is_answered()
    {
        const string Question = "synthesis?measure=ais-grade&condition=spinal-cord-injury";
        var blocks = (await server.Get("/v1/" + Question))["blocks"]!.AsObject();
        var page = await Page($"/{Question}&tab=table");
        foreach (var (name, block) in blocks)
        {
            var rows = page.QuerySelectorAll($"section[aria-labelledby=b-{name}] tbody tr");
            var expected = block!["rows"]!.AsArray();

            Assert.Equal(expected.Count, rows.Length);
            for (var i = 0; i < rows.Length; i++)
            {
                var people = expected[i]!["treated"] ?? expected[i]!["group"];
                var shown = rows[i].QuerySelector("td")!.TextContent;
                Assert.Equal(people?["events"] is { } events ? $"{events} of {people["total"]}" : "", shown);
            }
        }
    }

    [Fact]
    public async Task Mean_changes_are_points_and_not_shares_and_growth_stands_beside_them()
    {
        const string Question = "synthesis?measure=gmfm-66&condition=cerebral-palsy";
        var row = (await server.Get("/v1/" + Question))["blocks"]!["single-arm"]!["rows"]![0]!;
        var cell = (await Page($"/{Question}&tab=table")).QuerySelector("section[aria-labelledby=b-single-arm] tbody td[data-label=Figure]")!.TextContent;

        Assert.DoesNotContain("%", cell, StringComparison.Ordinal);
        Assert.StartsWith("4.7", cell, StringComparison.Ordinal);
        Assert.Contains((string)row["growth"]!["sentence"]!, cell, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spinal-cord-injury")]
    [InlineData("cerebral-palsy")]
    public async Task A_summary_of_findings_shows_each_outcome_as_it_is_answered(string condition)
    {
        var outcomes = (await server.Get($"/v1/summary-of-findings?condition={condition}"))["outcomes"]!.AsArray();
        var rows = (await Page($"/summary-of-findings?condition={condition}&tab=table")).QuerySelectorAll("tbody tr");

        Assert.Equal(outcomes.Count, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var cells = rows[i].QuerySelectorAll("td");
            Assert.Equal(Whole(outcomes[i]!["withoutPer1000"]), cells[0].TextContent);
            Assert.StartsWith(Whole(outcomes[i]!["withPer1000"]), cells[1].TextContent, StringComparison.Ordinal);
            Assert.Equal(Whole(outcomes[i]!["differencePer1000"]), cells[2].TextContent);
            Assert.Contains(
                outcomes[i]!["estimate"] is { } estimate ? ((double)estimate).ToString("0.##", CultureInfo.InvariantCulture) : "–",
                cells[3].TextContent,
                StringComparison.Ordinal
            );
            Assert.Equal((string)outcomes[i]!["sentence"]!, cells[6].TextContent);
        }
    }

    [Fact]
    public async Task A_scale_lists_the_figures_of_its_results()
    {
        var items = (await server.Get("/v1/results?measure=ais-grade&limit=50"))["items"]!.AsArray();
        var rows = (await Page("/measures/ais-grade")).QuerySelectorAll("td[data-label=Figure]");

        Assert.Equal(items.Count, rows.Length);
        Assert.All(rows.Zip(items).Where(pair => (string)pair.Second!["result"]!["kind"]! == "responders"), pair =>
            Assert.Equal($"{pair.Second!["result"]!["events"]} of {pair.Second["result"]!["total"]}", pair.First.TextContent));
    }

    [Theory]
    [InlineData("/harms", "/v1/harms")]
    [InlineData("/regulators", "/v1/regulators")]
    [InlineData("/providers", "/v1/providers")]
    [InlineData("/sources", "/v1/sources")]
    [InlineData("/prices", "/v1/prices")]
    [InlineData("/studies", "/v1/studies")]
    public async Task A_list_shows_fifty_records_and_leads_to_the_rest(string path, string address)
    {
        var total = (int)(await server.Get($"{address}?limit=0"))["total"]!;
        var page = await Page(path);

        Assert.Equal(Math.Min(total, Visit.Most), page.QuerySelectorAll("tbody tr, .cards .card").Length);
        Assert.Equal(total > Visit.Most, page.QuerySelector("a[rel=next]") is not null);
    }

    private static string Whole(JsonNode? number) => number is null ? "–" : ((double)number).ToString("0", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_list_of_claims_shows_the_statements_and_verdicts_of_the_answer()
    {
        var items = (await server.Get("/v1/claims?verdict=overstated&limit=50"))["items"]!.AsArray();
        var cards = (await Page("/claims?verdict=overstated")).QuerySelectorAll(".card");

        Assert.Equal(items.Select(item => (string)item!["statement"]!), cards.Select(card => card.QuerySelector("h3")!.TextContent));
        Assert.All(cards, card => Assert.Contains("overstated", card.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_checked_sentence_shows_the_verdict_and_the_figures_of_the_answer()
    {
        const string Sentence = "All participants in the Mayo study moved up at least one ASIA grade.";
        using var sent = new StringContent(new JsonObject { ["text"] = Sentence }.ToJsonString(), null, "application/json");
        using var answer = await server.Client.PostAsync(new Uri("/v1/check", UriKind.Relative), sent, TestContext.Current.CancellationToken);
        var check = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var page = await Page("/check?text=" + Uri.EscapeDataString(Sentence));
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains((string)check["says"]!, text, StringComparison.Ordinal);
        Assert.Contains((string)check["receipt"]!["id"]!, text, StringComparison.Ordinal);
        Assert.All(check["evidence"]!.AsArray(), one => Assert.Contains((string)one!["figure"]!, text, StringComparison.Ordinal));
        Assert.Equal("✕[contradicted: All] participants", page.QuerySelector("h1 q")!.TextContent.Replace("\u2060", "", StringComparison.Ordinal)[..33]);
        page.QuerySelectorAll("h1 .mk, h1 .unseen").ToList().ForEach(mark => mark.Remove());
        Assert.Equal(Sentence, page.QuerySelector("h1 q")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("svg.dots"), dots => dots.GetAttribute("aria-label") == "7 of 10");
    }

    private static string Share(double? share) => share switch
    {
        null => "not known",
        > 0 and < 0.01 or > 0.99 and < 1 => (100 * share.Value).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        _ => (100 * share.Value).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    private async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await server.Send(path);
        return await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
    }
}
