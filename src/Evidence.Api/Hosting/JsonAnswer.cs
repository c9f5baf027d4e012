using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evidence.Api.Problems;

namespace Evidence.Api.Hosting;

/// <summary>An answer of JSON bytes under a strong ETag. The bytes are made only when the client does not hold them already.</summary>
/// <param name="tag">What the ETag says: it must change whenever the bytes do.</param>
/// <param name="body">Makes the bytes; null where they are written.</param>
public sealed class JsonAnswer(string tag, Func<ReadOnlyMemory<byte>>? body) : IResult
{
    /// <summary>The media type; JSON unless another is set.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>The name under which a browser saves the answer; null where it shows it.</summary>
    public string? FileName { get; init; }

    /// <summary>The release that the answer is of, for the header; 0 for none.</summary>
    public long Release { get; init; }

    /// <summary>The work that making the bytes is, where it takes long: it is done in its turn, and the bytes are kept; null where it does not.</summary>
    internal WorkKind? Work { get; init; }

    private Action<Utf8JsonWriter>? Write { get; init; }

    private AnswerCache? Kept { get; init; }

    /// <summary>An answer written on demand.</summary>
    public static JsonAnswer Written(string tag, Action<Utf8JsonWriter> write) => Written(tag, write, 0, null);

    /// <summary>An answer written on demand, of a release, whose bytes are kept where answers are.</summary>
    internal static JsonAnswer Written(string tag, Action<Utf8JsonWriter> write, long release, AnswerCache? kept) =>
        new(tag, null)
        {
            Write = write,
            Release = release,
            Kept = kept,
        };

    /// <summary>The ETag of a question to a ledger: digest, question, format and engine.</summary>
    public static string Tag(string digest, string question)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> room = stackalloc byte[512];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(question, room, out var length) ? room[..length] : Encoding.UTF8.GetBytes(question), hash);
        var pinned = PinnedReleases.Of?.Release is { } held ? $"-r{held.Number}" : "";
        Span<char> told = stackalloc char[16];
        Convert.TryToHexStringLower(hash[..8], told, out _);
        return $"{(digest.Length > 16 ? digest.AsSpan(0, 16) : "none")}-{told}-{Build.Version}{pinned}";
    }

    /// <summary>Writes the answer, or 304 when the client holds it.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!await AnswerHead.BeginAsync(httpContext, ContentType, tag, Release))
        {
            return;
        }

        using var scratch = Write is null ? null : JsonScratch.Rent();
        OrProblem<ReadOnlyMemory<byte>> made =
            Work is not null ? await WorkedAsync(httpContext, Work)
            : scratch is not null ? Scratched(scratch)
            : Made();
        if (made.Problem is { } problem)
        {
            await ProblemResult.WriteAsync(httpContext, problem);
            return;
        }

        var (response, bytes) = (httpContext.Response, made.Value);
        if (FileName is not null)
        {
            AnswerHead.Save(response, FileName);
        }

        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.BodyWriter.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }

    private ReadOnlyMemory<byte> Scratched(JsonScratch scratch) =>
        Kept is null ? scratch.Write(Write!) : Kept.Find(tag) ?? Kept.Keep(tag, scratch.Write(Write!));

    private ReadOnlyMemory<byte> Made() => body is null ? Bytes(Write!) : body();

    // who waited behind others that asked the same finds it made
    private async Task<OrProblem<ReadOnlyMemory<byte>>> WorkedAsync(HttpContext context, WorkKind work)
    {
        var cache = context.RequestServices.GetRequiredService<AnswerCache>();
        return cache.Find(tag) is { } kept
            ? kept
            : await context.RequestServices.GetRequiredService<Workshop>().RunAsync<ReadOnlyMemory<byte>>(work, context, _ => cache.Get(tag, Made));
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
