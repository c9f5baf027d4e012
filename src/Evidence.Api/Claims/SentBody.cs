using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Evidence.Api.Lists;
using Evidence.Api.Problems;
using Evidence.Core.Search;
using Microsoft.Net.Http.Headers;

namespace Evidence.Api.Claims;

/// <summary>A body as it was sent: its media type without parameters, and its bytes, which are UTF-8.</summary>
/// <param name="Type">Lower case, for example "text/html".</param>
/// <param name="Bytes">At most 1 MiB.</param>
internal sealed record SentBody(string Type, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The most that is read.</summary>
    public const int Most = 1024 * 1024;

    private static readonly string[] Charsets = ["utf-8", "us-ascii"];

    /// <summary>What is said of a body whose chunks cannot be told apart.</summary>
    public static Problem Broken => ProblemKinds.MalformedRequest.Because(
        "The body cannot be read to its end: the size of a chunk is no size, or the connection broke.", "Send it whole, or its chunks as RFC 9112 has them.");

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? Bytes.Span[3..] : Bytes.Span);

    /// <summary>Reads the body of a request that may have one of these types.</summary>
    public static async Task<OrProblem<SentBody>> ReadAsync(HttpRequest request, IReadOnlyList<string> types, CancellationToken cancel)
    {
        if (Refused(request, types, out var type) is { } problem)
        {
            return problem;
        }

        ReadOnlyMemory<byte>? bytes;
        try
        {
            bytes = request.ContentLength > Most ? null : await BytesAsync(request.Body, cancel);
        }
        catch (IOException error) when (error is not BadHttpRequestException && !cancel.IsCancellationRequested)
        {
            return Broken;
        }

        if (bytes is null)
        {
            return ProblemKinds.ContentTooLarge.Because($"The body has more than {Most} bytes.", "Send it in parts.");
        }

        if (Utf8.IsValid(bytes.Value.Span) && SearchText.Noncharacter(bytes.Value.Span) is { } none)
        {
            return ProblemKinds.MalformedRequest.Because($"The body holds U+{none.Value:X4}, which is no character.", "Leave it out.");
        }

        return Utf8.IsValid(bytes.Value.Span)
            ? new SentBody(type, bytes.Value)
            : ProblemKinds.MalformedRequest.Because("The body is not UTF-8.", "Send it in UTF-8.");
    }

    private static Problem? Refused(HttpRequest request, IReadOnlyList<string> types, out string type)
    {
        type = "";
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var sent)
            || !types.Contains(type = sent.MediaType.Value?.ToLowerInvariant() ?? "", StringComparer.Ordinal)
        )
        {
            return ProblemKinds.UnsupportedMediaType.Because(
                $"The Content-Type is '{ListQueryReader.Short(request.ContentType ?? "")}'.",
                $"Send one of: {string.Join(", ", types)}."
            ) with
            {
                Allowed = types,
            };
        }

        var charset = sent.Charset.Value?.Trim('"').ToLowerInvariant() ?? "utf-8";
        return Charsets.Contains(charset)
            ? null
            : ProblemKinds.UnsupportedMediaType.Because($"The character set is '{ListQueryReader.Short(charset)}'.", "Send UTF-8.") with
            {
                Allowed = Charsets,
            };
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(Stream body, CancellationToken cancel)
    {
        // what it grows through is used again: of large pages it would be most of what there is to collect
        var room = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var length = 0;
            for (var read = await body.ReadAsync(room, cancel); read > 0; read = await body.ReadAsync(room.AsMemory(length), cancel))
            {
                length += read;
                if (length > Most)
                {
                    return null;
                }

                if (length == room.Length)
                {
                    var more = ArrayPool<byte>.Shared.Rent(2 * length);
                    room.AsSpan(0, length).CopyTo(more);
                    ArrayPool<byte>.Shared.Return(room);
                    room = more;
                }
            }

            return room.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
