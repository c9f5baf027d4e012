using System.Collections.Concurrent;

namespace Evidence.Api.Hosting;

/// <summary>
/// Keeps the bytes of list answers under their ETags. An ETag changes with the content, so nothing kept is ever stale; when there is too much, all of it goes.
/// </summary>
/// <param name="on">Whether anything is kept (EVIDENCE_CACHE).</param>
internal sealed class AnswerCache(bool on)
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LongestAnswer = 4 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _kept = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The bytes under a tag; null when they are not kept.</summary>
    public ReadOnlyMemory<byte>? Find(string tag) => _kept.TryGetValue(tag, out var kept) ? kept : default(ReadOnlyMemory<byte>?);

    /// <summary>The bytes under a tag, made when they are not kept.</summary>
    public ReadOnlyMemory<byte> Get(string tag, Func<ReadOnlyMemory<byte>> make)
    {
        if (!on)
        {
            return make();
        }

        if (_kept.TryGetValue(tag, out var kept))
        {
            return kept;
        }

        var made = make();
        Add(tag, made);
        return made;
    }

    /// <summary>Keeps a copy of bytes whose memory is used for others later.</summary>
    /// <returns>The bytes.</returns>
    public ReadOnlyMemory<byte> Keep(string tag, ReadOnlyMemory<byte> made)
    {
        if (on && made.Length <= LongestAnswer)
        {
            Add(tag, made.ToArray());
        }

        return made;
    }

    private void Add(string tag, ReadOnlyMemory<byte> made)
    {
        if (made.Length <= LongestAnswer && _kept.TryAdd(tag, made) && Interlocked.Add(ref _bytes, made.Length) > MostBytes)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _bytes, 0);
        }
    }
}
