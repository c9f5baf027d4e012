using System.Buffers.Binary;
using System.IO.Hashing;
using Evidence.Core.Search;

namespace Evidence.Storage.Records;

/// <summary>
/// What tells whether stored bytes are those that were written: XXH3 of each form of a record, which costs a tenth of a microsecond a
/// kilobyte and is asked at every read. Who changes bytes on purpose can change a sum too; that is found by the SHA-256 digests, which
/// <see cref="Integrity.StoreVerification"/> computes anew.
/// </summary>
internal readonly record struct RecordSums(ulong Document, ulong Summary, ulong Entry, ulong Words)
{
    private const int Size = 4 * sizeof(ulong);

    /// <summary>The sum of bytes; 0 of none.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? 0 : XxHash3.HashToUInt64(bytes);

    /// <summary>The sum that the bytes under a key must have.</summary>
    public static ulong Of(RecordKey key, RecordForm form) => form == RecordForm.Document ? key.Document : key.Summary;

    /// <summary>The sums as they are stored.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Document);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), Summary);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), Entry);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), Words);
        return bytes;
    }

    /// <summary>Stored sums; of bytes that are none, sums that nothing fits.</summary>
    public static RecordSums Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length != Size
            ? new(1, 1, 1, 1)
            : new(
                BinaryPrimitives.ReadUInt64LittleEndian(bytes),
                BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
                BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]),
                BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..])
            );
}
