using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.OpenApi;
using Evidence.Api.Pages.Views;
using Evidence.Api.Problems;

namespace Evidence.Api.Pages;

/// <summary>Answers a request for a page: reads what is given, lets the page ask, and shows what came, a refusal too.</summary>
internal static class PageAnswer
{
    private const long LongestForm = 3 * 1024 * 1024;

    public static async Task<IResult> Of(SitePage site, HttpContext context, OwnApi api, Settings settings)
    {
        if (await Given(context) is not { } given)
        {
            return new ProblemResult(ProblemKinds.MalformedRequest.Because("The form that was sent cannot be read.", "Send it from the page, or as multipart/form-data in UTF-8."));
        }

        var visit = new Visit(context, api, settings, given, context.Request.Path + context.Request.QueryString);
        var page = await site.Make(visit);
        return visit.Refused is not { } refused ? new HtmlAnswer(page, site.View, site.Framed, site.Private)
            : IsLooking(context) ? new HtmlAnswer(Refusal(visit, refused), Trouble.Create)
            : new RefusedAnswer(refused);
    }

    /// <summary>A refusal of the API as a page.</summary>
    private static Page Refusal(Visit visit, Answer refused) => visit.Page(refused.Body["title"].Text, refused.Body) with { Status = refused.Status, Unlisted = true };

    /// <summary>Writes a problem as a page, for who asks as a browser does.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var body = ProblemResult.Body(problem, context.Request.Path.Value ?? "", RequestId.Of(context));
        var page = new Page(problem.Kind.Title) { Main = new Node(System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body.Span)), Status = problem.Kind.Status, Unlisted = true, Path = context.Request.Path };
        return new HtmlAnswer(page, Trouble.Create).ExecuteAsync(context);
    }

    // addresses outside /v1 that are no pages; a request that cannot be read is refused before its route is known
    private static readonly HashSet<string> ForPrograms = ["/healthz", "/readyz", "/robots.txt", "/sitemap.xml", "/favicon.ico", "/oembed", "/llms.txt", "/mcp", "/openapi/v1.json"];

    /// <summary>Whether who asks wants to look at an answer: a browser, at a page or where there is nothing; addresses for programs answer as they are described.</summary>
    public static bool IsLooking(HttpContext context)
    {
        var (request, endpoint) = (context.Request, context.GetEndpoint());
        return Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParseList(request.Headers.Accept!, out var accepted) && accepted.Any(range => range.MediaType == "text/html")
            && (endpoint?.Metadata.GetMetadata<SitePage>() is not null
                || (endpoint?.Metadata.GetMetadata<Operation>() is null && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
                    && !request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) && !ForPrograms.Contains(request.Path.Value!)));
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
                given["format"] = sent.FileName.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || sent.FileName.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? "html" : "plain";
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
