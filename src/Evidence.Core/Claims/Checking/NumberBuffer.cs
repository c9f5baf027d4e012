namespace Evidence.Core.Claims.Checking;

/// <summary>Numbers that only rise, packed while they are gathered: most keys have one or a few.</summary>
internal struct NumberBuffer
{
    private byte[]? _bytes;
    private int _first;
    private int _length;
    private int _last;
    private int _count;

    /// <summary>Adds a number greater than those before.</summary>
    internal void Add(int number)
    {
        if (_count > 0)
        {
            Write((uint)(number - _last));
        }

        // the first is held as it is: a key that one study has needs no array
        _first = _count == 0 ? number : _first;
        _last = number;
        _count++;
    }

    /// <summary>The numbers, ascending.</summary>
    internal readonly int[] ToArray()
    {
        var numbers = new int[_count];
        var (at, number) = (0, _first);
        for (var i = 0; i < numbers.Length; i++)
        {
            number += i == 0 ? 0 : Next(_bytes!, ref at);
            numbers[i] = number;
        }

        return numbers;
    }

    private static int Next(byte[] bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            int one = bytes[at++];
            value |= (one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }

    private void Write(uint value)
    {
        if (_bytes is null || _length + 5 > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(8, _length * 3 / 2 + 5));
        }

        for (; value >= 0x80; value >>= 7)
        {
            _bytes[_length++] = (byte)(value & 0x7F | 0x80);
        }

        _bytes[_length++] = (byte)value;
    }
}
