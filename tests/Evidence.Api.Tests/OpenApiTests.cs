using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;

namespace Evidence.Api.Tests;

/// <summary>The description is complete, committed, and what the service does.</summary>
public sealed class OpenApiTests(Server server)
{
    // answers of every address among them; it was 1.47 MB without them before parameters had names
    private const int MostBytes = 640_000;

    private static readonly JsonSerializerOptions Looks = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_served_description_is_the_committed_one()
    {
        var file = Path.Combine(Repository(), "openapi", "v1.json");
        using var response = await server.Send("/openapi/v1.json");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.InRange(bytes.Length, 1, MostBytes);
        Assert.NotNull(response.Headers.ETag);
        var served = JsonNode.Parse(bytes)!.ToJsonString(Looks).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("EVIDENCE_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file), "openapi/v1.json is missing; EVIDENCE_UPDATE_GOLDEN=1 writes it.");
        Assert.True(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) == served,
            "openapi/v1.json is not what is served; EVIDENCE_UPDATE_GOLDEN=1 rewrites it, and the difference is reviewed."
        );
    }

    [Fact]
    public void Every_route_is_described_under_a_name_of_its_own()
    {
        var routes = Described.Routes(server);

        Assert.All(routes, route => Assert.True(Described.Operation(route) is not null, $"{route.RoutePattern.RawText} is not described"));
        Assert.Distinct(routes.Select(route => Described.Operation(route)!.Id));
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_and_every_parameter_what_it_means()
    {
        var operations = (await Operations()).ToList();

        Assert.True(operations.Count >= 35);
        Assert.Distinct(operations.Select(one => (string)one.Operation["operationId"]!));
        Assert.All(operations, one =>
        {
            Assert.NotEmpty((string)one.Operation["summary"]!);
            Assert.NotEmpty((string)one.Operation["description"]!);
            Assert.NotEmpty(one.Operation["tags"]!.AsArray());
            Assert.All(one.Operation["parameters"]?.AsArray() ?? [], parameter =>
            {
                Assert.NotEmpty((string)parameter!["description"]!);
                Assert.True(parameter["example"] is not null || MayLackExample(one.Path, parameter), $"{one.Path} {parameter["name"]} has no example");
            });
            Assert.Contains("400", one.Operation["responses"]!.AsObject().Select(response => response.Key));
        });
    }

    [Fact]
    public async Task Every_reference_of_the_description_leads_somewhere()
    {
        var document = await Description();
        var components = document["components"]!["schemas"]!.AsObject();
        var references = References(document).ToList();

        Assert.True(references.Count > 50);
        Assert.All(references.Where(reference => reference.StartsWith("#/components/schemas/", StringComparison.Ordinal)), reference =>
            Assert.True(components.ContainsKey(reference["#/components/schemas/".Length..]), reference)
        );
    }

    [Fact]
    public async Task Choices_say_by_what_they_are_told_apart_objects_what_they_hold_and_lists_are_sent_with_commas()
    {
        var document = await Description();
        var objects = Walk.Objects(document["components"]!["schemas"]).ToList();
        string[] saying = ["properties", "additionalProperties", "$ref", "allOf", "oneOf", "anyOf"];

        Assert.NotNull(document["security"]);
        Assert.Empty(
            objects
                .Where(schema => schema["type"] is JsonValue type && (string?)type == "object" && !saying.Any(schema.ContainsKey))
                .Select(schema => schema.ToJsonString())
        );
        Assert.Empty(objects.Where(schema => schema["const"] is not null && schema["type"] is null).Select(schema => schema.ToJsonString()));
        foreach (var union in (string[])["Result", "Quantity", "Ground", "SearchGroup"])
        {
            Assert.Equal("kind", (string?)document["components"]!["schemas"]![union]!["anyOf"]![0]!["discriminator"]!["propertyName"]);
        }

        var lists = document["components"]!["parameters"]!
            .AsObject()
            .Select(parameter => parameter.Value!)
            .Where(parameter => (string?)parameter["schema"]!["type"] == "array")
            .ToList();
        Assert.True(lists.Count > 50);
        Assert.All(lists, parameter => Assert.False((bool)parameter["explode"]!));
    }

    [Fact]
    public async Task Whole_studies_in_a_list_are_as_its_items_are_described()
    {
        Assert.Empty(await Breaches("/v1/studies?view=full&limit=200", (await Operations()).First(one => one.Path == "/v1/studies").Operation, mustWork: true));
    }

    [Fact]
    public async Task Choices_can_be_asked_for_as_base_and_derived_types()
    {
        var schemas = (await server.Get("/openapi/v1.json?choices=inherited"))["components"]!["schemas"]!;
        foreach (var union in (string[])["Result", "Quantity", "Ground", "SearchGroup"])
        {
            var mapping = schemas[union]!["discriminator"]!["mapping"]!.AsObject();
            Assert.True(mapping.Count > 1);
            Assert.Null(schemas[union]!["anyOf"]);
            Assert.All(mapping, derived => Assert.Equal(
                $"#/components/schemas/{union}",
                (string?)schemas[((string)derived.Value!)["#/components/schemas/".Length..]]!["allOf"]![0]!["$ref"]));
        }

        using var refused = await server.Send("/openapi/v1.json?choices=other");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Every_documented_example_works_and_its_body_is_as_documented()
    {
        var breaches = new List<string>();
        foreach (var (path, operation) in await Operations())
        {
            foreach (var address in Described.Examples(path, operation))
            {
                breaches.AddRange(await Breaches(address, operation, mustWork: true));
            }
        }

        Assert.True(breaches.Count == 0, string.Join('\n', breaches.Take(20)));
    }

    [Theory]
    [InlineData("studies", "Study")]
    [InlineData("measures", "Measure")]
    [InlineData("claims", "Claim")]
    [InlineData("sources", "Source")]
    [InlineData("providers", "Provider")]
    [InlineData("regulators", "Regulator")]
    [InlineData("harms", "Harm")]
    [InlineData("testimonials", "Testimonial")]
    public async Task Every_record_is_as_documented(string list, string component)
    {
        var check = new JsonSchemaCheck(await Description());
        var schema = new JsonObject { ["$ref"] = $"#/components/schemas/{component}" };
        var breaches = new List<string>();
        for (var path = $"/v1/{list}?view=full&limit=200"; path is not null;)
        {
            var page = await server.Get(path);
            breaches.AddRange(page["items"]!.AsArray().SelectMany(item => check.Check(item, schema).Select(breach => $"{item!["id"]}: {breach}")));
            path = (string?)page["links"]!["next"];
        }

        Assert.True(breaches.Count == 0, string.Join('\n', breaches.Take(20)));
    }

    [Fact]
    public async Task Every_list_at_its_fullest_is_as_documented()
    {
        var breaches = new List<string>();
        var lists = (await Operations()).Where(one =>
            ((string)one.Operation["operationId"]!).StartsWith("list", StringComparison.Ordinal)
            && one.Operation["parameters"]?.AsArray().Any(parameter => (string)parameter!["name"]! == "facet") == true
        );
        foreach (var (path, operation) in lists)
        {
            var address = path.Replace("{id}", "honmou-2021", StringComparison.Ordinal);
            var facet = operation["parameters"]!.AsArray().Single(parameter => (string)parameter!["name"]! == "facet")!;
            var facets = string.Join(',', facet["schema"]!["items"]!["enum"]!.AsArray().Select(name => (string)name!));
            breaches.AddRange(await Breaches($"{address}?limit=200&facet={facets}&explain=true", operation, mustWork: true));
        }

        Assert.True(breaches.Count == 0, string.Join('\n', breaches.Take(20)));
    }

    [Fact]
    public async Task Three_thousand_hostile_requests_never_break_the_service_nor_its_description()
    {
        var operations = (await Operations()).ToList();
        var known = ProblemKinds.All.Select(kind => kind.Code).ToHashSet();
        var hostile = new HostileRequests(operations, seed: 20261121);
        var breaches = new System.Collections.Concurrent.ConcurrentBag<string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(hostile.Take(3_000), options, async (asked, cancel) =>
        {
            using var request = asked.Message(server.Client.BaseAddress!);
            using var response = await server.Client.SendAsync(request, cancel);
            var status = (int)response.StatusCode;
            if (status >= 500)
            {
                breaches.Add($"{asked} answered {status}");
            }
            else if (status >= 400 && asked.Method != HttpMethod.Head)
            {
                var body = await Server.Text(response, cancel);
                if (response.Content.Headers.ContentType?.MediaType != "application/problem+json"
                    || !known.Contains((string?)JsonNode.Parse(body)!["code"] ?? ""))
                {
                    breaches.Add($"{asked} answered {status} without a problem: {body}");
                }
            }
            else if (status == 200 && asked.Method == HttpMethod.Get && asked.Operation is { } operation)
            {
                foreach (var breach in await Check(response, operation, asked.ToString()))
                {
                    breaches.Add(breach);
                }
            }
        });

        Assert.True(breaches.IsEmpty, $"{breaches.Count} breaches\n{string.Join('\n', breaches.Take(20))}");
    }

    // a cursor is opaque; a narrower question of a tool may have no cited answer, so none of its options is an example for all
    private static bool MayLackExample(string path, JsonNode parameter) =>
        (string)parameter["name"]! is "cursor" or "seed"
        || (string)parameter["in"]! != "query"
        || (path.StartsWith("/v1/tools/", StringComparison.Ordinal) && (bool?)parameter["required"] != true);

    private async Task<IEnumerable<string>> Breaches(string address, JsonObject operation, bool mustWork)
    {
        using var response = await server.Send(address);
        var success = int.Parse(operation["responses"]!.AsObject().First().Key, System.Globalization.CultureInfo.InvariantCulture);
        return (int)response.StatusCode == success ? await Check(response, operation, address)
            : mustWork ? [$"{address} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"]
            : [];
    }

    private async Task<IEnumerable<string>> Check(HttpResponseMessage response, JsonObject operation, string address)
    {
        if (operation["responses"]!["200"]?["content"]?.AsObject() is not { Count: > 0 } content)
        {
            return [];
        }

        if (response.Content.Headers.ContentType is not MediaTypeHeaderValue { MediaType: { } type } || content[type] is not { } media)
        {
            return [$"{address} is {response.Content.Headers.ContentType}, documented as {string.Join(", ", content.Select(one => one.Key))}"];
        }

        if (!IsJson(type) || media["schema"] is not { } schema)
        {
            return [];
        }

        var body = JsonNode.Parse(await Server.Text(response, TestContext.Current.CancellationToken));
        return new JsonSchemaCheck(await Description()).Check(body, schema).Select(breach => $"{address}: {breach}");
    }

    private static bool IsJson(string type) => type.EndsWith("/json", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal);

    private async Task<IEnumerable<(string Path, JsonObject Operation)>> Operations() =>
        (await Description())["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Where(member => member.Key == "get").Select(member => (path.Key, member.Value!.AsObject())));

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(References),
        JsonObject value => value.SelectMany(member => member.Key == "$ref" && member.Value is JsonValue ? [(string)member.Value!] : References(member.Value)),
        _ => [],
    };

    private Task<JsonObject> Description() => Documents.GetValue(server, static async one => Described.Resolved(await one.Get("/openapi/v1.json")));

    private static ConditionalWeakTable<Server, Task<JsonObject>> Documents { get; } = [];

    internal static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
