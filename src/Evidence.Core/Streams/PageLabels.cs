using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>What the fitted questions answer for each unit of a page.</summary>
internal sealed class PageLabels
{
    // flags are rare, in the labels too: what words and grammar raise stands unless much speaks against it, what they do not raise must be likely
    private const float LeastSeen = 0.08f;
    private const float LeastUnseen = 0.5f;

    private const string Asserted = "asserted";

    /// <summary>Flags of what is told or asked for, however it is put; the others are raised only by what the text itself asserts.</summary>
    private static readonly string[] Told = ["testimonial-as-evidence", "urgency-or-sales", "celebrity"];

    private readonly float[][] _kinds;
    private readonly float[][] _streams;
    private readonly float[][] _numbers;

    internal PageLabels(PageView page)
    {
        Input = new PageInput(page);
        Input.Number(Heads.Shared.Table);
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
        var probabilities = Probabilities(head, unit);
        var best = Head.Best(probabilities);
        return (best, probabilities[best]);
    }

    /// <summary>The red flags that the unit raises, those in the text's own words with their place, others with the word that says most.</summary>
    internal List<RedFlag> Flags(int unit, IReadOnlyList<RedFlag> seen)
    {
        var flags = new List<RedFlag>();
        var stances = Probabilities(Heads.Shared.Stance, unit);
        var stance = Heads.Shared.Stance.Answers[Head.Best(stances)];
        Span<float> answers = stackalloc float[Heads.NoYes.Length];
        foreach (var (flag, head) in Heads.Shared.Flags)
        {
            var raised = seen.FirstOrDefault(one => one.Flag == flag);
            head.Ask(Input, unit, Heads.FlagNumbers(_numbers[unit], stances, raised is not null), answers);
            var isPut = raised is not null || (stance == Asserted && !Input.Page.Units[unit].Has(WordClass.Hedge)) || Told.Contains(flag);
            if (isPut && answers[1] > (raised is null ? LeastUnseen : LeastSeen))
            {
                flags.Add(raised ?? Placed(flag, head, unit));
            }
        }

        flags.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Flag, b.Flag));
        return flags;
    }

    private RedFlag Placed(string flag, Head head, int unit)
    {
        var (best, weight) = (default(Sign), float.MinValue);
        var view = Input.Page.Units[unit];
        for (var i = 0; i < Input.Signs(unit).Count; i++)
        {
            var sign = Input.Signs(unit)[i];
            var says = head.Speaks(Side.Own, Input.Numbers(unit)[i], 1).Weight * Input.Values(unit)[i];
            if (sign.Kind is SignKind.Word or SignKind.Pair or SignKind.Lexicon or SignKind.Rule && says > weight)
            {
                (best, weight) = (sign, says);
            }
        }

        return new RedFlag(flag, view.Text.Cue(best.First, best.End), view.Text.SourceStart(best.First), view.Text.SourceEnd(best.End - 1));
    }

    private float[] Probabilities(Head head, int unit)
    {
        var probabilities = new float[head.Answers.Count];
        head.Ask(Input, unit, _numbers[unit], probabilities);
        return probabilities;
    }
}
