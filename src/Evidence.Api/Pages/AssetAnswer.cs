using Evidence.Api.Hosting;

namespace Evidence.Api.Pages;

/// <summary>A file of the pages. Its name changes with its bytes, so it may be kept for ever.</summary>
internal sealed class AssetAnswer(Asset asset) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!await AnswerHead.BeginAsync(httpContext, asset.Type, asset.Name, 0))
        {
            return;
        }

        var response = httpContext.Response;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.ContentLength = asset.Bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(asset.Bytes, httpContext.RequestAborted);
        }
    }
}
