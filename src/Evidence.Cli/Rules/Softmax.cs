using System.Numerics;

namespace Evidence.Cli.Rules;

/// <summary>Multinomial logistic regression with a quadratic penalty. The same examples give the same weights.</summary>
internal sealed class Softmax
{
    private readonly int _classes;
    private readonly int _features;
    private readonly int _dense;

    private Softmax(int classes, int features, int dense)
    {
        (_classes, _features, _dense) = (classes, features, dense);
        Weights = new float[(features + dense + 1) * classes];
    }

    private float[] Weights { get; set; }

    internal static Softmax Fit(IReadOnlyList<Example> examples, int classes, int features, float penalty, int rounds)
    {
        var model = new Softmax(classes, features, examples[0].Dense.Length);
        model.Weights = Descent.Least(model.Weights.Length, rounds, (weights, gradient) => model.Gradient(weights, examples, penalty, gradient));
        return model;
    }

    private void Logits(int[] features, float[] values, float[] dense, Span<float> into)
    {
        Weights.AsSpan((_features + _dense) * _classes, _classes).CopyTo(into);
        for (var f = 0; f < features.Length; f++)
        {
            var row = Weights.AsSpan(features[f] * _classes, _classes);
            var x = values[f];
            for (var k = 0; k < row.Length; k++)
            {
                into[k] += row[k] * x;
            }
        }

        for (var k = 0; k < into.Length; k++)
        {
            into[k] += Dot((ReadOnlySpan<float>)dense, DenseOf(Weights, k));
        }
    }

    // the dense weights lie class by class, so that a class is one run of numbers
    private Span<float> DenseOf(float[] weights, int k) => weights.AsSpan((_features * _classes) + (k * _dense), _dense);

    /// <summary>The probability of each class.</summary>
    internal float[] Probabilities(Example example)
    {
        var probabilities = new float[_classes];
        Logits(example.Features, example.Values, example.Dense, probabilities);
        Normalise(probabilities);
        return probabilities;
    }

    /// <summary>The weights of a feature, one a class; dense numbers come after the features and the constant last.</summary>
    internal float[] Row(int row) =>
        row < _features || row == _features + _dense
            ? Weights[(row * _classes)..((row + 1) * _classes)]
            : [.. Enumerable.Range(0, _classes).Select(k => DenseOf(Weights, k)[row - _features])];

    private static void Normalise(Span<float> logits)
    {
        var max = float.MinValue;
        foreach (var value in logits)
        {
            max = Math.Max(max, value);
        }

        var sum = 0f;
        for (var k = 0; k < logits.Length; k++)
        {
            logits[k] = MathF.Exp(logits[k] - max);
            sum += logits[k];
        }

        for (var k = 0; k < logits.Length; k++)
        {
            logits[k] /= sum;
        }
    }

    private double Gradient(float[] weights, IReadOnlyList<Example> examples, float penalty, float[] gradient)
    {
        Weights = weights;
        Array.Clear(gradient);
        var loss = 0.0;
        Span<float> p = stackalloc float[_classes];
        foreach (var example in examples)
        {
            Logits(example.Features, example.Values, example.Dense, p);
            Normalise(p);
            loss -= example.Weight * Math.Log(Math.Max(p[example.Label], 1e-12f));
            p[example.Label] -= 1;
            for (var k = 0; k < p.Length; k++)
            {
                p[k] *= example.Weight;
            }

            for (var f = 0; f < example.Features.Length; f++)
            {
                var row = gradient.AsSpan(example.Features[f] * _classes, _classes);
                var x = example.Values[f];
                for (var k = 0; k < row.Length; k++)
                {
                    row[k] += p[k] * x;
                }
            }

            for (var k = 0; k < p.Length; k++)
            {
                Descent.AddTimes(DenseOf(gradient, k), example.Dense, p[k]);
            }

            var constant = gradient.AsSpan((_features + _dense) * _classes, _classes);
            for (var k = 0; k < p.Length; k++)
            {
                constant[k] += p[k];
            }
        }

        for (var i = 0; i < (_features + _dense) * _classes; i++)
        {
            gradient[i] += penalty * Weights[i];
            loss += 0.5 * penalty * Weights[i] * Weights[i];
        }

        return loss;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (sum, width) = (Vector<float>.Zero, Vector<float>.Count);
        var i = 0;
        for (; i <= a.Length - width; i += width)
        {
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        }

        var all = Vector.Sum(sum);
        for (; i < a.Length; i++)
        {
            all += a[i] * b[i];
        }

        return all;
    }
}
