using System.Text;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests.Synthesis;

/// <summary>What the method page says of the names that stand in answers.</summary>
public sealed class MethodTests(Server server)
{
    private static readonly HashSet<string> Members = ["method", "rule", "test", "effect", "interval", "word", "basis"];

    [Fact]
    public async Task Every_method_and_rule_in_any_answer_has_an_entry()
    {
        var entries = (await server.Get("/v1/method"))["sections"]!.AsArray().SelectMany(section => section!["entries"]!.AsArray()).ToList();
        var known = entries.Select(entry => (string)entry!["name"]!).Concat(entries.Select(entry => (string)entry!["formula"]!)).ToHashSet();
        List<JsonNode> answers =
        [
            await server.Get("/v1/shifts"),
            await server.Get("/v1/natural-course"),
            await server.Get("/v1/tools/expected-by-chance?treated=10&grade=A&window=chronic"),
            await server.Get("/v1/synthesis?measure=ais-grade"),
            await server.Get("/v1/synthesis?measure=gmfm-66"),
            await server.Get("/v1/synthesis?measure=serious-adverse-events&effect=RD"),
            await Post("/v1/tools/proportion", """{"events":3,"total":10}"""),
            await Post("/v1/tools/two-by-two", """{"events":3,"total":10,"controlEvents":1,"controlTotal":9}"""),
            await Post("/v1/tools/meta-analysis", """{"studies":[{"events":1,"total":10},{"events":3,"total":12}]}"""),
        ];
        foreach (var id in await server.AllIds("/v1/studies?limit=200"))
        {
            answers.Add((await server.Get($"/v1/studies/{id}"))["derived"]!);
        }

        var said = answers.SelectMany(Said).Distinct().ToList();
        Assert.True(said.Count > 20);
        Assert.All(said, one => Assert.Contains(one, known));
    }

    private static IEnumerable<string> Said(JsonNode? node) =>
        node switch
        {
            JsonObject json => json.SelectMany(member =>
                Members.Contains(member.Key)
                && member.Value is JsonValue value
                && value.TryGetValue<string>(out var text)
                && json["href"] is null
                && !text.StartsWith("/v1/", StringComparison.Ordinal)
                    ? [text]
                    : Said(member.Value)
            ),
            JsonArray list => list.SelectMany(Said),
            _ => [],
        };

    private async Task<JsonNode> Post(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
