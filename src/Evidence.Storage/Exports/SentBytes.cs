using System.Security.Cryptography;
using Evidence.Core.Exports;

namespace Evidence.Storage.Exports;

/// <summary>What goes out: gathered, its addresses held to a release where one was named, counted, hashed where that is wanted, sent on.</summary>
internal sealed class SentBytes(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> output, ExportScope scope, ExportFormat format, bool prove)
    : IDisposable
{
    // a piece ends between two values
    private readonly long? _pinned = format.MediaType.Contains("json", StringComparison.Ordinal) ? scope.Pinned : null;
    private readonly IncrementalHash? _hash = prove ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    public ExportBuffer Buffer { get; } = new();

    public long Bytes { get; private set; }

    public async ValueTask SendAsync(CancellationToken cancel)
    {
        var written = _pinned is { } release ? PinnedLinks.Pin(Buffer.Written.Span, scope.Release.Site, release) : Buffer.Written;
        _hash?.AppendData(written.Span);
        await output(written, cancel).ConfigureAwait(false);
        Bytes += written.Length;
        Buffer.Clear();
    }

    /// <summary>SHA-256 of all that was sent, lower-case hex; null when it was not wanted.</summary>
    public string? Digest() => _hash is null ? null : Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        Buffer.Dispose();
        _hash?.Dispose();
    }
}
