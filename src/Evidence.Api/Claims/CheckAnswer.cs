using System.Globalization;

namespace Evidence.Api.Claims;

/// <summary>An answer to something sent: not to be stored by caches, since what was sent is private.</summary>
internal sealed class CheckAnswer(ReadOnlyMemory<byte> body, long release, string type) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = type;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers["Evidence-Release"] = release.ToString(CultureInfo.InvariantCulture);
        return response.BodyWriter.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
