using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Evidence.Api.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Evidence.Api.Tests.Pages;

/// <summary>
/// What views read of an answer is in the answer's description: a member that is renamed is noticed here, not by a reader who finds an empty line.
/// </summary>
public sealed class ReadingTests(Server server)
{
    /// <summary>Further addresses, for sides of pages that the examples of the site map do not show.</summary>
    private static readonly string[] More =
    [
        "/synthesis?measure=ais-grade&condition=spinal-cord-injury&tab=table",
        "/synthesis?measure=gmfm&condition=cerebral-palsy&tab=sources",
        "/synthesis?measure=ais-grade&tab=download",
        "/summary-of-findings?condition=spinal-cord-injury&tab=table",
        "/summary-of-findings?condition=cerebral-palsy&tab=sources",
        "/summary-of-findings?tab=download",
        "/check?text=Our+son+walked+again+after+the+stem+cells.",
        "/check?text=The+treatment+has+no+side+effects.",
        "/studies?q=zzzz&design=rct",
        "/search?q=bydno",
        "/claims/bk-axon-growth",
        "/check?text=In+the+Mayo+study+7+of+10+patients+improved+by+at+least+one+AIS+grade+and+everyone+walked+again.",
    ];

    [Fact]
    public async Task Every_member_that_a_page_reads_is_described_in_the_answer_that_it_reads()
    {
        var description = await server.Get("/openapi/v1.json");
        var read = new ConcurrentDictionary<(string Address, string Place), bool>();
        var pages = server.Services.GetRequiredService<PageAnswer>();
        pages.Told = (address, place) => read.TryAdd((address, place), true);
        try
        {
            foreach (var path in SiteMap.All.Select(page => page.Example).Concat(More))
            {
                using var answer = await server.Send(path);
                Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
            }

            using var form = new MultipartFormDataContent
            {
                { new StringContent("In the Mayo study all ten patients improved. It costs $9,900. My son moved his toes after two weeks."), "text" },
            };
            using var scanned = await server.Client.PostAsync(new Uri("/scan", UriKind.Relative), form, TestContext.Current.CancellationToken);
        }
        finally
        {
            pages.Told = null;
        }

        var unknown = read
            .Keys.Where(one => !IsDescribed(description, one.Address, one.Place))
            .Select(one => $"{one.Address.Split('?')[0]}: {one.Place}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(read.Count > 500, $"Only {read.Count} members were read.");
        Assert.True(unknown.Count == 0, string.Join("\n", unknown));
    }

    private static bool IsDescribed(JsonNode description, string address, string place)
    {
        var path = address.Split('?')[0];
        var route = description["paths"]!
            .AsObject()
            .Where(one => Fits(one.Key, path))
            .OrderBy(one => one.Key.Count(c => c == '{'))
            .Select(one => one.Value!)
            .FirstOrDefault();
        var content = (route?["get"] ?? route?["post"])?["responses"]?["200"]?["content"]?.AsObject().Select(one => one.Value?["schema"]).FirstOrDefault();
        return content is not null && Has(description, [content], place.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Fits(string route, string path)
    {
        var (parts, given) = (route.Split('/'), path.Split('/'));
        return parts.Length == given.Length && parts.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    // a place may lie in any of the forms that a value can have; an object without named members is open
    private static bool Has(JsonNode description, IReadOnlyList<JsonNode> schemas, ReadOnlySpan<string> place)
    {
        var forms = schemas.SelectMany(schema => Forms(description, schema)).ToList();
        if (place.Length == 0)
        {
            return true;
        }

        if (
            forms.Any(form =>
                form["properties"] is null && form["items"] is null && (form["type"]?.ToString() is null or "object" || form["type"] is JsonArray)
            )
        )
        {
            return true;
        }

        var inner = new List<JsonNode>();
        foreach (var form in forms)
        {
            var next =
                place[0] == "*"
                    ? form["items"] ?? form["additionalProperties"] as JsonObject
                    : form["properties"]?[place[0]] ?? form["additionalProperties"] as JsonObject;
            inner.AddRange(
                place[0] == "*" && next is null && form["properties"] is JsonObject named ? named.Select(one => one.Value!)
                : next is null ? []
                : [next]
            );
        }

        return inner.Count > 0 && Has(description, inner, place[1..]);
    }

    private static IEnumerable<JsonNode> Forms(JsonNode description, JsonNode schema) =>
        schema["$ref"] is { } reference ? Forms(description, description["components"]!["schemas"]![reference.ToString().Split('/')[^1]]!)
        : new[] { "anyOf", "oneOf", "allOf" }.SelectMany(name => schema[name]?.AsArray() ?? []).SelectMany(one => Forms(description, one!)).Append(schema);
}
