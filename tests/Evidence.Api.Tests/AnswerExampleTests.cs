using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evidence.Api.Tests;

/// <summary>The description shows for every address that answers in JSON what it answered once, cut short but still as its schema says.</summary>
public sealed class AnswerExampleTests(Server server)
{
    private const int LongestText = 120;
    private const int LongestAnswer = 5_000;

    private static readonly JsonSerializerOptions Looks = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_address_that_answers_in_JSON_shows_an_answer_and_it_is_as_documented()
    {
        var document = Described.Resolved(await server.Get("/openapi/v1.json"));
        if (Environment.GetEnvironmentVariable("EVIDENCE_UPDATE_GOLDEN") == "1")
        {
            await Write(document);
        }

        var check = new JsonSchemaCheck(document);
        foreach (var (path, method, operation) in Operations(document))
        {
            if (Content(operation) is { } content)
            {
                Assert.True(content["example"] is not null, $"{method} {path} shows no answer; EVIDENCE_UPDATE_GOLDEN=1 writes what it answers");
                Assert.Empty(check.Check(content["example"], content["schema"]!).Select(breach => $"{path} {breach}"));
            }
        }
    }

    private async Task Write(JsonObject document)
    {
        var check = new JsonSchemaCheck(document);
        var answers = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (path, method, operation) in Operations(document).Where(one => Content(one.Operation) is not null))
        {
            // what is still as documented stays, so that the file changes only where an answer did
            var shown = Content(operation)!["example"];
            answers[(string)operation["operationId"]!] =
                shown is not null && check.Allows(shown, Content(operation)!["schema"]!) ? shown.DeepClone() : await Shortest(path, method, operation);
        }

        var file = Path.Combine(Root(), "src", "Evidence.Api", "OpenApi", "examples.json");
        await File.WriteAllTextAsync(file, new JsonObject(answers).ToJsonString(Looks) + "\n", TestContext.Current.CancellationToken);
    }

    // the answer to the bare address; where that is long, the shortest answer to any documented example
    private async Task<JsonNode> Shortest(string path, string method, JsonObject operation)
    {
        JsonNode? shortest = null;
        foreach (var address in method == "get" ? Described.Examples(path.Replace("{format}", "json", StringComparison.Ordinal), operation) : [path])
        {
            using var response =
                method == "get"
                    ? await server.Send(address)
                    : await server.Client.PostAsJsonAsync(
                        address,
                        operation["requestBody"]!["content"]!["application/json"]!["example"],
                        TestContext.Current.CancellationToken
                    );
            Assert.True(
                response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "application/json",
                $"{method} {address}: {response.StatusCode} {response.Content.Headers.ContentType}"
            );
            var answer = Short(JsonNode.Parse(await Server.Text(response, TestContext.Current.CancellationToken)))!;
            shortest = shortest is null || answer.ToJsonString().Length < shortest.ToJsonString().Length ? answer : shortest;
            if (shortest.ToJsonString().Length <= LongestAnswer)
            {
                break;
            }
        }

        return shortest!;
    }

    // the document of the description itself would be in itself
    private static JsonObject? Content(JsonObject operation) =>
        (string?)operation["operationId"] is "getDescription" ? null : operation["responses"]!["200"]?["content"]?["application/json"] as JsonObject;

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations(JsonObject document) =>
        document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(member => (path.Key, member.Key, Operation: member.Value as JsonObject)))
            .Where(one => one.Operation is not null)
            .Select(one => (one.Item1, one.Item2, one.Operation!));

    // a list shows its first item
    private static JsonNode? Short(JsonNode? node) =>
        node switch
        {
            JsonArray list => new JsonArray([.. list.Take(1).Select(Short)]),
            JsonObject one => new JsonObject(one.Select(member => KeyValuePair.Create(member.Key, Short(member.Value)))),
            JsonValue value when value.TryGetValue<string>(out var text) && text.Length > LongestText && text.Contains(' ', StringComparison.Ordinal) => text[
                ..text.LastIndexOf(' ', LongestText)
            ] + " …",
            null => null,
            _ => node.DeepClone(),
        };

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
