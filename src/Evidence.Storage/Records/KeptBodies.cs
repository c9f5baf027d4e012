using System.Buffers;

namespace Evidence.Storage.Records;

/// <summary>
/// Stored bytes of one form of one ledger that were read once, kept nearer than the database: what is under a key never changes, so they serve every release.
/// Nothing of it is trusted: whoever takes bytes holds them against the sum that the catalog gives, as if they came from the store. Safe for many threads.
/// </summary>
internal abstract class KeptBodies : IDisposable
{
    private const int KeysOfPage = 1 << 16;
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

    /// <summary>The bytes under a key; none when they are not kept or are not those of the sum.</summary>
    /// <param name="key">The key.</param>
    /// <param name="sum">The sum of the bytes that must be there.</param>
    /// <param name="buffer">Where they may be put; a larger one is rented when it is too small.</param>
    public ReadOnlySpan<byte> Find(long key, ulong sum, ref byte[] buffer)
    {
        var place = Place(key);
        if (place == 0)
        {
            return default;
        }

        var bytes = Read(place >> LengthBits, (int)(place & LongestBody), ref buffer);
        return RecordSums.Of(bytes) == sum ? bytes : default;
    }

    /// <summary>Keeps the bytes of a key, if there is room.</summary>
    public void Keep(long key, ReadOnlySpan<byte> body)
    {
        if (_full || key < 0 || body.IsEmpty || body.Length > LongestBody || Has(key))
        {
            return;
        }

        var from = Interlocked.Add(ref _used, body.Length) - body.Length;
        if (from + body.Length > _most || !Write(from, body))
        {
            _full = true;
            return;
        }

        Volatile.Write(ref Page(key)[key % KeysOfPage], (from << LengthBits) | (long)body.Length);
    }

    /// <summary>The bytes at a place.</summary>
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
    protected virtual void Dispose(bool disposing)
    {
    }

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
