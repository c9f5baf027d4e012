using System.Text;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests.Synthesis;

/// <summary>The calculators for the caller's own numbers, and what they refuse.</summary>
public sealed class ToolTests(Server server)
{
    private const string Two = """[{"events":1,"total":10},{"events":3,"total":12}]""";

    // DerSimonian and Laird by hand: two estimates with their errors
    [Fact]
    public async Task Two_estimates_pool_as_worked_out_by_hand()
    {
        var (status, answer) = await Post(
            "meta-analysis",
            """{"studies":[{"estimate":1,"standardError":0.5},{"estimate":2,"standardError":1}],"method":"EE","test":"z"}"""
        );
        Assert.Equal(200, status);
        Assert.Equal(1.2, (double)answer["estimate"]!, 1e-12);
        Assert.Equal(Math.Sqrt(0.2), (double)answer["standardError"]!, 1e-12);
        Assert.Equal(0.8, (double)answer["q"]!, 1e-12);
    }

    [Fact]
    public async Task A_proportion_is_answered_by_every_method_or_by_the_one_named()
    {
        var (_, all) = await Post("proportion", """{"events":0,"total":20}""");
        var (_, wilson) = await Post("proportion", """{"events":0,"total":20,"method":"wilson"}""");
        Assert.True(all["methods"]!.AsArray().Count > 4);
        Assert.Equal(0, (double)wilson["ciLow"]!);
        Assert.Equal(0.1611251580528192, (double)wilson["ciHigh"]!, 1e-12);
    }

    [Theory]
    [InlineData("proportion", """{"events":3}""", "/total")]
    [InlineData("proportion", """{"events":-1,"total":2}""", "/events")]
    [InlineData("proportion", """{"events":3,"total":2}""", "/events")]
    [InlineData("proportion", """{"events":0,"total":0}""", "/total")]
    [InlineData("proportion", """{"events":1,"total":2,"level":1}""", "/level")]
    [InlineData("proportion", """{"events":1,"total":2,"method":"magic"}""", "/method")]
    [InlineData("proportion", """{"events":1,"total":2,"methd":"wilson"}""", "/methd")]
    [InlineData("proportion", """{"events":1,"events":1,"total":2}""", "/events")]
    [InlineData("two-by-two", """{"events":1,"total":2,"controlEvents":1}""", "/controlTotal")]
    [InlineData("two-by-two", """{"events":1,"total":2,"controlEvents":4,"controlTotal":3}""", "/controlEvents")]
    [InlineData("two-by-two", """{"events":1,"total":2,"controlEvents":1,"controlTotal":3,"method":"magic"}""", "/method")]
    [InlineData("meta-analysis", """{"studies":[]}""", "/studies")]
    [InlineData("meta-analysis", """{"studies":[{"events":1,"total":10}]}""", "/studies")]
    [InlineData("meta-analysis", """{"studies":[{"events":1,"total":10},{"events":11,"total":10}]}""", "/studies/1")]
    [InlineData("meta-analysis", """{"studies":[{"events":1,"total":10},{"mean":1,"sd":1,"n":10}]}""", "/studies/1/mean")]
    [InlineData("meta-analysis", """{"studies":[{"events":0,"total":10},{"events":0,"total":10}]}""", "/studies")]
    [InlineData("meta-analysis", $$"""{"studies":{{Two}},"measure":"magic"}""", "/measure")]
    [InlineData("meta-analysis", $$"""{"studies":{{Two}},"method":"magic"}""", "/method")]
    [InlineData("meta-analysis", $$"""{"studies":{{Two}},"method":"MH"}""", "/method")]
    [InlineData("meta-analysis", $$"""{"studies":{{Two}},"test":"magic"}""", "/test")]
    [InlineData("meta-analysis", $$"""{"studies":{{Two}},"level":0}""", "/level")]
    public async Task A_wrong_body_is_refused_where_it_is_wrong(string tool, string body, string pointer)
    {
        var (status, answer) = await Post(tool, body);
        Assert.Equal((422, pointer), (status, (string?)answer["pointer"]));
        Assert.NotEmpty((string)answer["hint"]!);
    }

    [Theory]
    [InlineData("""{"studies":[{"events":1,"total":10},{"events":3,"total":12}],"measure":"PFT"}""", 422, "method-not-recommended")]
    [InlineData("""{"studies":[{"estimate":NaN,"standardError":1}]}""", 400, "malformed-request")]
    [InlineData("[1]", 422, "unprocessable")]
    public async Task What_should_not_be_computed_is_refused_with_its_code(string body, int expected, string code)
    {
        var (status, answer) = await Post("meta-analysis", body);
        Assert.Equal((expected, code), (status, (string?)answer["code"]));
    }

    private async Task<(int Status, JsonNode Answer)> Post(string tool, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri($"/v1/tools/{tool}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
