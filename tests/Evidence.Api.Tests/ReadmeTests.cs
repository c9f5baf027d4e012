using System.Text.RegularExpressions;
using Evidence.Api.Problems;

namespace Evidence.Api.Tests;

/// <summary>What the README shows works, and nothing that is there is missing from it.</summary>
public sealed partial class ReadmeTests(Server server)
{
    private static readonly string[] Files = ["README.md", "openapi/README.md"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("openapi/README.md")]
    public async Task Every_example_request_works(string file)
    {
        Assert.SkipWhen(Text(file) is null, $"{file} is not written yet.");
        var examples = Shell()
            .Matches(Text(file)!)
            .SelectMany(block => block.Groups[1].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
            .Where(line => line.StartsWith("curl ", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            using var answer = await Send(example, Address().Match(example).Groups[1].Value is { Length: > 0 } path ? path : "/");
            Assert.True((int)answer.StatusCode == 200, $"{example} answered {(int)answer.StatusCode}");
        }
    }

    private async Task<HttpResponseMessage> Send(string example, string path)
    {
        if (Sent().Match(example) is not { Success: true } sent)
        {
            return await server.Send(path, null, [.. Headers().Matches(example).Select(header => (header.Groups[1].Value, header.Groups[2].Value))]);
        }

        using var body = new StringContent(sent.Groups[2].Value, null, sent.Groups[1].Value);
        return await server.Client.PostAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_problem_is_named_in_the_readme()
    {
        Assert.SkipWhen(Text("README.md") is null, "README.md is not written yet.");

        Assert.All(ProblemKinds.All, kind => Assert.Contains(kind.Code, Text("README.md")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_route_is_in_the_readme_or_in_the_description()
    {
        Assert.SkipWhen(Text("README.md") is null, "README.md is not written yet.");
        var described = (await server.Get("/openapi/v1.json"))["paths"]!.AsObject().Select(path => path.Key).ToHashSet();
        var text = string.Concat(Files.Select(Text));

        Assert.All(
            Described.Routes(server),
            route =>
                Assert.True(
                    // the forms of a record stand in the description of the record
                    described.Contains(
                        "/"
                            + route
                                .RoutePattern.RawText!.TrimStart('/')
                                .Replace("**", "", StringComparison.Ordinal)
                                .Replace("/{id}.{format}", "/{id}", StringComparison.Ordinal)
                    ) || text.Contains(route.RoutePattern.RawText!, StringComparison.Ordinal),
                    route.RoutePattern.RawText
                )
        );
    }

    private static string? Text(string file) => Path.Combine(OpenApiTests.Repository(), file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    [GeneratedRegex("```sh\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();

    [GeneratedRegex("Content-Type: ([^']+)' (?:-d|--data-binary) '([^']*)'")]
    private static partial Regex Sent();

    [GeneratedRegex("-H '([^:]+): ([^']+)'")]
    private static partial Regex Headers();

    [GeneratedRegex("http://127\\.0\\.0\\.1:5080(/[^'\"\\s]*)")]
    private static partial Regex Address();
}
