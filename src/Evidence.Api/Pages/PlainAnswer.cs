using Evidence.Api.Hosting;

namespace Evidence.Api.Pages;

/// <summary>What the API answered to a page, as it is: a refusal, for who does not ask as a browser does, or what the page was asked for as JSON.</summary>
internal sealed class PlainAnswer(OwnAnswer plain) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = plain.Status;
        response.ContentType = plain.Status >= StatusCodes.Status400BadRequest ? "application/problem+json" : "application/json";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = plain.Bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(plain.Bytes, httpContext.RequestAborted).AsTask();
    }
}
