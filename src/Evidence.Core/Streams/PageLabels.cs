namespace Evidence.Core.Streams;

/// <summary>What the fitted questions answer for each unit of a page.</summary>
internal sealed class PageLabels
{
    private readonly float[][] _streams;
    private readonly float[][] _numbers;

    internal PageLabels(PageView page)
    {
        Input = new PageInput(page);
        Kinds = new float[Heads.Shared.Kind.Answers.Count];
        (_streams, _numbers) = (new float[page.Units.Count][], new float[page.Units.Count][]);
        if (page.Units.Count > 0)
        {
            Heads.Shared.Kind.Ask(Heads.KindSigns(Input), Heads.KindNumbers(Input), Kinds);
        }

        for (var i = 0; i < page.Units.Count; i++)
        {
            _streams[i] = new float[Heads.Shared.Stream.Answers.Count];
            Heads.Shared.Stream.Ask(Input, i, Heads.StreamNumbers(Input, i, Kinds), _streams[i]);
            _numbers[i] = Heads.UnitNumbers(Input, i, _streams[i], Kinds);
        }
    }

    internal PageInput Input { get; }

    /// <summary>The probability of each kind of page.</summary>
    internal float[] Kinds { get; }

    /// <summary>The probability of each stream.</summary>
    internal ReadOnlySpan<float> Streams(int unit) => _streams[unit];

    /// <summary>The answer to a question about a unit and its probability.</summary>
    internal (int Answer, float Probability) Ask(Head head, int unit)
    {
        Span<float> probabilities = stackalloc float[head.Answers.Count];
        head.Ask(Input, unit, _numbers[unit], probabilities);
        var best = Head.Best(probabilities);
        return (best, probabilities[best]);
    }
}
