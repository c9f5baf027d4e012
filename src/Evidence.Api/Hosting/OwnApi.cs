using Microsoft.AspNetCore.Http.Features;

namespace Evidence.Api.Hosting;

/// <summary>
/// Asks the service's own addresses in the process, without a socket: a page or an agent gets the bytes that a client gets, and
/// there is no second way to a figure.
/// </summary>
internal sealed class OwnApi
{
    private RequestDelegate _pipeline = static _ => throw new InvalidOperationException("The service has not been opened.");

    /// <summary>Takes the routes of the service; to be called once they are mapped.</summary>
    public void Open(WebApplication app)
    {
        var inner = ((IApplicationBuilder)app).New();
        inner.UseRouting();
        inner.UseEndpoints(routes =>
        {
            foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
            {
                routes.DataSources.Add(source);
            }
        });
        _pipeline = inner.Build();
    }

    /// <summary>Asks an address.</summary>
    /// <param name="outer">The request on whose behalf it is asked.</param>
    /// <param name="address">Path and query.</param>
    /// <param name="sent">What is sent with POST; null to GET.</param>
    /// <param name="accept">The form that is asked for; null for the usual one.</param>
    public async Task<OwnAnswer> AskAsync(HttpContext outer, string address, (string Type, ReadOnlyMemory<byte> Bytes)? sent = null, string? accept = null)
    {
        using var written = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = outer.RequestServices,
            RequestAborted = outer.RequestAborted,
            TraceIdentifier = outer.TraceIdentifier,
        };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(written));
        context.Connection.RemoteIpAddress = outer.Connection.RemoteIpAddress;
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = sent is null ? HttpMethods.Get : HttpMethods.Post;
        context.Request.Path = Unescaped(cut < 0 ? address : address[..cut]);
        context.Request.QueryString = new QueryString(cut < 0 ? "" : address[cut..]);
        context.Request.Headers.Accept = accept;
        if (sent is { } body)
        {
            context.Request.ContentType = body.Type;
            context.Request.ContentLength = body.Bytes.Length;
            context.Request.Body = new MemoryStream(body.Bytes.ToArray(), writable: false);
        }

        await _pipeline(context);
        await context.Response.BodyWriter.FlushAsync(outer.RequestAborted);
        return new OwnAnswer(context.Response.StatusCode, address, context.Response.ContentType, context.Response.Headers.ETag.ToString(), written.ToArray());
    }

    // as a server does it: an escaped slash stays escaped, for it parts nothing
    private static string Unescaped(string path) => string.Join("%2F", path.Split("%2F").Select(Uri.UnescapeDataString));
}
