using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace Evidence.Core.Streams;

/// <summary>
/// One question that is asked of a unit or a page, with the fitted weights of its answers (multinomial logistic regression). The file: a line with the
/// answers; then a line for each sign: side, name and a weight for each answer in hundredths; then one for each number of the meaning; last the constant.
/// </summary>
internal sealed class Head
{
    private const float Unit = 0.01f;
    private readonly SignTable _table;
    private readonly int[][] _rows;
    private readonly float[] _weights;
    private readonly float[][] _dense;
    private readonly float[] _constant;
    private readonly string[] _names;

    private Head(IReadOnlyList<string> answers, SignTable table, int[][] rows, string[] names, float[] weights, float[][] dense, float[] constant) =>
        (Answers, _table, _rows, _names, _weights, _dense, _constant) = (answers, table, rows, names, weights, dense, constant);

    /// <summary>What may be answered.</summary>
    internal IReadOnlyList<string> Answers { get; }

    /// <summary>Reads a file of data/rules/weights.</summary>
    internal static Head Parse(string text, SignTable table)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var answers = lines[0].Split('\t');
        var rows = Enum.GetValues<Side>().Select(_ => new Dictionary<int, int>()).ToArray();
        var (weights, dense) = (new List<float>(lines.Length * answers.Length), new List<float>());
        var names = new List<string>(lines.Length);
        float[] constant = [];
        Span<Range> cells = stackalloc Range[answers.Length + 2];
        foreach (var line in lines.AsSpan(1))
        {
            var row = line.AsSpan();
            row.Split(cells, '\t');
            var side = row[cells[0]];
            if (side is "constant")
            {
                constant = Numbers(row, cells[2..]);
            }
            else if (side is "meaning")
            {
                dense.AddRange(Numbers(row, cells[2..]));
            }
            else
            {
                rows[(int)Enum.Parse<Side>(side, ignoreCase: true)][table.Add(KeyOf(row[cells[1]]))] = weights.Count / answers.Length;
                weights.AddRange(Numbers(row, cells[2..]));
                names.Add(row[cells[1]].ToString());
            }
        }

        return new Head(answers, table, [.. rows.Select(side => Rows(side, table.Count))], [.. names], [.. weights], ByAnswer(dense, answers.Length), constant);
    }

    /// <summary>Writes the weights as the file that <see cref="Parse"/> reads.</summary>
    internal static string Format(IReadOnlyList<string> answers, IEnumerable<(string Side, string Name, float[] Weights)> rows)
    {
        var text = new System.Text.StringBuilder();
        text.AppendJoin('\t', answers).Append('\n');
        foreach (var (side, name, weights) in rows)
        {
            text.Append(side).Append('\t').Append(name);
            foreach (var weight in weights)
            {
                text.Append('\t').Append(((int)MathF.Round(weight / Unit)).ToString(CultureInfo.InvariantCulture));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The probability of each answer for a unit.</summary>
    /// <param name="input">The page.</param>
    /// <param name="unit">Which unit.</param>
    /// <param name="dense">The numbers that the weights were fitted with.</param>
    /// <param name="into">One for each answer.</param>
    internal void Ask(PageInput input, int unit, ReadOnlySpan<float> dense, Span<float> into)
    {
        _constant.CopyTo(into);
        for (var side = Side.Own; (int)side < _rows.Length; side++)
        {
            var other = input.Page.Beside(unit, side);
            if (other >= 0 && _rows[(int)side].Length > 0)
            {
                var (numbers, values) = (input.Numbers(other), input.Values(other));
                for (var i = 0; i < numbers.Length; i++)
                {
                    if (Row(side, numbers[i]) is var row and >= 0)
                    {
                        AddRow(_weights, row, values[i] * PageInput.ScaleOf(side), into);
                    }
                }
            }
        }

        AddDense(dense, into);
        Normalise(into);
    }

    /// <summary>The probability of each answer for what has these signs.</summary>
    internal void Ask(IReadOnlyCollection<KeyValuePair<ulong, float>> signs, ReadOnlySpan<float> dense, Span<float> into)
    {
        _constant.CopyTo(into);
        foreach (var (key, value) in signs)
        {
            if (Row(Side.Own, _table.Find(key)) is var row and >= 0)
            {
                AddRow(_weights, row, value, into);
            }
        }

        AddDense(dense, into);
        Normalise(into);
    }

    /// <summary>The probability of each answer, where what the signs of the unit add is summed already (<see cref="OwnSigns"/>).</summary>
    internal void Finish(ReadOnlySpan<float> sums, ReadOnlySpan<float> dense, Span<float> into)
    {
        sums.CopyTo(into);
        AddDense(dense, into);
        Normalise(into);
    }

    /// <summary>What is added before any sign.</summary>
    internal ReadOnlySpan<float> Constant => _constant;

    /// <summary>The weights of a sign of the unit itself; empty for one without.</summary>
    internal ReadOnlySpan<float> Own(int number) =>
        Row(Side.Own, number) is var row and >= 0 ? _weights.AsSpan(row * Answers.Count, Answers.Count) : [];

    /// <summary>What a sign adds for an answer, and its name; 0 for one without a weight.</summary>
    internal (string Name, float Weight) Speaks(Side side, int number, int answer) =>
        Row(side, number) is var row and >= 0 ? (_names[row], _weights[(row * Answers.Count) + answer]) : (string.Empty, 0);

    /// <summary>The row of weights of a sign; -1 for one without.</summary>
    internal int Row(Side side, int number) => number >= 0 && number < _rows[(int)side].Length ? _rows[(int)side][number] : -1;

    /// <summary>The name of the sign of a row.</summary>
    internal string Name(int row) => _names[row];

    /// <summary>What the sign of a row adds for an answer.</summary>
    internal float Weight(int row, int answer) => _weights[(row * Answers.Count) + answer];

    /// <summary>What a range of the dense numbers adds for each of two answers: neither sum waits for the other.</summary>
    internal (float One, float Other) Speaks(ReadOnlySpan<float> dense, Range range, int one, int other)
    {
        var numbers = dense[range];
        var own = _dense[one].AsSpan(range);
        var others = _dense[other].AsSpan(range);
        var (sum, second) = (0f, 0f);
        for (var i = 0; i < numbers.Length && i < own.Length && i < others.Length; i++)
        {
            sum += numbers[i] * own[i];
            second += numbers[i] * others[i];
        }

        return (sum, second);
    }

    /// <summary>The names of the signs that have a weight.</summary>
    internal IEnumerable<string> Names => _names;

    /// <summary>The most probable answer.</summary>
    internal static int Best(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++)
        {
            best = probabilities[k] > probabilities[best] ? k : best;
        }

        return best;
    }

    // most questions are asked of the unit alone: an empty row of numbers costs nothing
    private static int[] Rows(Dictionary<int, int> side, int count)
    {
        var rows = new int[side.Count == 0 ? 0 : count];
        Array.Fill(rows, -1);
        foreach (var (number, row) in side)
        {
            rows[number] = row;
        }

        return rows;
    }

    private static ulong KeyOf(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return Sign.KeyOf(Enum.Parse<SignKind>(name[..colon]), name[(colon + 1)..]);
    }

    private static float[] Numbers(ReadOnlySpan<char> row, ReadOnlySpan<Range> cells)
    {
        var numbers = new float[cells.Length];
        var mean = 0f;
        for (var i = 0; i < cells.Length; i++)
        {
            numbers[i] = int.Parse(row[cells[i]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * Unit;
            mean += numbers[i] / numbers.Length;
        }

        // only the differences between answers count; about their mean they read as votes for and against
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] -= mean;
        }

        return numbers;
    }

    // a run of numbers for each answer, so that they are multiplied many at a time
    private static float[][] ByAnswer(List<float> dense, int answers) =>
        [.. Enumerable.Range(0, answers).Select(answer => Enumerable.Range(0, dense.Count / answers).Select(i => dense[(i * answers) + answer]).ToArray())];

    private void AddDense(ReadOnlySpan<float> dense, Span<float> into)
    {
        for (var k = 0; k < into.Length; k++)
        {
            into[k] += Dot(dense, _dense[k]);
        }
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (sum, i) = (Vector<float>.Zero, 0);
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
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

    private static void AddRow(float[] weights, int row, float times, Span<float> into)
    {
        var from = weights.AsSpan(row * into.Length, into.Length);
        var k = 0;
        for (; k <= from.Length - Vector128<float>.Count; k += Vector128<float>.Count)
        {
            (Vector128.Create<float>(into[k..]) + (Vector128.Create<float>(from[k..]) * times)).CopyTo(into[k..]);
        }

        for (; k < from.Length; k++)
        {
            into[k] += from[k] * times;
        }
    }

    private static void Normalise(Span<float> logits)
    {
        var max = logits[0];
        foreach (var value in logits)
        {
            max = MathF.Max(max, value);
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
}
