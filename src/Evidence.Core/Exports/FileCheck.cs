using System.Security.Cryptography;
using System.Text.Json;

namespace Evidence.Core.Exports;

/// <summary>Holds a file against its manifest: length, digest and rows are counted anew from its bytes.</summary>
public sealed class FileCheck : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly RowCounter _rows;
    private readonly string _sha256;
    private readonly long _expectedRows;
    private readonly long _expectedBytes;
    private long _bytes;

    private FileCheck(RowCounter rows, string sha256, long expectedRows, long expectedBytes) =>
        (_rows, _sha256, _expectedRows, _expectedBytes) = (rows, sha256, expectedRows, expectedBytes);

    /// <summary>Rows of the file so far.</summary>
    public long Rows => _rows.Rows;

    /// <summary>Reads what a manifest promises; null when it is none.</summary>
    public static FileCheck? Of(ReadOnlyMemory<byte> manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            var root = json.RootElement;
            return
                ExportFormats.Find(root.GetProperty("format").GetString() ?? "")?.Counter?.Invoke() is { } rows
                && root.GetProperty("sha256").GetString() is { } sha256
                ? new FileCheck(rows, sha256, root.GetProperty("rowCount").GetInt64(), root.GetProperty("bytes").GetInt64())
                : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Takes the next bytes of the file.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _rows.Add(bytes);
        _bytes += bytes.Length;
    }

    /// <summary>What differs, a sentence each; empty when the file is the one the manifest is of.</summary>
    public IReadOnlyList<string> Differences()
    {
        var sha256 = Convert.ToHexStringLower(_hash.GetCurrentHash());
        var differences = new List<string>();
        if (_bytes != _expectedBytes)
        {
            differences.Add($"bytes: the manifest says {_expectedBytes}, the file has {_bytes}.");
        }

        if (_rows.Rows != _expectedRows)
        {
            differences.Add($"rows: the manifest says {_expectedRows}, the file has {_rows.Rows}.");
        }

        if (!sha256.Equals(_sha256, StringComparison.OrdinalIgnoreCase))
        {
            differences.Add($"sha256: the manifest says {_sha256}, the file has {sha256}.");
        }

        return differences;
    }

    /// <summary>Gives back what is held.</summary>
    public void Dispose() => _hash.Dispose();
}
