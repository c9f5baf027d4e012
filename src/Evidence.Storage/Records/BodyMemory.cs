using System.Buffers.Binary;

namespace Evidence.Storage.Records;

/// <summary>Keeps bytes in memory: for the short forms that every list shows twenty of.</summary>
/// <param name="most">Bytes kept at most.</param>
internal sealed class BodyMemory(long most) : KeptBodies(most)
{
    private const int Size = 1 << 20;
    private readonly byte[]?[] _pieces = new byte[]?[(int)(most / Size) + 1];

    protected override bool IsSafe => true;

    protected override bool MayBe(long from, ulong sum)
    {
        var at = (int)(from % Size);
        return at + sizeof(ulong) > Size || BinaryPrimitives.ReadUInt64LittleEndian(_pieces[(int)(from / Size)].AsSpan(at)) == sum;
    }

    protected override ReadOnlySpan<byte> Read(long from, int length, ref byte[] buffer)
    {
        var (piece, at) = ((int)(from / Size), (int)(from % Size));
        if (at + length <= Size)
        {
            return _pieces[piece].AsSpan(at, length);
        }

        var whole = Room(length, ref buffer);
        for (var done = 0; done < length; piece++, at = 0)
        {
            var part = _pieces[piece].AsSpan(at, Math.Min(length - done, Size - at));
            part.CopyTo(whole[done..]);
            done += part.Length;
        }

        return whole;
    }

    protected override bool Write(long from, ReadOnlySpan<byte> body)
    {
        var (piece, at) = ((int)(from / Size), (int)(from % Size));
        while (!body.IsEmpty)
        {
            var part = body[..Math.Min(body.Length, Size - at)];
            part.CopyTo(Piece(piece).AsSpan(at));
            body = body[part.Length..];
            piece++;
            at = 0;
        }

        return true;
    }

    private byte[] Piece(int number) =>
        Volatile.Read(ref _pieces[number])
        ?? (Interlocked.CompareExchange(ref _pieces[number], GC.AllocateUninitializedArray<byte>(Size), null) is { } other ? other : _pieces[number]!);
}
