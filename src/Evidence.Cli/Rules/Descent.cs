using System.Numerics;

namespace Evidence.Cli.Rules;

/// <summary>Limited-memory BFGS: the weights for which a function with a known gradient is least. The same function gives the same weights.</summary>
internal static class Descent
{
    private const int Memory = 8;

    /// <summary>The least weights, from zeros on.</summary>
    /// <param name="n">How many weights.</param>
    /// <param name="rounds">Most steps.</param>
    /// <param name="function">Its value for some weights; writes the gradient.</param>
    internal static float[] Least(int n, int rounds, Func<float[], float[], double> function)
    {
        var weights = new float[n];
        var (gradient, next) = (new float[n], new float[n]);
        var loss = function(weights, gradient);
        var steps = new List<(float[] S, float[] Y, double Rho)>();
        for (var round = 0; round < rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            var (step, start) = (round == 0 ? 1.0 / Math.Sqrt(Math.Max(1e-9, Dot(gradient, gradient))) : 1.0, weights);
            double newLoss;
            while (true)
            {
                var moved = new float[n];
                for (var i = 0; i < n; i++)
                {
                    moved[i] = start[i] + (float)(step * direction[i]);
                }

                weights = moved;
                newLoss = function(weights, next);
                if (newLoss <= loss + (1e-4 * step * slope) || step < 1e-9)
                {
                    break;
                }

                step /= 2;
            }

            var (s, y) = (new float[n], new float[n]);
            for (var i = 0; i < n; i++)
            {
                s[i] = weights[i] - start[i];
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
                break;
            }
        }

        return weights;
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

    /// <summary>Adds numbers so many times to others.</summary>
    internal static void AddTimes(Span<float> into, ReadOnlySpan<float> add, double times)
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
