namespace Evidence.Core.Streams;

/// <summary>
/// The weights that the signs of a unit have in several questions, sign by sign, so that a unit's signs are gone through once for all of them.
/// </summary>
internal sealed class OwnSigns
{
    private readonly (int At, float Weight)[] _weights;
    private readonly int[] _starts;
    private readonly float[] _constants;

    /// <summary>Puts the weights of questions together; each question's answers lie behind those of the one before.</summary>
    /// <param name="heads">The questions.</param>
    /// <param name="count">How many signs have a number.</param>
    internal OwnSigns(IReadOnlyList<Head> heads, int count)
    {
        var weights = new List<(int, float)>();
        _starts = new int[count + 1];
        for (var number = 0; number < count; number++)
        {
            var at = 0;
            foreach (var head in heads)
            {
                var own = head.Own(number);
                for (var k = 0; k < own.Length; k++)
                {
                    weights.Add((at + k, own[k]));
                }

                at += head.Answers.Count;
            }

            _starts[number + 1] = weights.Count;
        }

        _weights = [.. weights];
        _constants = new float[heads.Sum(head => head.Answers.Count)];
        Fill(heads);
    }

    /// <summary>How many answers the questions have together.</summary>
    internal int Answers => _constants.Length;

    /// <summary>What a unit's signs add for each answer, with the constants.</summary>
    internal void Sum(PageInput input, int unit, Span<float> into)
    {
        _constants.CopyTo(into);
        var (numbers, values) = (input.Numbers(unit), input.Values(unit));
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
            {
                var value = values[i];
                foreach (ref readonly var one in _weights.AsSpan(_starts[numbers[i]].._starts[numbers[i] + 1]))
                {
                    into[one.At] += one.Weight * value;
                }
            }
        }
    }

    private void Fill(IReadOnlyList<Head> heads)
    {
        var at = 0;
        foreach (var head in heads)
        {
            head.Constant.CopyTo(_constants.AsSpan(at));
            at += head.Answers.Count;
        }
    }
}
