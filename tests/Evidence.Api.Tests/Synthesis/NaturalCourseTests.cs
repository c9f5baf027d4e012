namespace Evidence.Api.Tests.Synthesis;

/// <summary>What happens without cells, and what it leads one to expect.</summary>
public sealed class NaturalCourseTests(Server server)
{
    [Fact]
    public async Task A_range_is_set_by_its_rows_and_every_other_row_says_why_not()
    {
        var answer = await server.Get("/v1/natural-course?grade=A&window=acute");
        var rows = answer["items"]!.AsArray();
        var rates = rows.Where(row => (bool)row!["setsRange"]!).Select(row => (double)row!["improvedAtLeastOne"]!["rate"]!).ToList();
        var range = Assert.Single(answer["ranges"]!.AsArray())!;

        Assert.Equal(
            (rates.Min(), rates.Max(), rates.Count),
            ((double)range["low"]!["improvedAtLeastOne"]!["rate"]!, (double)range["high"]!["improvedAtLeastOne"]!["rate"]!, (int)range["rows"]!)
        );
        Assert.All(rows, row => Assert.Equal((bool)row!["setsRange"]!, row["heldBack"] is null));
        Assert.All(rows, row => Assert.Contains("A", row!["grades"]!.AsArray().Select(grade => (string)grade!)));
    }

    [Theory]
    [InlineData("grade=A&window=chronic")]
    [InlineData("grade=A&window=acute")]
    [InlineData("grade=C&window=acute&source=cohort")]
    [InlineData("grade=A&window=acute&level=cervical")]
    [InlineData("grade=A&window=acute&eraFrom=1990&eraTo=2010")]
    public async Task What_is_expected_is_people_times_the_rates_that_the_cohorts_lead_one_to_expect(string asked)
    {
        var answer = await server.Get($"/v1/tools/expected-by-chance?treated=1000&{asked}");
        Assert.Equal(1000 * (double)answer["range"]!["expected"]!["low"]!, (double)answer["expectedLow"]!, 1e-9);
        Assert.Equal(1000 * (double)answer["range"]!["expected"]!["high"]!, (double)answer["expectedHigh"]!, 1e-9);
        Assert.NotEmpty(answer["range"]!["low"]!["from"]!.AsArray());
    }

    [Theory]
    [InlineData("treated=1000&grade=E&window=chronic")]
    [InlineData("treated=1000&grade=B&window=subacute")]
    [InlineData("treated=1000&grade=A&window=window-unknown")]
    [InlineData("treated=1000&grade=A&window=chronic&level=cervical")]
    [InlineData("treated=1000&grade=A&window=acute&era=1900-1910")]
    [InlineData("treated=1000&grade=A&window=acute&eraTo=1910")]
    public async Task Without_a_sourced_rate_nothing_is_expected(string asked) =>
        Assert.NotEmpty((string)(await server.Problem($"/v1/tools/expected-by-chance?{asked}", 422, "no-sourced-rate"))["hint"]!);

    [Theory]
    [InlineData("grade=A&window=chronic", "treated")]
    [InlineData("treated=1000&window=chronic", "grade")]
    [InlineData("treated=1000&grade=A", "window")]
    [InlineData("treated=-1&grade=A&window=chronic", "treated")]
    [InlineData("treated=1000001&grade=A&window=chronic", "treated")]
    [InlineData("treated=1000&grade=F&window=chronic", "grade")]
    [InlineData("treated=1000&grade=A&window=yesterday", "window")]
    [InlineData("treated=1000&grade=A&window=acute&era=then", "era")]
    [InlineData("treated=1000&grade=A&window=acute&months=0", "months")]
    [InlineData("treated=1000&grade=A&window=acute&level=sacral", "level")]
    [InlineData("treated=1000&grade=A&window=acute&source=hearsay", "source")]
    public async Task A_wrong_question_names_its_parameter(string asked, string parameter) =>
        Assert.Equal(parameter, (string?)(await server.Problem($"/v1/tools/expected-by-chance?{asked}", 400, "invalid-value"))["parameter"]);
}
