using Evidence.Api.Hosting;

namespace Evidence.Api.Pages;

/// <summary>What the API refused a page with, for who does not ask as a browser does.</summary>
internal sealed class RefusedAnswer(OwnAnswer refused) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = refused.Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = refused.Bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(refused.Bytes, httpContext.RequestAborted).AsTask();
    }
}
