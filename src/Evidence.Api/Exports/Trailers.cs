using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Evidence.Api.Exports;

/// <summary>
/// A body with fields behind it. HTTP/2 and later have a way for that; in HTTP/1.1 they stand in the chunked coding, which the
/// server writes without them, so it is written here. A body that is not ended has no last chunk: no client takes it for whole.
/// </summary>
internal sealed class Trailers
{
    private readonly HttpResponse _response;
    private readonly bool _isChunked;

    private Trailers(HttpResponse response, bool isChunked) => (_response, _isChunked) = (response, isChunked);

    /// <summary>Whether the client reads fields behind a body: in HTTP/1.1 it must say so.</summary>
    public static bool AreTaken(HttpRequest request) => HttpProtocol.IsHttp11(request.Protocol)
        ? request.Headers.TE.ToString().Split(',').Any(one => one.Split(';')[0].Trim().Equals("trailers", StringComparison.OrdinalIgnoreCase))
        : request.HttpContext.Features.Get<IHttpResponseTrailersFeature>() is not null;

    /// <summary>Begins a body.</summary>
    /// <param name="response">The answer, not begun.</param>
    /// <param name="names">The fields that will stand behind it.</param>
    public static Trailers Begin(HttpResponse response, IEnumerable<string> names)
    {
        var isChunked = HttpProtocol.IsHttp11(response.HttpContext.Request.Protocol);
        response.Headers.Trailer = string.Join(", ", names);
        if (isChunked)
        {
            response.Headers.TransferEncoding = "chunked";
        }

        return new Trailers(response, isChunked);
    }

    /// <summary>Sends a piece of the body.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var output = _response.BodyWriter;
        if (_isChunked)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length:x}\r\n"));
        }

        output.Write(bytes.Span);
        if (_isChunked)
        {
            Write("\r\n");
        }

        await output.FlushAsync(cancel);
    }

    /// <summary>Ends the body with its fields.</summary>
    public async Task EndAsync(IEnumerable<(string Name, string Value)> fields, CancellationToken cancel)
    {
        if (!_isChunked)
        {
            foreach (var (name, value) in fields)
            {
                _response.AppendTrailer(name, value);
            }

            return;
        }

        Write($"0\r\n{string.Concat(fields.Select(field => $"{field.Name}: {field.Value}\r\n"))}\r\n");
        await _response.BodyWriter.FlushAsync(cancel);
    }

    private void Write(string ascii) => Encoding.ASCII.GetBytes(ascii, _response.BodyWriter);
}
