using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evidence.Api.Problems;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Hosting;

/// <summary>An answer of JSON bytes under a strong ETag. The bytes are made only when the client does not hold them already.</summary>
/// <param name="tag">What the ETag says: it must change whenever the bytes do.</param>
/// <param name="body">Makes the bytes.</param>
public sealed class JsonAnswer(string tag, Func<ReadOnlyMemory<byte>> body) : IResult
{
    /// <summary>The media type; JSON unless another is set.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The release that the answer is of, for the header; 0 for none.</summary>
    public long Release { get; init; }

    /// <summary>An answer written on demand.</summary>
    public static JsonAnswer Written(string tag, Action<Utf8JsonWriter> write) => new(tag, () => Bytes(write));

    /// <summary>The ETag of a question to a ledger: digest, question, format and engine.</summary>
    public static string Tag(string digest, string question)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(question), hash);
        return $"{(digest.Length > 16 ? digest[..16] : "none")}-{Convert.ToHexStringLower(hash[..8])}-{Core.Releases.Engine.Version}";
    }

    /// <summary>Writes the answer, or 304 when the client holds it.</summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (!Accepts(httpContext.Request, ContentType))
        {
            return ProblemResult.WriteAsync(httpContext, ProblemKinds.NotAcceptable.Because($"This address sends {ContentType}; Accept is '{httpContext.Request.Headers.Accept}'.", "Send Accept: */* or leave it out."));
        }

        var etag = $"\"{tag}{Variant(httpContext)}\"";
        response.Headers.ETag = etag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Accept, Accept-Encoding";
        if (Release > 0)
        {
            response.Headers["Evidence-Release"] = Release.ToString(CultureInfo.InvariantCulture);
        }

        if (Holds(httpContext.Request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = body();
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    internal static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Json.Writing);
        write(json);
        json.Flush();
        return buffer.WrittenMemory;
    }

    // a compressed body is other bytes, so it has another strong ETag; what will be done to the body is asked of who will do it
    internal static string Variant(HttpContext context) =>
        StringValues.IsNullOrEmpty(context.Request.Headers.AcceptEncoding) ? ""
        : context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context) is { } used ? "-" + used.EncodingName
        : "";

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

    internal static bool Holds(StringValues sent, string etag)
    {
        if (StringValues.IsNullOrEmpty(sent))
        {
            return false;
        }

        return EntityTagHeaderValue.TryParseList(sent!, out var tags) && tags.Any(held => held.Tag == "*" || held.Tag == etag);
    }
}
