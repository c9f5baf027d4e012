using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Pages.Views;
using Evidence.Api.Problems;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Pages;

/// <summary>Answers a request for a page: reads what is given, lets the page ask, and shows what came, a refusal too.</summary>
internal sealed class PageAnswer(OwnApi api, Settings settings, CurrentCatalog current, AnswerCache cache)
{
    private static readonly string Program = typeof(PageAnswer).Module.ModuleVersionId.ToString("N");
    private const long LongestForm = 3 * 1024 * 1024;

    /// <summary>The answer to a request for a page. What the address alone decides is made once for each release.</summary>
    public async Task<IResult> Of(SitePage site, HttpContext context)
    {
        if (await Given(context) is not { } given)
        {
            return new ProblemResult(
                ProblemKinds.MalformedRequest.Because("The form that was sent cannot be read.", "Send it from the page, or as multipart/form-data in UTF-8.")
            );
        }

        var path = context.Request.Path + context.Request.QueryString;
        var catalog = current.Now;
        var tag = site.Private ? null : Tag(catalog, path);
        if (tag is not null && Told is null && cache.Find(tag) is { } kept)
        {
            return Shown(site, kept, tag, catalog);
        }

        PageNames.Use(catalog.Trial);
        var visit = new Visit(context, api, settings, given, path) { Told = Told, Release = catalog.Release };
        var page = await site.Make(visit);
        if (visit.Refused is { } refused)
        {
            return IsLooking(context)
                ? new HtmlAnswer(await PageHtml.Of(Refusal(visit, refused), Trouble.Create, false, context.RequestAborted)) { Status = refused.Status }
                : new PlainAnswer(refused);
        }

        if (visit.Raw is { } raw)
        {
            return new PlainAnswer(raw);
        }

        var html = await PageHtml.Of(page, site.View, site.Framed, context.RequestAborted);
        return tag is null
            ? new HtmlAnswer(html) { Framed = site.Framed, SaveAs = page.SaveAs }
            : Shown(site, cache.Get(tag, () => html), tag, catalog);
    }

    /// <summary>Who is told of each member of an answer that a view reads: the address, then the place; null for nobody.</summary>
    public Action<string, string>? Told { get; set; }

    private static HtmlAnswer Shown(SitePage site, ReadOnlyMemory<byte> html, string tag, Catalog catalog) =>
        new(html) { Framed = site.Framed, Tag = tag, Release = catalog.Release?.Number ?? 0 };

    // both ledgers, and the releases as they are listed, may stand on a page; so does the program's own hand
    private string Tag(Catalog catalog, string path) =>
        JsonAnswer.Tag(catalog.Trial.Digest, $"page {path} {catalog.Testimonial.Digest} {catalog.Release?.Number} {settings.Site} {Program}");

    /// <summary>A refusal of the API as a page.</summary>
    private static Page Refusal(Visit visit, OwnAnswer refused)
    {
        var said = Node.Of(refused);
        return visit.Page(said["title"].Text, said) with { Unlisted = true };
    }

    /// <summary>Writes a problem as a page, for who asks as a browser does.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var body = ProblemResult.Body(problem, context.Request.Path.Value ?? "", RequestId.Of(context));
        var page = new Page(problem.Kind.Title) { Main = Node.Of(body), Unlisted = true, Path = context.Request.Path };
        await new HtmlAnswer(await PageHtml.Of(page, Trouble.Create, false, context.RequestAborted)) { Status = problem.Kind.Status }.ExecuteAsync(context);
    }

    // addresses outside /v1 that are no pages; a request that cannot be read is refused before its route is known
    private static readonly string[] ForPrograms =
    [
        "/v1",
        "/schemas",
        "/openapi",
        "/mcp",
        "/healthz",
        "/readyz",
        "/robots.txt",
        "/sitemap.xml",
        "/favicon.ico",
        "/oembed",
        "/llms.txt",
    ];

    /// <summary>
    /// Whether who asks wants to look at an answer: a browser, at a page or where there is nothing; addresses for programs answer as they are described.
    /// </summary>
    public static bool IsLooking(HttpContext context)
    {
        var (request, endpoint) = (context.Request, context.GetEndpoint());
        return Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParseStrictList(request.Headers.Accept!, out var accepted)
            && accepted.Any(range => range.MediaType == "text/html")
            && (
                endpoint?.Metadata.GetMetadata<SitePage>() is not null
                || (
                    endpoint?.Metadata.GetMetadata<Operation>() is null
                    && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                    && !Array.Exists(ForPrograms, address => request.Path.StartsWithSegments(address, StringComparison.Ordinal))
                )
            );
    }

    private static async Task<Dictionary<string, string>?> Given(HttpContext context)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        Take(given, context.Request.Query);
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return given;
        }

        if (!context.Request.HasFormContentType || context.Request.ContentLength > LongestForm)
        {
            return null;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            Take(given, form);
            if (form.Files.FirstOrDefault(static file => file.Length > 0) is { } sent)
            {
                using var reader = new StreamReader(sent.OpenReadStream(), Encoding.UTF8);
                given["text"] = await reader.ReadToEndAsync(context.RequestAborted);
                given["format"] =
                    sent.FileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || sent.FileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
                        ? "html"
                        : "plain";
                given["name"] = sent.FileName;
            }

            return given;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // boxes of one name that are ticked come one by one; the API takes them with commas
    private static void Take(Dictionary<string, string> given, IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> from)
    {
        foreach (var (name, values) in from)
        {
            if (string.Join(',', values.Where(static value => !string.IsNullOrWhiteSpace(value))) is { Length: > 0 } value)
            {
                given[name] = value;
            }
        }
    }
}
