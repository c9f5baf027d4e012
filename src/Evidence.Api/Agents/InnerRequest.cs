using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Evidence.Api.Agents;

/// <summary>An address of the API asked from inside: what an agent is told is what everybody is told.</summary>
/// <param name="sources">The addresses of the service.</param>
/// <param name="outer">The request on whose behalf it is asked: what it costs is that client's.</param>
internal sealed class InnerRequest(EndpointDataSource sources, HttpContext outer)
{
    /// <summary>The status, the body and the ETag that the address answers.</summary>
    /// <param name="route">The address as it is mapped ("/v1/{list}/{id}" with its own name of the list).</param>
    /// <param name="values">The values in its braces.</param>
    /// <param name="query">The query string, with its question mark; may be empty.</param>
    /// <param name="sent">What is sent, and its media type; null asks with GET.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<(int Status, byte[] Body, string Tag)> AskAsync(string route, RouteValueDictionary values, string query, (string Text, string Type)? sent, CancellationToken cancel)
    {
        var method = sent is null ? HttpMethods.Get : HttpMethods.Post;
        var endpoint = sources.Endpoints.OfType<RouteEndpoint>().First(one => one.RoutePattern.RawText == route && one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true);
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = outer.RequestServices, RequestAborted = cancel };
        context.Connection.RemoteIpAddress = outer.Connection.RemoteIpAddress;
        context.SetEndpoint(endpoint);
        context.Request.Method = method;
        context.Request.Path = route;
        context.Request.RouteValues = values;
        context.Request.QueryString = new QueryString(query);
        context.Request.Query = new QueryCollection(QueryHelpers.ParseQuery(query).ToDictionary(one => one.Key, one => new StringValues(one.Value.ToString()), StringComparer.Ordinal));
        context.Response.Body = body;
        if (sent is { } text)
        {
            var bytes = Encoding.UTF8.GetBytes(text.Text);
            context.Request.Body = new MemoryStream(bytes);
            context.Request.ContentType = text.Type;
            context.Request.ContentLength = bytes.Length;
        }

        await endpoint.RequestDelegate!(context);
        await context.Response.Body.FlushAsync(cancel);
        return (context.Response.StatusCode, body.ToArray(), context.Response.Headers.ETag.ToString());
    }
}
