using System.Security.Cryptography;

namespace Evidence.Storage.Exports;

/// <summary>What goes out: gathered, counted, hashed where that is wanted, sent on.</summary>
internal sealed class SentBytes(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> output, bool prove) : IDisposable
{
    private readonly IncrementalHash? _hash = prove ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    public ExportBuffer Buffer { get; } = new();

    public long Bytes { get; private set; }

    public async ValueTask SendAsync(CancellationToken cancel)
    {
        var written = Buffer.Written;
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
