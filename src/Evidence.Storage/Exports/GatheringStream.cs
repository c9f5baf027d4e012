using System.Buffers;

namespace Evidence.Storage.Exports;

/// <summary>
/// Holds what is written to it until it is sent on. A zip writer ends its entries with writes that do not wait, which a web server's body refuses; so it writes
/// here, and what gathered is sent between two pieces.
/// </summary>
internal sealed class GatheringStream : Stream
{
    private readonly ArrayBufferWriter<byte> _gathered = new(64 * 1024);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what has gathered.</summary>
    public async Task SendAsync(Stream output, CancellationToken cancel)
    {
        await output.WriteAsync(_gathered.WrittenMemory, cancel).ConfigureAwait(false);
        _gathered.ResetWrittenCount();
    }

    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override void Flush()
    {
        // what gathered goes out with SendAsync
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
