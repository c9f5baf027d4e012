using Evidence.Api.Hosting;

namespace Evidence.Api.Pages;

/// <summary>A page as an answer: under a policy that runs and loads nothing but the site's own files.</summary>
/// <param name="html">The page.</param>
internal sealed class HtmlAnswer(ReadOnlyMemory<byte> html) : IResult
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The status; no answer but that of 200 may be kept.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What the ETag says; null for a page that nobody may keep.</summary>
    public string? Tag { get; init; }

    /// <summary>The release that it is of; 0 for none.</summary>
    public long Release { get; init; }

    /// <summary>Whether other sites may show it in a frame.</summary>
    public bool Framed { get; init; }

    /// <summary>The name under which it is saved; null where it is shown.</summary>
    public string? SaveAs { get; init; }

    /// <summary>What a page may load: styles, the script and pictures of this site, nothing inline.</summary>
    public static string Policy(bool framed) =>
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + $"frame-ancestors {(framed ? "*" : "'none'")}";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ContentSecurityPolicy = Policy(Framed);
        if (Tag is null || Status != StatusCodes.Status200OK)
        {
            response.StatusCode = Status;
            response.ContentType = Html;
            response.Headers.CacheControl = "no-store";
        }
        else if (!await AnswerHead.BeginAsync(httpContext, Html, Tag, Release))
        {
            return;
        }

        if (SaveAs is { } name)
        {
            AnswerHead.Save(response, name);
        }

        response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(html, httpContext.RequestAborted);
        }
    }
}
