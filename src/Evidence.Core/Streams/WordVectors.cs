using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Evidence.Core.Language;

namespace Evidence.Core.Streams;

/// <summary>
/// What words mean, roughly: each word piece of a sentence model with the vector that the model gives it alone (made by tests/Evidence.Vectors).
/// The vector of a text is the mean over its pieces, frequent ones weighted down. A table look-up: no model runs here.
/// </summary>
internal sealed class WordVectors
{
    private const int LongestWord = 40;
    private static readonly Lazy<WordVectors> Only = new(() => new WordVectors());
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _inner;
    private readonly byte[] _table;
    private readonly float[] _scales;
    private readonly float[] _weights;
    private readonly int _from;

    private WordVectors()
    {
        var pieces = System.Text.Encoding.ASCII.GetString(RuleFiles.Bytes("pieces.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (whole, inner) = (new Dictionary<string, int>(pieces.Length, StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        _weights = new float[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i].TrimEnd('\r');
            var isInner = piece.StartsWith("##", StringComparison.Ordinal);
            (isInner ? inner : whole)[isInner ? piece[2..] : piece] = i;
            // pieces stand in the order of their frequency, which falls with the rank (Zipf)
            _weights[i] = MathF.Log(2 + i) / MathF.Log(pieces.Length);
        }

        (_whole, _inner) = (whole.GetAlternateLookup<ReadOnlySpan<char>>(), inner.GetAlternateLookup<ReadOnlySpan<char>>());
        _table = RuleFiles.Bytes("vectors.bin");
        Directions = BinaryPrimitives.ReadInt32LittleEndian(_table);
        _scales = MemoryMarshal.Cast<byte, float>(_table.AsSpan(sizeof(int), sizeof(float) * Directions)).ToArray();
        _from = sizeof(int) + (sizeof(float) * Directions);
    }

    /// <summary>The table, read when first asked for.</summary>
    internal static WordVectors Shared => Only.Value;

    /// <summary>Numbers of a vector.</summary>
    internal int Directions { get; }

    /// <summary>Adds the pieces of a folded lower-case word to a sum; the weight that was added.</summary>
    internal float Add(ReadOnlySpan<char> word, Span<float> sum)
    {
        var weight = 0f;
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        for (var start = 0; start < word.Length;)
        {
            var end = word.Length;
            var piece = -1;
            while (end > start && !(start == 0 ? _whole : _inner).TryGetValue(word[start..end], out piece))
            {
                end--;
            }

            if (end == start)
            {
                start++;
                continue;
            }

            weight += Row(piece, sum);
            start = end;
        }

        return weight;
    }

    /// <summary>Turns a sum of bytes into a mean.</summary>
    internal void Finish(Span<float> sum, float weight)
    {
        for (var k = 0; weight > 0 && k < sum.Length; k++)
        {
            sum[k] *= _scales[k] / weight;
        }
    }

    private float Row(int piece, Span<float> sum)
    {
        var row = MemoryMarshal.Cast<byte, sbyte>(_table.AsSpan(_from + (piece * Directions), Directions));
        var (weight, k) = (_weights[piece], 0);
        for (; k <= sum.Length - Vector256<float>.Count; k += Vector256<float>.Count)
        {
            var eight = Vector64.Create<sbyte>(row.Slice(k, Vector256<float>.Count)).ToVector128Unsafe();
            var wide = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(eight).ToVector256Unsafe()));
            (Vector256.Create<float>(sum[k..]) + (wide * weight)).CopyTo(sum[k..]);
        }

        for (; k < sum.Length; k++)
        {
            sum[k] += weight * row[k];
        }

        return weight;
    }

    /// <summary>Adds numbers, each multiplied, to others.</summary>
    internal static void AddTimes(Span<float> into, ReadOnlySpan<float> from, float times)
    {
        var k = 0;
        for (; k <= into.Length - Vector256<float>.Count; k += Vector256<float>.Count)
        {
            (Vector256.Create<float>(into[k..]) + (Vector256.Create<float>(from[k..]) * times)).CopyTo(into[k..]);
        }

        for (; k < into.Length; k++)
        {
            into[k] += from[k] * times;
        }
    }
}
