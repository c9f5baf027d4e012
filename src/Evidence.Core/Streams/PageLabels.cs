using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>What the fitted questions answer for each unit of a page.</summary>
internal sealed class PageLabels
{
    // a phrase that the lexicon names and the text asserts is a flag unless much speaks against it; anything else must be likely
    private const float LeastNamed = 0.1f;
    private const float Least = 0.5f;
    private static readonly HashSet<string> ConsentBanner = Language.WordLists.Of("consent-banner");
    private static readonly HashSet<string> EligibilityHeading = Language.WordLists.Of("eligibility-heading");
    private readonly float[][] _kinds;
    private readonly float[][] _streams;
    private readonly float[][] _numbers;

    internal PageLabels(PageView page, Heads heads)
    {
        Heads = heads;
        Input = new PageInput(page);
        Input.Number(Heads.Table);
        _kinds = new float[Input.Windows][];
        (_streams, _numbers) = (new float[page.Units.Count][], new float[page.Units.Count][]);
        for (var window = 0; window < _kinds.Length && page.Units.Count > 0; window++)
        {
            _kinds[window] = new float[Heads.Kind.Answers.Count];
            Heads.Kind.Ask(Heads.KindSigns(Input, window), Heads.KindNumbers(Input, window), _kinds[window]);
        }

        var announces = -1;
        for (var i = 0; i < page.Units.Count; i++)
        {
            announces = page.Units[i].Block.Kind == BlockKind.Item ? announces : i;
            _streams[i] = new float[Heads.Stream.Answers.Count];
            if (page.Units[i].Block.Kind is BlockKind.Heading or BlockKind.HeadCell)
            {
                // what is marked as a heading is one, whatever it says
                _streams[i][^1] = 1;
            }
            else
            {
                Heads.Stream.Ask(Input, i, Heads.StreamNumbers(Input, i, Kinds(i)), _streams[i]);
                Certain(page, i, announces);
            }

            _numbers[i] = Heads.UnitNumbers(Input, i, _streams[i], Kinds(i));
        }
    }

    // what no weight should decide: a consent banner is furniture, and who may take part is no harm
    private void Certain(PageView page, int unit, int announces)
    {
        if (page.Units[unit].HasAny(ConsentBanner))
        {
            _streams[unit].AsSpan().Clear();
            _streams[unit][^1] = 1;
        }
        else if (announces != unit && (IsOfEligibility(page, announces) || IsOfEligibility(page, page.Beside(unit, Side.Heading))))
        {
            _streams[unit][(int)Lane.Safety] = 0;
        }
    }

    private static bool IsOfEligibility(PageView page, int unit) => unit >= 0 && page.Units[unit].HasAny(EligibilityHeading);

    /// <summary>The questions that were asked.</summary>
    internal Heads Heads { get; }

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

    /// <summary>The red flags that the unit raises, those whose words are known at their place, others at the word that says most.</summary>
    internal List<RedFlag> Flags(int unit)
    {
        var flags = new List<RedFlag>();
        var words = FlagReader.Read(Input.Page.Units[unit]);
        var stances = Probabilities(Heads.Stance, unit);
        Span<float> answers = stackalloc float[Heads.NoYes.Length];
        foreach (var (flag, head) in Heads.Flags)
        {
            FlagPlace? place = words.TryGetValue(flag, out var known) ? known : null;
            head.Ask(Input, unit, Heads.FlagNumbers(_numbers[unit], stances, place), answers);
            if (answers[1] > (place is { IsAsserted: true, IsNamed: true } ? LeastNamed : Least))
            {
                flags.Add(place is { } there ? Placed(flag, unit, there.Place) : Placed(flag, unit, Telling(head, unit)));
            }
        }

        flags.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Flag, b.Flag));
        return flags;
    }

    private RedFlag Placed(string flag, int unit, Place place)
    {
        var text = Input.Page.Units[unit].Text;
        return new RedFlag(flag, text.Cue(place.First, place.End), text.SourceStart(place.First), text.SourceEnd(place.End - 1));
    }

    // where no known words stand, the sign that speaks most
    private Place Telling(Head head, int unit)
    {
        var view = Input.Page.Units[unit];
        var (best, weight) = (new Place(view.First, view.End), float.MinValue);
        for (var i = 0; i < Input.Signs(unit).Count; i++)
        {
            var sign = Input.Signs(unit)[i];
            var says = head.Speaks(Side.Own, Input.Numbers(unit)[i], 1).Weight * Input.Values(unit)[i];
            if (sign.Kind is SignKind.Word or SignKind.Pair or SignKind.Lexicon or SignKind.Rule && says > weight)
            {
                (best, weight) = (new Place(sign.First, sign.End), says);
            }
        }

        return best;
    }

    private float[] Probabilities(Head head, int unit)
    {
        var probabilities = new float[head.Answers.Count];
        head.Ask(Input, unit, _numbers[unit], probabilities);
        return probabilities;
    }
}
