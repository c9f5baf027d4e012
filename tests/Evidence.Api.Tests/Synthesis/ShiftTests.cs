using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Evidence.Api.Tests.Synthesis;

/// <summary>Grade shifts summed over a selection.</summary>
public sealed class ShiftTests(Server server)
{
    private static readonly string[] Groups = ["treated", "control"];

    [Theory]
    [InlineData("")]
    [InlineData("?tissue=bone%20marrow")]
    [InlineData("?monthsFrom=6&monthsTo=24")]
    [InlineData("?q=olfactory")]
    public async Task Every_matrix_is_the_sum_of_the_cells_of_its_results_and_every_share_is_counted_from_it(string asked)
    {
        var answer = await server.Get("/v1/shifts" + asked);
        foreach (var group in Groups.Select(name => answer[name]!))
        {
            var sum = new int[25];
            foreach (var result in group["results"]!.AsArray())
            {
                var stored = (await server.Get($"/v1/studies/{result!["from"]!["study"]}"))["results"]!
                    .AsArray()
                    .Single(one => (string)one!["id"]! == (string)result["from"]!["result"]!)!;
                foreach (var cell in stored["transitions"]!.AsArray())
                {
                    sum[(5 * (((string)cell!["from"]!)[0] - 'A')) + ((string)cell["to"]!)[0] - 'A'] += (int)cell["n"]!;
                }
            }

            Assert.Equal(sum, group["matrix"]!.AsArray().SelectMany(row => row!.AsArray().Select(cell => (int)cell!)));
            foreach (var grade in group["byGrade"]!.AsArray())
            {
                var from = ((string)grade!["grade"]!)[0] - 'A';
                var (people, better) = (
                    Enumerable.Range(0, 5).Sum(to => sum[(5 * from) + to]),
                    Enumerable.Range(from + 1, 4 - from).Sum(to => sum[(5 * from) + to])
                );
                Assert.Equal(
                    (people, better, (double)better / people),
                    ((int)grade["people"]!, (int)grade["improvedAtLeastOne"]!, (double)grade["crude"]!["rate"]!)
                );
            }
        }
    }

    [Fact]
    public async Task The_natural_course_beside_the_shifts_is_that_of_the_cohort_table()
    {
        var beside = (await server.Get("/v1/shifts"))["naturalCourse"]!
            .AsArray()
            .Single(one => (string)one!["window"]! == "acute" && (string)one["rates"]!["grade"]! == "A")!;
        var table = (await server.Get("/v1/natural-course?grade=A&window=acute"))["ranges"]![0]!;
        Assert.True(JsonNode.DeepEquals(table, beside["rates"]));
    }

    [Fact]
    public async Task A_record_withdrawn_from_pooling_stands_in_no_sum()
    {
        var answer = await server.Get("/v1/shifts");
        Assert.Contains(
            answer["notSummed"]!.AsArray(),
            one => (string)one!["from"]!["study"]! == "dai-2013-ucmsc" && (string)one["reason"]!["code"]! == "withdrawn-from-pooling"
        );
        Assert.DoesNotContain(Groups.SelectMany(name => answer[name]!["results"]!.AsArray()), one => (string)one!["from"]!["study"]! == "dai-2013-ucmsc");
    }

    [Fact]
    public async Task Partial_matrices_are_listed_and_never_summed()
    {
        var answer = await server.Get("/v1/shifts");
        var summed = Groups.SelectMany(name => answer[name]!["results"]!.AsArray()).Select(Key).ToHashSet();
        Assert.NotEmpty(answer["partial"]!.AsArray());
        Assert.All(answer["partial"]!.AsArray(), result => Assert.DoesNotContain(Key(result), summed));
        Assert.All(answer["notSummed"]!.AsArray(), result => Assert.NotEmpty((string)result!["reason"]!["sentence"]!));

        static string Key(JsonNode? result) => $"{result!["from"]!["study"]}/{result["from"]!["result"]}";
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=xylophone")]
    public async Task The_drawing_stands_on_its_own_ground_and_says_itself_in_words(string asked)
    {
        using var response = await server.Send("/v1/shifts.svg" + asked);
        var picture = XDocument.Parse(await Server.Text(response, TestContext.Current.CancellationToken)).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.NotEmpty(picture.Element(svg + "desc")!.Value);
        Assert.Equal("#fff", picture.Elements(svg + "rect").First().Attribute("fill")?.Value);
    }

    [Fact]
    public async Task A_wrong_question_is_a_problem()
    {
        await server.Problem("/v1/shifts?armrole=treated", 400, "unknown-parameter");
        await server.Problem("/v1/shifts?monthsFrom=x", 400, "invalid-value");
    }
}
