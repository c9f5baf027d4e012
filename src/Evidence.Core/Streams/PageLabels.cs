using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>What the fitted questions answer for each unit of a page.</summary>
internal sealed class PageLabels
{
    // a phrase that the lexicon names and the text asserts is a flag unless much speaks against it; anything else must be likely
    private const float LeastNamed = 0.1f;
    private const float Least = 0.5f;

    // a flag is what the text says in its own voice: not what it denies, lays in another's mouth, supposes or asks; a story is another's by its nature
    private const string Story = "testimonial-as-evidence";
    private static readonly HashSet<string> NotOwn = ["denied", "reported", "hypothetical", "question"];

    // nor what those say who judge the treatment or study it
    private static readonly HashSet<string> Outsiders = ["investigator", "independent-expert", "regulator", "journalist", "charity"];
    private static readonly HashSet<string> ConsentBanner = Language.WordLists.Of("consent-banner");
    private static readonly HashSet<string> EligibilityHeading = Language.WordLists.Of("eligibility-heading");
    private readonly float[][] _kinds;
    private readonly int[] _announces;
    private readonly float[][] _seems;
    private readonly float[] _surroundings;
    private readonly float[] _setting;
    private readonly float[] _sums;
    private readonly float[] _numbers;
    private readonly float[] _flagNumbers;
    private readonly StreamReasons _reasons;

    internal PageLabels(PageView page, Heads heads)
    {
        Heads = heads;
        _reasons = new StreamReasons(this);
        var kinds = new List<float[]>();
        Input = new PageInput(page, Heads.Table, (input, window) =>
        {
            kinds.Add(new float[Heads.Kind.Answers.Count]);
            Heads.Kind.Ask(Heads.KindSigns(input, window), Heads.KindNumbers(input, window), kinds[^1]);
        });
        _kinds = [.. kinds];
        (_announces, var announces) = (new int[page.Units.Count], -1);
        for (var i = 0; i < _announces.Length; i++)
        {
            _announces[i] = announces = page.Units[i].Block.Kind == PageBlockKind.Item ? announces : i;
        }

        (_surroundings, _sums) = (new float[PageInput.SurroundingSize + Heads.Kind.Answers.Count], new float[Heads.Own.Answers]);
        _numbers = new float[WordVectors.Shared.Directions + Heads.Stream.Answers.Count + Heads.Kind.Answers.Count];
        _flagNumbers = new float[Heads.SizeOfFlag(_numbers.Length, Heads.Stance.Answers.Count)];
        _setting = new float[Setting.Size(Heads.Stream.Answers.Count, Heads.Kind.Answers.Count)];
        _seems = new float[page.Units.Count][];
        for (var i = 0; i < _seems.Length; i++)
        {
            _seems[i] = Seems(i);
        }
    }

    /// <summary>The questions that were asked.</summary>
    internal Heads Heads { get; }

    internal PageInput Input { get; }

    /// <summary>The probability of each kind of page for the window that a unit is in.</summary>
    internal float[] Kinds(int unit) => _kinds[Input.WindowOf(unit)];

    /// <summary>Everything that is answered for a unit. Units may be asked for in any order, by one thread.</summary>
    internal UnitLabels Of(int unit)
    {
        var streams = Streams(unit);
        var stream = Head.Best(streams);
        Heads.Own.Sum(Input, unit, _sums);
        Heads.UnitNumbers(Input, unit, streams, Kinds(unit), _numbers);
        var at = 0;
        var checkworthy = Finish(Heads.Checkworthy, ref at);
        var stance = Finish(Heads.Stance, ref at);
        var speaker = Finish(Heads.Speaker, ref at);
        Heads.FlagNumbers(_numbers, stance, null, _flagNumbers);
        return new UnitLabels(
            (Lane)stream,
            _reasons.Of(unit, _surroundings, _setting, streams, stream),
            Heads.Stance.Answers[Head.Best(stance)],
            Heads.Speaker.Answers[Head.Best(speaker)],
            Head.Best(checkworthy) == 1,
            Flags(unit, at, Heads.Stance.Answers[Head.Best(stance)], Heads.Speaker.Answers[Head.Best(speaker)])
        );
    }

    // leaves the numbers of its surroundings and of its setting behind, which the reasons are told from
    private float[] Streams(int unit)
    {
        Heads.StreamNumbers(Input, unit, Kinds(unit), _surroundings);
        Setting.Write(Input, unit, _seems, Kinds(unit), _setting);
        if (IsMarked(unit))
        {
            return _seems[unit];
        }

        var streams = new float[Heads.Setting.Answers.Count];
        Heads.Setting.Ask([], _setting, streams);
        Certain(Input.Page, unit, streams);
        return streams;
    }

    private float[] Seems(int unit)
    {
        var streams = new float[Heads.Stream.Answers.Count];
        if (IsMarked(unit))
        {
            streams[^1] = 1;
        }
        else
        {
            Heads.StreamNumbers(Input, unit, Kinds(unit), _surroundings);
            Heads.Stream.Ask(Input, unit, _surroundings, streams);
            Certain(Input.Page, unit, streams);
        }

        return streams;
    }

    // what is marked as a heading is one, whatever it says
    private bool IsMarked(int unit) => Input.Page.Units[unit].Block.Kind is PageBlockKind.Heading or PageBlockKind.HeadCell;

    private float[] Finish(Head head, ref int at)
    {
        var probabilities = new float[head.Answers.Count];
        head.Finish(_sums.AsSpan(at, probabilities.Length), _numbers, probabilities);
        at += probabilities.Length;
        return probabilities;
    }

    // what no weight should decide: a consent banner is furniture, and who may take part is no harm
    private void Certain(PageView page, int unit, float[] streams)
    {
        if (page.Units[unit].HasAny(ConsentBanner))
        {
            streams.AsSpan().Clear();
            streams[^1] = 1;
        }
        else if (_announces[unit] != unit && (IsOfEligibility(page, _announces[unit]) || IsOfEligibility(page, page.Beside(unit, Side.Heading))))
        {
            streams[(int)Lane.Safety] = 0;
        }
    }

    private static bool IsOfEligibility(PageView page, int unit) => unit >= 0 && page.Units[unit].HasAny(EligibilityHeading);

    // those whose words are known at their place, others at the word that says most
    private List<RedFlag> Flags(int unit, int at, string stance, string speaker)
    {
        if (Outsiders.Contains(speaker))
        {
            return [];
        }

        var flags = new List<RedFlag>();
        var words = FlagReader.Read(Input.Page.Units[unit]);
        Span<float> answers = stackalloc float[Heads.NoYes.Length];
        foreach (var (flag, head) in Heads.Flags)
        {
            FlagPlace? place = words.TryGetValue(flag, out var known) ? known : null;
            Heads.Placed(place, _flagNumbers);
            head.Finish(_sums.AsSpan(at, answers.Length), _flagNumbers, answers);
            at += answers.Length;
            var least = place is { IsAsserted: true, IsNamed: true } ? LeastNamed : Least;
            if (answers[1] > least && (flag == Story || !NotOwn.Contains(stance)))
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

    // where no known words stand, the sign that speaks most; the whole unit where it is told by its meaning and none speaks
    private Place Telling(Head head, int unit)
    {
        var view = Input.Page.Units[unit];
        var (best, weight) = (new Place(view.First, view.End), 0f);
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
}
