using System.Globalization;
using Evidence.Api.Problems;
using Evidence.Storage;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Hosting;

/// <summary>How every cacheable answer begins: what the client accepts, a strong ETag, and nothing more when the client holds the bytes already.</summary>
internal static class AnswerHead
{
    /// <summary>Writes the headers; false when the answer is complete with them.</summary>
    /// <param name="context">The request.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="tag">What the ETag says: it must change whenever the bytes do.</param>
    /// <param name="release">The release that the answer is of; 0 for none.</param>
    public static async Task<bool> BeginAsync(HttpContext context, string contentType, string tag, long release)
    {
        var response = context.Response;
        if (!Accepts(context.Request, contentType))
        {
            await ProblemResult.WriteAsync(
                context,
                ProblemKinds.NotAcceptable.Because(
                    $"This address sends {contentType}; Accept is '{context.Request.Headers.Accept}'.",
                    "Send Accept: */* or leave it out."
                )
            );
            return false;
        }

        response.ContentType = contentType;
        var etag = $"\"{tag}{Variant(context)}\"";
        response.Headers.ETag = etag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Accept, Accept-Encoding";
        if (release > 0)
        {
            response.Headers["Evidence-Release"] = release.ToString(CultureInfo.InvariantCulture);
        }

        if (await IsRefusedAsync(context, etag))
        {
            return false;
        }

        var held = context.Request.Headers.IfNoneMatch;
        if (!Holds(held, etag))
        {
            // who holds other bytes may hold newer ones, of another service on the same store
            return StringValues.IsNullOrEmpty(held) || PinnedReleases.Of is not null || !context.RequestServices.GetRequiredService<CurrentCatalog>().IsBehind()
                ? true
                : throw new NotReadyException("A newer release was made just now and is being taken.");
        }

        response.ContentType = null;
        response.StatusCode = StatusCodes.Status304NotModified;
        return false;
    }

    /// <summary>Lets a browser save the body under a name of letters, digits, hyphens and dots.</summary>
    public static void Save(HttpResponse response, string fileName) => response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";

    /// <summary>
    /// What is behind the tag of a compressed body, which is other bytes and so has another strong ETag; the content type must be set.
    /// What will be done to the body is asked of who will do it.
    /// </summary>
    internal static string Variant(HttpContext context)
    {
        if (StringValues.IsNullOrEmpty(context.Request.Headers.AcceptEncoding))
        {
            return "";
        }

        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return compression.ShouldCompressResponse(context) && compression.GetCompressionProvider(context) is { } used ? "-" + used.EncodingName : "";
    }

    private static bool Accepts(HttpRequest request, string type)
    {
        var accept = request.Headers.Accept;
        if (StringValues.IsNullOrEmpty(accept) || accept is ["*/*"])
        {
            return true;
        }

        // what cannot be read asks for nothing in particular
        return !MediaTypeHeaderValue.TryParseList(accept!, out var ranges) || ranges.Any(range => range.Quality is not 0 && range.MatchesMediaType(type));
    }

    /// <summary>Refuses a request that wants other bytes than those of a tag (If-Match), and says whether it did.</summary>
    internal static async Task<bool> IsRefusedAsync(HttpContext context, string etag)
    {
        var wanted = context.Request.Headers.IfMatch;
        if (StringValues.IsNullOrEmpty(wanted) || Holds(wanted, etag))
        {
            return false;
        }

        var problem = ProblemKinds.PreconditionFailed.Because(
            $"If-Match names none of the bytes that are here; their ETag is {etag}.",
            "Read it again from its beginning."
        );
        await ProblemResult.WriteAsync(context, problem);
        return true;
    }

    /// <summary>Whether the client holds the bytes of a tag already.</summary>
    internal static bool Holds(StringValues sent, string etag)
    {
        if (StringValues.IsNullOrEmpty(sent))
        {
            return false;
        }

        return EntityTagHeaderValue.TryParseList(sent!, out var tags) && tags.Any(held => held.Tag == "*" || held.Tag == etag);
    }
}
