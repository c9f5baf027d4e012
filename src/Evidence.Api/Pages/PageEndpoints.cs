using System.Net;
using System.Text;
using Evidence.Api.Hosting;
using Evidence.Api.Lists;
using Evidence.Api.OpenApi;
using Evidence.Api.Problems;
using Evidence.Core.Pack;
using Evidence.Storage.Catalogs;

namespace Evidence.Api.Pages;

/// <summary>What is not data: the front page, the pages of problems, schemas, health.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Routes.Read, (HttpContext context, CurrentCatalog current) => Html(context, "Evidence knowledge base", FrontPage.Body(current.Now)))
            .Described(new Operation("getFrontPage", "service", "What this is and where to begin.") { Success = HtmlPage });
        routes.MapMethods("/problems", Routes.Read, (HttpContext context) => Html(context, "Problems", ProblemPages.List()))
            .Described(new Operation("listProblems", "service", "Every problem there is.") { Success = HtmlPage });
        routes.MapMethods("/problems/{code}", Routes.Read, Problem)
            .Described(new Operation("getProblem", "service", "What a problem means.") { Parameters = [Operation.Parameter.Path("code", "The problem's code.", "unknown-parameter")], Success = HtmlPage, Problems = [ProblemKinds.NotFound] });
        routes.MapMethods("/schemas/{name}", Routes.Read, Schema)
            .Described(new Operation("getSchema", "service", "The JSON Schema of a kind of record in the pack.") { Parameters = [Operation.Parameter.Path("name", "The schema's file name.", "study.schema.json")], Success = new Operation.Answer(200, "application/schema+json", "Schema", "The schema."), Problems = [ProblemKinds.NotFound] });
        routes.MapMethods("/healthz", Routes.Read, Healthy)
            .Described(new Operation("getHealth", "service", "Whether the process lives.") { Success = Operation.Answer.Json("Status", "It lives.") });
        routes.MapMethods("/readyz", Routes.Read, Ready)
            .Described(new Operation("getReadiness", "service", "Whether requests can be answered.") { Success = Operation.Answer.Json("Status", "They can."), Problems = [ProblemKinds.NotReady] });
    }

    private static Operation.Answer HtmlPage { get; } = new(200, "text/html", null, "A page.");

    private static JsonAnswer Healthy() => JsonAnswer.Written("healthy", json =>
    {
        json.WriteStartObject();
        json.WriteString("status", "healthy");
        json.WriteEndObject();
    });

    private static IResult Ready(CurrentCatalog current) => current.Now.Release is { } release
        ? JsonAnswer.Written($"ready-{release.Number}", json =>
        {
            json.WriteStartObject();
            json.WriteString("status", "ready");
            json.WriteNumber("release", release.Number);
            json.WriteEndObject();
        })
        : new ProblemResult(ProblemKinds.NotReady.Because("The store holds no release.", "Import a pack: evidence import data"));

    private static IResult Problem(string code, HttpContext context) => ProblemKinds.All.FirstOrDefault(kind => kind.Code == code) is { } kind
        ? Html(context, kind.Title, ProblemPages.Of(kind))
        : new ProblemResult(ProblemKinds.NotFound.Because($"There is no problem '{ListQueryReader.Short(code)}'.", "/problems lists them."));

    private static IResult Schema(string name)
    {
        var known = PackSchemas.All.Keys;
        return PackSchemas.All.TryGetValue(name, out var schema)
            ? new JsonAnswer($"schema-{name}-{Core.Releases.Engine.Version}", () => Encoding.UTF8.GetBytes(schema)) { ContentType = "application/schema+json" }
            : new ProblemResult(ProblemKinds.NotFound.Because($"There is no schema '{ListQueryReader.Short(name)}'.", $"There are {string.Join(", ", known)}.") with { Allowed = [.. known] });
    }

    private static IResult Html(HttpContext context, string title, string body)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.Content(Page(title, body), "text/html; charset=utf-8");
    }

    private static string Page(string title, string body) =>
        $$"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}code{background:#f2f2f2;padding:.1em .3em}td,th{text-align:left;padding:.2em 1em .2em 0;vertical-align:top}</style>
        </head><body><h1>{{WebUtility.HtmlEncode(title)}}</h1>{{body}}</body></html>
        """;
}

/// <summary>The page of each problem.</summary>
internal static class ProblemPages
{
    public static string Of(ProblemKind kind) =>
        $"<p>Code <code>{kind.Code}</code>, status {kind.Status}.</p><p>{WebUtility.HtmlEncode(kind.Meaning)}</p><p><a href=\"/problems\">All problems</a></p>";

    public static string List()
    {
        var rows = ProblemKinds.All.Select(kind => $"<tr><td>{kind.Status}</td><td><a href=\"/problems/{kind.Code}\"><code>{kind.Code}</code></a></td><td>{WebUtility.HtmlEncode(kind.Title)}</td></tr>");
        return $"<p>Every error is a problem document (RFC 9457) with one of these codes.</p><table><tr><th>Status</th><th>Code</th><th>Title</th></tr>{string.Concat(rows)}</table>";
    }
}

/// <summary>The front page: what this is, what it holds, where to begin.</summary>
internal static class FrontPage
{
    public static string Body(Catalog catalog)
    {
        var rows = Listings.All.Select(listing => $"<tr><td><a href=\"/v1/{listing.Name}\">{listing.Name}</a></td><td>{listing.Ledger(catalog).Index(listing.Kind.Name).Rows}</td><td>{WebUtility.HtmlEncode(listing.Summary)}</td></tr>");
        return
            $"""
            <p>Cited studies of cell therapy for spinal cord injury and cerebral palsy, with their figures; what clinics' pages claim, checked against them; and, in a ledger of its own, what patients are said to have experienced.</p>
            <p>Release {catalog.Release?.Number} of {catalog.Release?.PublishedAt}. <a href="/swagger">Description of the API</a> · <a href="/v1/integrity/separation">proof that the ledgers are apart</a> · <a href="/problems">problems</a></p>
            <table><tr><th>List</th><th>Records</th><th></th></tr>{string.Concat(rows)}</table>
            """;
    }
}
