using System.Globalization;
using Evidence.Api.Hosting;
using Evidence.Core.Exports;
using Evidence.Storage.Exports;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Exports;

/// <summary>
/// Sends an export piece by piece. What proves that it is whole comes behind it, as trailers, for clients that take them: the rows,
/// the digest of the bytes as they are without content coding (Unencoded-Digest) and, where none is applied, of the content itself (Content-Digest, RFC 9530).
/// A failure in the middle cuts the connection: what was sent never looks like the whole.
/// </summary>
/// <param name="export">What is sent.</param>
/// <param name="isAttachment">Whether a browser saves it instead of showing it.</param>
internal sealed partial class ExportResult(ListExport export, bool isAttachment) : IResult
{
    private const string RowCount = "Evidence-Row-Count";
    private const string ContentDigest = "Content-Digest";
    private const string UnencodedDigest = "Unencoded-Digest";

    /// <summary>What the ETag says: it changes whenever a byte of the file does.</summary>
    public static string Tag(ListExport export, string what) =>
        JsonAnswer.Tag(
            export.Scope.Release.Digest,
            $"{what} {export.Scope.Release.Number} {export.Scope.Release.Site} {export.FileName} {export.Format.Suffix} {export.Scope.Query}"
        );

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var isProven = Trailers.AreTaken(request);
        if (isProven && HttpProtocol.IsHttp11(request.Protocol))
        {
            // the chunks are written here, and whoever asks for them wants the bytes as they are
            request.Headers.AcceptEncoding = default;
        }

        response.ContentType = export.Format.ContentType;
        var coding = AnswerHead.Variant(httpContext);
        var etag = $"\"{Tag(export, "export")}{coding}\"";
        if (await AnswerHead.IsRefusedAsync(httpContext, etag))
        {
            return;
        }

        WriteHeaders(response.Headers, etag);
        if (AnswerHead.Holds(request.Headers.IfNoneMatch, etag))
        {
            response.ContentType = null;
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (!HttpMethods.IsHead(request.Method))
        {
            await SendAsync(httpContext, isProven, isEncoded: coding.Length > 0);
        }
    }

    private async Task SendAsync(HttpContext context, bool isProven, bool isEncoded)
    {
        var (response, turns) = (context.Response, context.RequestServices.GetRequiredService<ExportTurns>());
        try
        {
            if (isProven)
            {
                await ProveAsync(response, turns, isEncoded, context.RequestAborted);
            }
            else
            {
                await turns.WriteAsync(export, response.Body.WriteAsync, prove: false, context.RequestAborted);
            }
        }
        catch (Exception error) when (response.HasStarted && error is not OperationCanceledException)
        {
            CutOff(context.RequestServices.GetRequiredService<ILogger<ExportResult>>(), error, context.Request.Path.Value ?? "", RequestId.Of(context));
            context.Abort();
        }
    }

    private async Task ProveAsync(HttpResponse response, ExportTurns turns, bool isEncoded, CancellationToken cancel)
    {
        string[] names = isEncoded ? [RowCount, UnencodedDigest] : [RowCount, UnencodedDigest, ContentDigest];
        var body = Trailers.Begin(response, names);
        var proof = await turns.WriteAsync(export, body.WriteAsync, prove: true, cancel);
        await body.EndAsync(names.Select(name => (name, name == RowCount ? proof.Rows.ToString(CultureInfo.InvariantCulture) : proof.DigestField)), cancel);
    }

    private void WriteHeaders(IHeaderDictionary headers, string etag)
    {
        var (scope, format) = (export.Scope, export.Format);
        headers.ETag = etag;
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept, Accept-Encoding, TE";
        headers["Evidence-Release"] = scope.Release.Number.ToString(CultureInfo.InvariantCulture);
        headers.ContentDisposition = new ContentDispositionHeaderValue(isAttachment ? "attachment" : "inline") { FileName = export.FileName }.ToString();
        var links = new List<string> { $"</v1/releases/{scope.Release.Number}>; rel=\"cite-as\"", $"<{ReleaseCitation.LicenseUrl}>; rel=\"license\"" };
        if (!scope.IsSingle)
        {
            var manifest = $"/v1/{scope.Listing.Name}.{format.Suffix}/manifest{scope.Query}";
            var held = scope.Pinned is { } release ? PinnedLinks.Pin(manifest, release) : manifest;
            links.Insert(0, $"<{held}>; rel=\"describedby\"; type=\"application/json\"");
        }

        headers.Link = string.Join(", ", links);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The export {Path} failed in the middle and was cut off, request {Id}")]
    private static partial void CutOff(ILogger log, Exception error, string path, string id);
}
