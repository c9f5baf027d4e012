using Evidence.Api.Hosting;
using Evidence.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Exports;

/// <summary>An answer from a file: with its length, and in parts for who asks for parts.</summary>
/// <param name="tag">What the ETag says.</param>
/// <param name="open">Opens the file; asked only when the client does not hold it.</param>
internal sealed class FileAnswer(string tag, Func<HttpContext, Task<OrProblem<FileStream>>> open) : IResult
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

        var opened = await open(httpContext);
        if (opened.Problem is { } refused)
        {
            await ProblemResult.WriteAsync(httpContext, refused);
            return;
        }

        AnswerHead.Save(httpContext.Response, FileName);
        await using var file = opened.Value!;
        await Results.Stream(file, ContentType, entityTag: new EntityTagHeaderValue($"\"{tag}\""), enableRangeProcessing: true).ExecuteAsync(httpContext);
        if (httpContext.Response.StatusCode == StatusCodes.Status416RangeNotSatisfiable)
        {
            // nothing was sent: the refusal is explained like every other
            httpContext.Response.ContentType = null;
            httpContext.Response.Headers.ContentDisposition = default;
        }
    }
}
