using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Evidence.Api.Problems;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Evidence.Api.Hosting;

/// <summary>
/// The server refuses what it cannot parse (a NUL in the address, a broken request line) before any of our code runs, with a bare status.
/// This stands between the server and the socket and gives such an answer its problem document. Every answer of ours carries a request id, which
/// is how the two are told apart.
/// </summary>
internal static class BareRefusals
{
    public static void ExplainBareRefusals(this ListenOptions options) => options.Use(next => connection =>
    {
        connection.Transport = new Explained(connection.Transport);
        return next(connection);
    });

    private sealed class Explained(IDuplexPipe inner) : IDuplexPipe
    {
        public PipeReader Input => inner.Input;

        public PipeWriter Output { get; } = new ExplainingWriter(inner.Output);
    }

    private sealed class ExplainingWriter(PipeWriter inner) : PipeWriter
    {
        private const int RoomForAnswer = 2048;
        private Memory<byte> _room;

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        // the end of a block may be too short for an answer in place of another
        public override Memory<byte> GetMemory(int sizeHint = 0) => _room = inner.GetMemory(Math.Max(sizeHint, RoomForAnswer));

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void Advance(int bytes)
        {
            if (bytes > 0 && Problem(_room.Span[..bytes]) is { } answer && answer.Length <= _room.Length)
            {
                answer.CopyTo(_room);
                bytes = answer.Length;
            }

            inner.Advance(bytes);
            _room = _room[bytes..];
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        // the whole answer in place of a bare refusal; null when it is none
        private static byte[]? Problem(ReadOnlySpan<byte> written)
        {
            if (written.Length < 12 || (written[9] is not ((byte)'4' or (byte)'5')) || !written.StartsWith("HTTP/1.1 "u8) || !written.EndsWith("\r\n\r\n"u8))
            {
                return null;
            }

            if (written.IndexOf("Content-Length: 0\r\n"u8) < 0 || written.IndexOf("X-Request-Id"u8) >= 0)
            {
                return null;
            }

            // what the input caused is never the server's fault: an unknown protocol version is a malformed request too
            var status = int.Parse(written.Slice(9, 3), CultureInfo.InvariantCulture);
            var kind = status < 500 ? ProblemKinds.OfStatus(status)! : ProblemKinds.MalformedRequest;
            return Answer(kind);
        }

        private static byte[] Answer(ProblemKind kind)
        {
            var body = ProblemResult.Body(
                kind.Because("The request could not be parsed, so nothing of it was read.", "Check the address, the headers and the protocol version."),
                "",
                null
            );
            var head =
                $"HTTP/1.1 {kind.Status} {(kind.Status == 400 ? "Bad Request" : "Refused")}\r\nContent-Type: application/problem+json\r\nContent-Length: "
                + $"{body.Length}\r\nConnection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nAccess-Control-Allow-Origin: *\r\n\r\n";
            return [.. Encoding.ASCII.GetBytes(head), .. body.Span];
        }
    }
}
