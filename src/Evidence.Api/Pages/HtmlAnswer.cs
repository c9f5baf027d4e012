using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Evidence.Api.Hosting;
using Evidence.Api.Pages.Views;
using RazorSlices;

namespace Evidence.Api.Pages;

/// <summary>A page as an answer: under a policy that runs and loads nothing but the site's own files, and an ETag of its bytes.</summary>
internal sealed class HtmlAnswer(Page page, Func<Page, RazorSlice<Page>> view, bool framed = false, bool isPrivate = false) : IResult
{
    private const string Html = "text/html; charset=utf-8";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What a page may load: styles, the script and pictures of this site, nothing inline.</summary>
    public static string Policy(bool framed) =>
        $"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {(framed ? "*" : "'none'")}";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        using var inner = view(page);
        using var whole = Layout.Create(new Frame(page, await inner.RenderAsync(Encoder, httpContext.RequestAborted), framed));
        var bytes = Encoding.UTF8.GetBytes(await whole.RenderAsync(Encoder, httpContext.RequestAborted));
        response.Headers.ContentSecurityPolicy = Policy(framed);
        if (isPrivate || page.Status != StatusCodes.Status200OK)
        {
            response.StatusCode = page.Status;
            response.ContentType = Html;
            response.Headers.CacheControl = "no-store";
        }
        else if (!await AnswerHead.BeginAsync(httpContext, Html, Convert.ToHexStringLower(SHA256.HashData(bytes))[..24], 0))
        {
            return;
        }

        if (page.SaveAs is { } name)
        {
            AnswerHead.Save(response, name);
        }

        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
