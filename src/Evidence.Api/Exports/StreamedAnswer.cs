using Evidence.Api.Hosting;

namespace Evidence.Api.Exports;

/// <summary>An answer that is sent while it is made, so that its length is not known before. When the making fails, the connection is cut: half a file must not look like a whole one.</summary>
/// <param name="tag">What the ETag says.</param>
/// <param name="write">Writes the bytes.</param>
internal sealed class StreamedAnswer(string tag, Func<Stream, CancellationToken, Task> write) : IResult
{
    public required string ContentType { get; init; }

    public required string FileName { get; init; }

    public required long Release { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!await AnswerHead.BeginAsync(httpContext, ContentType, tag, Release))
        {
            return;
        }

        AnswerHead.Save(httpContext.Response, FileName);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            // an exception past the first byte makes the server cut the connection
            await write(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
