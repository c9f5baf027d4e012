using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>What the fitted questions answer for each unit of a page.</summary>
internal sealed class PageLabels
{
    private readonly float[][] _kinds;
    private readonly float[][] _streams;
    private readonly float[][] _numbers;

    internal PageLabels(PageView page)
    {
        Input = new PageInput(page);
        _kinds = new float[Input.Windows][];
        (_streams, _numbers) = (new float[page.Units.Count][], new float[page.Units.Count][]);
        for (var window = 0; window < _kinds.Length && page.Units.Count > 0; window++)
        {
            _kinds[window] = new float[Heads.Shared.Kind.Answers.Count];
            Heads.Shared.Kind.Ask(Heads.KindSigns(Input, window), Heads.KindNumbers(Input, window), _kinds[window]);
        }

        for (var i = 0; i < page.Units.Count; i++)
        {
            _streams[i] = new float[Heads.Shared.Stream.Answers.Count];
            if (page.Units[i].Block.Kind is BlockKind.Heading or BlockKind.HeadCell)
            {
                // what is marked as a heading is one, whatever it says
                _streams[i][^1] = 1;
            }
            else
            {
                Heads.Shared.Stream.Ask(Input, i, Heads.StreamNumbers(Input, i, Kinds(i)), _streams[i]);
            }

            _numbers[i] = Heads.UnitNumbers(Input, i, _streams[i], Kinds(i));
        }
    }

    internal PageInput Input { get; }

    /// <summary>The probability of each kind of page for the window that a unit is in.</summary>
    internal float[] Kinds(int unit) => _kinds[Input.WindowOf(unit)];

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
