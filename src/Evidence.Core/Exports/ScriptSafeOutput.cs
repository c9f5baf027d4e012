using System.Buffers;

namespace Evidence.Core.Exports;

/// <summary>
/// JSON that may stand inside a script element of a page: no &lt; is in it, so that no text can end the element. It stands in strings only,
/// where an escape means the same.
/// </summary>
/// <param name="output">Where the bytes go.</param>
public sealed class ScriptSafeOutput(IBufferWriter<byte> output) : IBufferWriter<byte>
{
    private const byte Mark = (byte)'<';
    private byte[] _room = new byte[4096];

    /// <summary>The same JSON without the sign.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        if (!json.Span.Contains(Mark))
        {
            return json;
        }

        var written = new ArrayBufferWriter<byte>(json.Length + 256);
        Write(written, json.Span);
        return written.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Advance(int count) => Write(output, _room.AsSpan(0, count));

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_room.Length < sizeHint)
        {
            _room = new byte[sizeHint];
        }

        return _room;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        for (var at = json.IndexOf(Mark); at >= 0; at = json.IndexOf(Mark))
        {
            output.Write(json[..at]);
            output.Write("\\u003C"u8);
            json = json[(at + 1)..];
        }

        output.Write(json);
    }
}
