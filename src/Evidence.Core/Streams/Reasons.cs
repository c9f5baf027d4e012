using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>Why a unit was read as it was: what spoke for its stream, what spoke against, and what spoke for the next best.</summary>
internal static class Reasons
{
    private const int MostFor = 5;
    private const int MostAgainst = 2;
    private const int LongestCue = 12;
    private const float Least = 0.1f;

    /// <summary>The cues, those for the stream first, strongest first.</summary>
    internal static List<StreamCue> Of(PageLabels labels, int unit, int best)
    {
        var (input, head) = (labels.Input, Heads.Shared.Stream);
        var numbers = Heads.StreamNumbers(input, unit, labels.Kinds(unit));
        var cues = Votes(input, head, unit, numbers, best).Concat(Page(labels, head, unit, numbers, best)).ToList();
        var next = Second(labels.Streams(unit), best);
        return
        [
            .. Strongest(cues.Where(cue => cue.Weight >= Least), MostFor),
            .. Strongest(cues.Where(cue => cue.Weight <= -Least), MostAgainst),
            .. Strongest(Votes(input, head, unit, numbers, next).Where(cue => cue.Weight >= Least), MostAgainst),
        ];
    }

    private static IEnumerable<StreamCue> Strongest(IEnumerable<StreamCue> cues, int most) =>
        cues.OrderByDescending(cue => Math.Abs(cue.Weight)).ThenBy(cue => cue.Start).ThenBy(cue => cue.Rule, StringComparer.Ordinal).Take(most);

    // own signs one by one, a neighbour as a whole
    private static IEnumerable<StreamCue> Votes(PageInput input, Head head, int unit, float[] numbers, int answer)
    {
        var size = WordVectors.Shared.Directions;
        foreach (var side in Enum.GetValues<Side>())
        {
            var other = input.Page.Beside(unit, side);
            if (other < 0)
            {
                continue;
            }

            var view = input.Page.Units[other];
            var whole = (double)head.Speaks(numbers, ((int)side * size)..(((int)side + 1) * size), answer);
            for (var i = 0; i < input.Signs(other).Count; i++)
            {
                var sign = input.Signs(other)[i];
                var (name, weight) = head.Speaks(side, input.Numbers(other)[i], answer);
                weight *= input.Values(other)[i] * PageInput.ScaleOf(side);
                if (side == Side.Own && name.Length > 0)
                {
                    yield return Cue(RuleOf(name), view, sign.First, sign.End, weight, head.Answers[answer]);
                }
                else
                {
                    whole += weight;
                }
            }

            yield return Cue(NameOf(side), view, view.First, view.End, whole, head.Answers[answer]);
        }
    }

    private static IEnumerable<StreamCue> Page(PageLabels labels, Head head, int unit, float[] numbers, int answer)
    {
        var view = labels.Input.Page.Units[unit];
        var from = (PageInput.SurroundingSize - WordVectors.Shared.Directions)..;
        var kind = Heads.Shared.Kind.Answers[Head.Best(labels.Kinds(unit))];
        yield return Cue("page-" + kind, view, view.First, view.First + 1, head.Speaks(numbers, from, answer), head.Answers[answer]) with { Cue = kind };
    }

    private static StreamCue Cue(string rule, UnitView view, int first, int end, double weight, string stream)
    {
        var stop = Math.Min(end, first + LongestCue);
        return new StreamCue(rule, view.Text.Cue(first, stop), view.Text.SourceStart(first), view.Text.SourceEnd(stop - 1), Math.Round(weight, 2), stream);
    }

    private static string NameOf(Side side) => side switch
    {
        Side.Own => "meaning",
        Side.Before => "after",
        Side.After => "before",
        Side.Heading => "under-heading",
        _ => "under-lead",
    };

    private static string RuleOf(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return name[..colon] switch
        {
            nameof(SignKind.Rule) => name[(colon + 1)..],
            nameof(SignKind.Word) => "word",
            nameof(SignKind.Pair) => "words",
            var kind => $"{kind}-{name[(colon + 1)..]}".ToLowerInvariant().Replace(' ', '-'),
        };
    }

    private static int Second(ReadOnlySpan<float> streams, int best)
    {
        var second = best == 0 ? 1 : 0;
        for (var k = 0; k < streams.Length; k++)
        {
            second = k != best && streams[k] > streams[second] ? k : second;
        }

        return second;
    }
}
