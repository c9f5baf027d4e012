using System.Numerics;

namespace Evidence.Cli.Rules;

/// <summary>An example to fit: which features it has, its dense numbers, its label and how much it counts.</summary>
internal sealed record Example(int[] Features, float[] Values, float[] Dense, int Label, float Weight);

/// <summary>Multinomial logistic regression with a quadratic penalty, fitted by limited-memory BFGS. The same examples give the same weights.</summary>
internal sealed class Softmax
{
    private const int Memory = 8;
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
        model.Descend(examples, penalty, rounds);
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
    internal float[] Row(int row) => row < _features || row == _features + _dense
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

    private double Gradient(IReadOnlyList<Example> examples, float penalty, float[] gradient)
    {
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
                AddTimes(DenseOf(gradient, k), example.Dense, p[k]);
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

    private void Descend(IReadOnlyList<Example> examples, float penalty, int rounds)
    {
        var n = Weights.Length;
        var (gradient, next) = (new float[n], new float[n]);
        var loss = Gradient(examples, penalty, gradient);
        var steps = new List<(float[] S, float[] Y, double Rho)>();
        for (var round = 0; round < rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            var (step, start) = (round == 0 ? 1.0 / Math.Sqrt(Math.Max(1e-9, Dot(gradient, gradient))) : 1.0, Weights);
            double newLoss;
            while (true)
            {
                var moved = new float[n];
                for (var i = 0; i < n; i++)
                {
                    moved[i] = start[i] + (float)(step * direction[i]);
                }

                Weights = moved;
                newLoss = Gradient(examples, penalty, next);
                if (newLoss <= loss + (1e-4 * step * slope) || step < 1e-9)
                {
                    break;
                }

                step /= 2;
            }

            var (s, y) = (new float[n], new float[n]);
            for (var i = 0; i < n; i++)
            {
                s[i] = Weights[i] - start[i];
                y[i] = next[i] - gradient[i];
            }

            var sy = Dot(s, y);
            if (sy > 1e-10)
            {
                steps.Add((s, y, 1 / sy));
                if (steps.Count > Memory)
                {
                    steps.RemoveAt(0);
                }
            }

            var done = loss - newLoss < 1e-5 * Math.Abs(loss);
            loss = newLoss;
            (gradient, next) = (next, gradient);
            if (done)
            {
                return;
            }
        }
    }

    private static float[] Direction(float[] gradient, List<(float[] S, float[] Y, double Rho)> steps)
    {
        var q = (float[])gradient.Clone();
        var alphas = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            alphas[i] = steps[i].Rho * Dot(steps[i].S, q);
            AddTimes(q, steps[i].Y, -alphas[i]);
        }

        if (steps.Count > 0)
        {
            var (s, y, _) = steps[^1];
            var scale = (float)(Dot(s, y) / Dot(y, y));
            for (var i = 0; i < q.Length; i++)
            {
                q[i] *= scale;
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            AddTimes(q, steps[i].S, alphas[i] - (steps[i].Rho * Dot(steps[i].Y, q)));
        }

        for (var i = 0; i < q.Length; i++)
        {
            q[i] = -q[i];
        }

        return q;
    }

    private static void AddTimes(Span<float> into, ReadOnlySpan<float> add, double times)
    {
        var (t, width) = (new Vector<float>((float)times), Vector<float>.Count);
        var i = 0;
        for (; i <= into.Length - width; i += width)
        {
            (new Vector<float>(into[i..]) + (t * new Vector<float>(add[i..]))).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++)
        {
            into[i] += (float)times * add[i];
        }
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

    // of all weights, where the rounding of single numbers would add up
    private static double Dot(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }
}
