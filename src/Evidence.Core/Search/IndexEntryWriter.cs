using System.Buffers.Binary;
using System.Text;

namespace Evidence.Core.Search;

/// <summary>Writes what a record is found by as a few bytes, in the order of its kind's fields: the index is loaded from these, never from documents.</summary>
public sealed class IndexEntryWriter
{
    private byte[] _buffer = new byte[512];
    private int _length;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>Starts over, keeping the memory.</summary>
    public void Clear() => _length = 0;

    /// <summary>Appends every field of one record.</summary>
    public void Write<T>(IReadOnlyList<IndexField<T>> fields, T record)
    {
        foreach (var field in fields)
        {
            if (field.Of.Kind == FieldKind.Number)
            {
                Write(field.Number!(record));
            }
            else
            {
                Write(field.Terms!(record));
            }
        }
    }

    /// <summary>Appends a count, such as the number of nested records that follow.</summary>
    public void Write(int count)
    {
        Room(5);
        var rest = (uint)count;
        while (rest >= 0x80)
        {
            _buffer[_length++] = (byte)(rest & 0x7F | 0x80);
            rest >>= 7;
        }

        _buffer[_length++] = (byte)rest;
    }

    private void Write(double? number)
    {
        Room(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.AsSpan(_length), number ?? double.NaN);
        _length += 8;
    }

    private void Write(IEnumerable<string?> terms)
    {
        var at = _length;
        var count = 0;
        Write(0);
        foreach (var term in terms)
        {
            if (!string.IsNullOrEmpty(term) && count < 127)
            {
                var bytes = Encoding.UTF8.GetByteCount(term);
                Write(bytes);
                Room(bytes);
                _length += Encoding.UTF8.GetBytes(term, _buffer.AsSpan(_length));
                count++;
            }
        }

        _buffer[at] = (byte)count;
    }

    private void Room(int bytes)
    {
        if (_length + bytes > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        }
    }
}
