using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Evidence.Api.Tests;

/// <summary>What an agent finds under /mcp, asked by the client of the protocol's own library.</summary>
public sealed class AgentTests(Server server)
{
    private const int SmallEnough = 20_000;

    public static TheoryData<string, string> Calls => new()
    {
        { "search_evidence", """{"list":"studies","words":"olfactory","limit":3}""" },
        { "search_evidence", """{"list":"claims","filters":"verdict=contradicted&country=!MX"}""" },
        { "search_testimonials", """{"words":"walking"}""" },
        { "get_record", """{"list":"studies","id":"honmou-2021"}""" },
        { "check_text", """{"text":"All participants in the Mayo study moved up at least one ASIA grade."}""" },
        { "check_text", """{"text":"Our patients walk again. In the trial 7 of 10 people improved.","isPage":true}""" },
        { "synthesise", """{"measure":"ais-grade","condition":"spinal-cord-injury"}""" },
        { "natural_course", """{"treated":100,"grade":"A","window":"chronic"}""" },
        { "vocabularies", """{"name":"design"}""" },
    };

    [Fact]
    public async Task There_are_at_most_seven_tools_all_of_which_only_read()
    {
        await using var client = await Connect();
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.InRange(tools.Count, 1, 7);
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false }));
        Assert.All(tools, tool => Assert.False(string.IsNullOrWhiteSpace(tool.Description)));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_answer_is_small_and_says_where_it_is_from(string tool, string arguments)
    {
        var (answer, text, failed) = await Call(tool, arguments);

        Assert.False(failed, text);
        Assert.InRange(text.Length, 1, SmallEnough);
        Assert.Equal(1, (int)answer["release"]!);
        Assert.Contains("/v1/", (string)answer["cite"]!, StringComparison.Ordinal);
        Assert.NotEmpty((string)answer["receipt"]!);
    }

    [Theory]
    [InlineData("search_evidence", """{"list":"testimonials"}""")]
    [InlineData("get_record", """{"list":"testimonials","id":"mg-gaia-benefit-trunk"}""")]
    [InlineData("get_record", """{"list":"studies","id":"nobody-1900"}""")]
    [InlineData("search_evidence", """{"list":"studies","filters":"contry=JP"}""")]
    [InlineData("synthesise", """{"measure":"no-such-measure","condition":"spinal-cord-injury"}""")]
    public async Task What_cannot_be_answered_is_an_error_that_says_why(string tool, string arguments)
    {
        var (answer, text, failed) = await Call(tool, arguments);

        Assert.True(failed, text);
        Assert.NotEmpty((string)(answer["detail"] ?? answer["answer"]!["detail"])!);
    }

    [Fact]
    public async Task What_an_agent_is_told_is_what_everybody_is_told()
    {
        var (answer, _, _) = await Call("search_evidence", """{"list":"studies","words":"olfactory","limit":3}""");
        var page = await server.Get("/v1/studies?q=olfactory&limit=3");

        Assert.Equal((int)page["total"]!, (int)answer["answer"]!["total"]!);
        Assert.True(JsonNode.DeepEquals(page["items"], answer["answer"]!["items"]));
    }

    [Fact]
    public async Task The_page_for_language_models_names_addresses_that_are_there()
    {
        using var answer = await server.Send("/llms.txt");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        foreach (
            System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(text, @"\]\(http://127\.0\.0\.1:5080(?<path>[^)]*)\)")
        )
        {
            await server.Get(link.Groups["path"].Value);
        }
    }

    private async Task<McpClient> Connect() =>
        await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Client.BaseAddress!, "/mcp") }),
            cancellationToken: TestContext.Current.CancellationToken
        );

    private async Task<(JsonObject Answer, string Text, bool Failed)> Call(string tool, string arguments)
    {
        await using var client = await Connect();
        var given = JsonNode.Parse(arguments)!.AsObject().ToDictionary(one => one.Key, one => (object?)one.Value);
        var result = await client.CallToolAsync(tool, given, cancellationToken: TestContext.Current.CancellationToken);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        return (JsonNode.Parse(text)!.AsObject(), text, result.IsError == true);
    }
}
