using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Evidence.Api.Hosting;

/// <summary>An answer of JSON bytes under a strong ETag. The bytes are made only when the client does not hold them already.</summary>
/// <param name="tag">What the ETag says: it must change whenever the bytes do.</param>
/// <param name="body">Makes the bytes.</param>
public sealed class JsonAnswer(string tag, Func<ReadOnlyMemory<byte>> body) : IResult
{
    /// <summary>The media type; JSON unless another is set.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The name under which a browser saves the answer; null where it shows it.</summary>
    public string? FileName { get; init; }

    /// <summary>The release that the answer is of, for the header; 0 for none.</summary>
    public long Release { get; init; }

    /// <summary>An answer written on demand.</summary>
    public static JsonAnswer Written(string tag, Action<Utf8JsonWriter> write) => new(tag, () => Bytes(write));

    /// <summary>The ETag of a question to a ledger: digest, question, format and engine.</summary>
    public static string Tag(string digest, string question)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(question), hash);
        var pinned = PinnedReleases.Of?.Release is { } held ? $"-r{held.Number}" : "";
        return $"{(digest.Length > 16 ? digest[..16] : "none")}-{Convert.ToHexStringLower(hash[..8])}-{Build.Version}{pinned}";
    }

    /// <summary>Writes the answer, or 304 when the client holds it.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!await AnswerHead.BeginAsync(httpContext, ContentType, tag, Release))
        {
            return;
        }

        var response = httpContext.Response;
        if (FileName is not null)
        {
            AnswerHead.Save(response, FileName);
        }

        var bytes = body();
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }

    internal static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Json.Writing);
        write(json);
        json.Flush();
        return buffer.WrittenMemory;
    }
}
