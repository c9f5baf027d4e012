using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Evidence.Api.Pages;

namespace Evidence.Api.Tests.Pages;

/// <summary>Every link leads somewhere.</summary>
public sealed class LinkTests(Server server)
{
    private const int MostOfAKind = 12;

    [Fact]
    public async Task A_crawl_of_every_page_finds_no_dead_link()
    {
        var (seen, kinds, dead) = (
            new HashSet<string>(StringComparer.Ordinal),
            new ConcurrentDictionary<string, int>(StringComparer.Ordinal),
            new List<string>()
        );
        var open = new Queue<(string Address, string From)>(SiteMap.All.Select(page => (page.Example, "the site map")));
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Address) || kinds.AddOrUpdate(Kind(next.Address), 1, static (_, count) => count + 1) > MostOfAKind)
            {
                continue;
            }

            using var answer = await server.Send(next.Address, null, ("Accept", "text/html,*/*;q=0.8"));
            if (!answer.IsSuccessStatusCode)
            {
                dead.Add($"{(int)answer.StatusCode} {next.Address} from {next.From}");
                continue;
            }

            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && !next.Address.StartsWith("/swagger", StringComparison.Ordinal))
            {
                var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                foreach (var link in Links(html, dead, next.Address))
                {
                    open.Enqueue((link, next.Address));
                }
            }
        }

        Assert.True(dead.Count == 0, string.Join("\n", dead));
        Assert.True(seen.Count > 150, $"The crawl saw only {seen.Count} addresses.");
    }

    // every address of a page, and every place in it that its own links name
    private static IEnumerable<string> Links(string html, List<string> dead, string from)
    {
        var document = new HtmlParser().ParseDocument(html);
        var ids = document.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        dead.AddRange(
            document
                .QuerySelectorAll("a[href^='#']")
                .Select(link => link.GetAttribute("href")![1..])
                .Where(place => !ids.Contains(place))
                .Select(place => $"#{place} in {from}")
        );
        return document
            .QuerySelectorAll("a[href^='/'],link[href^='/'],img[src^='/'],script[src^='/']")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Split('#')[0]);
    }

    // of pages that differ in a value only, a dozen are enough
    private static string Kind(string address)
    {
        var parts = address.Split('?');
        var path = parts[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var names = parts.Length < 2 ? "" : string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));
        return $"{string.Join('/', path.Take(path.Length > 1 && path[0] == "v1" ? 2 : 1))}/{path.Length}?{names}{Path.GetExtension(parts[0])}";
    }

    [Fact]
    public async Task Every_ground_of_a_verdict_is_a_link_on_the_page_of_its_claim()
    {
        var claims = (await server.Get("/v1/claims?view=full&limit=200&sort=-id"))["items"]!.AsArray();
        var kinds = claims
            .Select(claim =>
                (Id: (string)claim!["id"]!, Grounds: claim["derived"]?["grounds"]?.AsArray().Where(one => one!["href"] is not null).ToList() ?? [])
            )
            .Where(claim => claim.Grounds.Count > 0)
            .ToList();
        Assert.Superset(
            new HashSet<string> { "study", "result", "regulator", "source" },
            kinds.SelectMany(claim => claim.Grounds).Select(one => (string)one!["kind"]!).ToHashSet()
        );
        foreach (var (id, grounds) in kinds.Take(60))
        {
            using var response = await server.Send("/claims/" + id);
            var page = await Server.Text(response, TestContext.Current.CancellationToken);
            Assert.All(grounds, one => Assert.Contains($"href=\"{((string)one!["href"]!)["/v1".Length..]}\"", page, StringComparison.Ordinal));
        }
    }
}
