using System.Buffers.Binary;

namespace Evidence.Core.Search;

/// <summary>Reads what <see cref="IndexEntryWriter"/> wrote.</summary>
public ref struct IndexEntryReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The next count.</summary>
    public int ReadCount()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _rest[0];
            _rest = _rest[1..];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }

    /// <summary>The next number; NaN when the record has none.</summary>
    public double ReadNumber()
    {
        var number = BinaryPrimitives.ReadDoubleLittleEndian(_rest);
        _rest = _rest[8..];
        return number;
    }

    /// <summary>The next term as UTF-8.</summary>
    public ReadOnlySpan<byte> ReadTerm()
    {
        var length = ReadCount();
        var term = _rest[..length];
        _rest = _rest[length..];
        return term;
    }
}
