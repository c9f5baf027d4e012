using System.Buffers;
using System.Text.Json;

namespace Evidence.Api.Hosting;

/// <summary>
/// Where an answer is written before it is sent: the bytes and the writer are used again by the next one. An answer in new memory costs as much for
/// clearing and collecting it as for writing it.
/// </summary>
internal sealed class JsonScratch : IBufferWriter<byte>, IDisposable
{
    private const int Usual = 32 * 1024;
    private const int LargestKept = 512 * 1024;

    [ThreadStatic]
    private static JsonScratch? _idle;

    private readonly Utf8JsonWriter _json;
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(Usual);
    private int _length;

    private JsonScratch() => _json = new Utf8JsonWriter(this, Json.Writing);

    /// <summary>One that nobody uses.</summary>
    public static JsonScratch Rent()
    {
        var rented = _idle ?? new JsonScratch();
        _idle = null;
        return rented;
    }

    /// <summary>Writes an answer.</summary>
    /// <returns>Its bytes, until this is given back.</returns>
    public ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        _length = 0;
        _json.Reset(this);
        write(_json);
        _json.Flush();
        return _bytes.AsMemory(0, _length);
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _length < Math.Max(sizeHint, 1))
        {
            var larger = GC.AllocateUninitializedArray<byte>(Math.Max(_bytes.Length * 2, _length + sizeHint));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            _bytes = larger;
        }

        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives it back; one that grew beyond what is worth keeping is let go.</summary>
    public void Dispose()
    {
        if (_bytes.Length <= LargestKept)
        {
            _idle = this;
        }
        else
        {
            _json.Dispose();
        }
    }
}
