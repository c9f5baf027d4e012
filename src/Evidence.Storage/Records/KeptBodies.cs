using System.Buffers;
using System.Buffers.Binary;
using Evidence.Core.Search;

namespace Evidence.Storage.Records;

/// <summary>
/// Stored bytes of one form of one ledger that were read once, kept nearer than the database: what is under a key never changes, so they serve every release.
/// Before each lies the sum against which it was held: who takes bytes says by which sum he knows them and gets no others, since the store may be
/// another by then.
/// Safe for many threads.
/// </summary>
internal abstract class KeptBodies : IDisposable
{
    private const int KeysOfPage = 1 << 16;
    private const int SumBytes = sizeof(ulong);
    private const int LengthBits = 26;
    private const int LongestBody = (1 << LengthBits) - 1;
    private readonly long _most;
    private readonly Lock _growing = new();
    private long[]?[] _places = [];
    private long _used;
    private volatile bool _full;

    /// <summary>Keeps so many bytes at most; what comes later is read from the store.</summary>
    protected KeptBodies(long most) => _most = most;

    /// <summary>Whether more can be kept.</summary>
    public bool TakesMore => !_full;

    /// <summary>Whether bytes are kept under a key.</summary>
    public bool Has(long key) => Place(key) != 0;

    /// <summary>Tells where the bytes of some keys lie, for <see cref="Read(long, ulong, ref byte[])"/>; 0 for a key of which none are kept.</summary>
    /// <remarks>All at once: each is somewhere else in memory, and what is waited for together is waited for once.</remarks>
    public void Locate(ReadOnlySpan<RecordKey> keys, RecordForm form, Span<long> places)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            places[i] = Place(keys[i].Value);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (places[i] != 0 && !MayBe(places[i] >> LengthBits, RecordSums.Of(keys[i], form)))
            {
                places[i] = 0;
            }
        }
    }

    /// <summary>The bytes under a key; none when they are not kept or are not those of the sum.</summary>
    /// <inheritdoc cref="Read(long, ulong, ref byte[])"/>
    public ReadOnlySpan<byte> Find(long key, ulong sum, ref byte[] buffer) => Read(Place(key), sum, ref buffer);

    /// <summary>The bytes at a place that was told; none when it is 0 or they are not those of the sum.</summary>
    /// <param name="place">The place.</param>
    /// <param name="sum">The sum of the bytes that must be there.</param>
    /// <param name="buffer">Where they may be put; a larger one is rented when it is too small.</param>
    public ReadOnlySpan<byte> Read(long place, ulong sum, ref byte[] buffer)
    {
        if (place == 0)
        {
            return default;
        }

        var bytes = Read(place >> LengthBits, SumBytes + (int)(place & LongestBody), ref buffer);
        if (bytes.IsEmpty || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != sum)
        {
            return default;
        }

        var body = bytes[SumBytes..];
        return IsSafe || RecordSums.Of(body) == sum ? body : default;
    }

    /// <summary>Keeps the bytes of a key, if there is room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="sum">The sum of the bytes, against which they were held.</param>
    /// <param name="body">The bytes.</param>
    public void Keep(long key, ulong sum, ReadOnlySpan<byte> body)
    {
        if (_full || key < 0 || body.IsEmpty || body.Length > LongestBody || Has(key))
        {
            return;
        }

        Span<byte> before = stackalloc byte[SumBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(before, sum);
        var from = Interlocked.Add(ref _used, SumBytes + body.Length) - SumBytes - body.Length;
        if (from + SumBytes + body.Length > _most || !Write(from, before) || !Write(from + SumBytes, body))
        {
            _full = true;
            return;
        }

        Volatile.Write(ref Page(key)[key % KeysOfPage], (from << LengthBits) | (long)body.Length);
    }

    /// <summary>Whether what was put somewhere is surely what is read there, so that its sum need not be computed anew.</summary>
    protected abstract bool IsSafe { get; }

    /// <summary>Whether bytes of a sum may lie at a place, where that can be told without reading them; the first of them are near then.</summary>
    protected virtual bool MayBe(long from, ulong sum) => true;

    /// <summary>The bytes at a place; none when they cannot be read.</summary>
    protected abstract ReadOnlySpan<byte> Read(long from, int length, ref byte[] buffer);

    /// <summary>Room for so many bytes in a buffer, which gives way to a larger one.</summary>
    protected static Span<byte> Room(int length, ref byte[] buffer)
    {
        if (buffer.Length < length)
        {
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        return buffer.AsSpan(0, length);
    }

    /// <summary>Puts bytes at a place that is nobody else's; false when it cannot.</summary>
    protected abstract bool Write(long from, ReadOnlySpan<byte> body);

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Keeps nothing more.</summary>
    protected void Stop() => _full = true;

    /// <summary>Gives back what the bytes lie in.</summary>
    protected virtual void Dispose(bool disposing) { }

    private long Place(long key)
    {
        var pages = Volatile.Read(ref _places);
        return key >= 0 && key / KeysOfPage < pages.Length && pages[key / KeysOfPage] is { } page ? Volatile.Read(ref page[key % KeysOfPage]) : 0;
    }

    private long[] Page(long key)
    {
        lock (_growing)
        {
            var at = (int)(key / KeysOfPage);
            if (at >= _places.Length)
            {
                Volatile.Write(ref _places, [.. _places, .. new long[]?[at + 1 - _places.Length]]);
            }

            return _places[at] ??= new long[KeysOfPage];
        }
    }
}
