using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Pages;

/// <summary>What programs of the web ask of a site: what they may read, which pages there are, how a page is embedded, its sign.</summary>
internal static class WebRobots
{
    private const string PlainText = "text/plain";
    private static readonly (string Listing, string Pages)[] Records =
    [
        ("studies", "/studies/"), ("claims", "/claims/"), ("measures", "/measures/"), ("harms", "/harms/"),
        ("providers", "/providers/"), ("sources", "/sources/"), ("regulators", "/regulators/"),
    ];

    public static void MapWebRobots(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/robots.txt", Routes.Read, (Settings settings) =>
                Written("robots", PlainText, $"User-agent: *\nDisallow: /check\nDisallow: /scan\nDisallow: /search\nSitemap: {settings.Site}/sitemap.xml\n")
            )
            .Described(
                new Operation("getRobots", "service", "What programs of the web may read.")
                {
                    Success = new Operation.Answer(200, PlainText, null, "The rules."),
                }
            );
        routes
            .MapMethods("/sitemap.xml", Routes.Read, SiteMapXml)
            .Described(
                new Operation("getSiteMap", "service", "Every page that a search engine may show.")
                {
                    Success = new Operation.Answer(200, "application/xml", null, "The pages."),
                }
            );
        routes
            .MapMethods("/favicon.ico", Routes.Read, () => new AssetAnswer(Assets.All.First(static asset => asset.File == "favicon.svg")))
            .Described(
                new Operation("getSign", "service", "The sign of the site.") { Success = new Operation.Answer(200, "image/svg+xml", null, "The sign.") }
            );
        routes
            .MapMethods("/oembed", Routes.Read, Embedding)
            .Described(
                new Operation("getEmbedding", "service", "How a claim's page is shown in a frame of another site (oEmbed 1.0).")
                {
                    Parameters =
                    [
                        Operation.Parameter.Query("url", "The page's address.", "http://127.0.0.1:5080/claims/bookimed-mayo-all-improved") with
                        {
                            Required = true,
                        },
                        Operation.Parameter.Query("format", "Only json is answered.", "json", "json"),
                        Operation.Parameter.Query("maxwidth", "The widest the frame may be, in points.", "480"),
                        Operation.Parameter.Query("maxheight", "The highest the frame may be, in points.", "420"),
                    ],
                    Success = Operation.Answer.Json("Embedding", "The frame."),
                    Problems = [ProblemKinds.NotFound],
                }
            );
    }

    private static JsonAnswer Written(string tag, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new JsonAnswer(JsonAnswer.Tag(new string('0', 16), tag + text), () => bytes) { ContentType = type };
    }

    private static JsonAnswer SiteMapXml(CurrentCatalog current, Settings settings)
    {
        var ledger = current.Now.Trial;
        return new JsonAnswer(JsonAnswer.Tag(ledger.Mark, "sitemap " + settings.Site), () =>
        {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            var plain = SiteMap
                .All.Where(static page => !page.Route.Contains('{', StringComparison.Ordinal) && !page.Private && !page.Framed)
                .Select(static page => page.Route);
            foreach (var path in plain.Concat(Records.SelectMany(kind => Ids(ledger, kind.Listing).Select(id => kind.Pages + Uri.EscapeDataString(id)))))
            {
                xml.Append("<url><loc>").Append(settings.Site).Append(path).Append("</loc></url>\n");
            }

            return Encoding.UTF8.GetBytes(xml.Append("</urlset>\n").ToString());
        }) { ContentType = "application/xml", Release = ledger.Number };
    }

    private static IEnumerable<string> Ids(LedgerCatalog ledger, string kind)
    {
        var index = ledger.Index(kind);
        return Enumerable.Range(0, index.Rows).Select(row => index.Ids[row]);
    }

    private static IResult Embedding(HttpContext context, CurrentCatalog current, Settings settings)
    {
        if (QueryParameters.Check(context.Request.Query, "/oembed", "url", "format", "maxwidth", "maxheight") is { } problem)
        {
            return new ProblemResult(problem);
        }

        const string Claims = "/claims/";
        var address = Uri.TryCreate(context.Request.Query["url"], UriKind.Absolute, out var url) ? url.AbsolutePath : "";
        var id = address.StartsWith(Claims, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[Claims.Length..]) : "";
        if (current.Now.Trial.Index("claims").Ids.Find(id) < 0)
        {
            return new ProblemResult(
                ProblemKinds.NotFound.Because(
                    "No claim's page has that address.",
                    $"Give the address of a page such as {settings.Site}/claims/bookimed-mayo-all-improved."
                )
            );
        }

        var (width, height) = (Most(context, "maxwidth", 480), Most(context, "maxheight", 420));
        return JsonAnswer.Written(JsonAnswer.Tag(current.Now.Trial.Mark, $"oembed {id} {width} {height} {settings.Site}"), json =>
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("type", "rich");
            json.WriteString("provider_name", "Evidence");
            json.WriteString("provider_url", settings.Site);
            json.WriteString("title", id);
            json.WriteNumber("width", width);
            json.WriteNumber("height", height);
            json.WriteString(
                "html",
                $"<iframe src=\"{settings.Site}/embed/claim/{Uri.EscapeDataString(id)}\" width=\"{width}\" height=\"{height}\" "
                    + "title=\"A claim and the trial's figure\"></iframe>"
            );
            json.WriteEndObject();
        });
    }

    private static int Most(HttpContext context, string name, int usual) =>
        int.TryParse(context.Request.Query[name], out var most) && most is >= 200 and < 10000 ? Math.Min(most, usual) : usual;
}
