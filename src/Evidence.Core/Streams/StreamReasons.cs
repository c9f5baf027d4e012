using System.Collections.Concurrent;
using Evidence.Core.Text;

namespace Evidence.Core.Streams;

/// <summary>Why the units of a page were read as they were: what spoke for a stream, what spoke against, and what spoke for the next best.</summary>
/// <param name="labels">The page.</param>
internal sealed class StreamReasons(PageLabels labels)
{
    private const int MostFor = 5;
    private const int MostAgainst = 2;
    private const int LongestCue = 12;
    private const float Least = 0.1f;
    private const string KindRule = "page";
    private const string SettingRule = "setting";

    // there are as many as there are signs with a weight; each is told of many units
    private static readonly ConcurrentDictionary<string, string> Told = new(StringComparer.Ordinal);

    // the votes for a unit take the place of those for the one before: of a long page they would be most of what there is to collect
    private readonly List<Vote> _votes = new(64);
    private readonly List<Vote> _others = new(64);
    private readonly List<Vote> _strongest = new(MostFor + 1);

    /// <summary>The cues, those for the stream first, strongest first.</summary>
    /// <param name="unit">Which unit.</param>
    /// <param name="numbers">The numbers of its surroundings, from which the stream was told at first look.</param>
    /// <param name="setting">The numbers of its setting, from which it was told then.</param>
    /// <param name="streams">The probability of each stream.</param>
    /// <param name="best">The stream.</param>
    internal List<StreamCue> Of(int unit, ReadOnlySpan<float> numbers, ReadOnlySpan<float> setting, ReadOnlySpan<float> streams, int best)
    {
        var cues = new List<StreamCue>(MostFor + MostAgainst + MostAgainst);
        var next = Second(streams, best);
        Count(unit, numbers, setting, best, next);
        Add(cues, _votes, 1, MostFor, best);
        Add(cues, _votes, -1, MostAgainst, best);
        Add(cues, _others, 1, MostAgainst, next);
        return cues;
    }

    // the strongest of one sign; of equals the first in the text, then by name
    private void Add(List<StreamCue> cues, List<Vote> votes, int sign, int most, int answer)
    {
        var best = _strongest;
        best.Clear();
        foreach (var vote in votes)
        {
            if (vote.Weight * sign < Least)
            {
                continue;
            }

            var at = best.Count;
            while (at > 0 && vote.Precedes(best[at - 1]))
            {
                at--;
            }

            if (at < most)
            {
                best.Insert(at, vote);
                best.RemoveRange(Math.Min(most, best.Count), Math.Max(0, best.Count - most));
            }
        }

        foreach (var vote in best)
        {
            cues.Add(Cue(vote, answer));
        }
    }

    // own signs one by one, a neighbour as a whole, the kind of page and what the units around seem to do as a whole; for the two best answers at once,
    // whose weights lie side by side
    private void Count(int unit, ReadOnlySpan<float> numbers, ReadOnlySpan<float> setting, int best, int next)
    {
        var (input, head) = (labels.Input, labels.Heads.Stream);
        var size = WordVectors.Shared.Directions;
        _votes.Clear();
        _others.Clear();
        for (var side = Side.Own; side <= Side.Lead; side++)
        {
            var other = input.Page.Beside(unit, side);
            if (other < 0)
            {
                continue;
            }

            var (signs, values, ids) = (input.Signs(other), input.Values(other), input.Numbers(other));
            var (whole, of) = ((double, double))head.Speaks(numbers, ((int)side * size)..(((int)side + 1) * size), best, next);
            for (var i = 0; i < ids.Length; i++)
            {
                if (head.Row(side, ids[i]) is var row and >= 0)
                {
                    var scale = values[i] * PageInput.ScaleOf(side);
                    var (weight, second) = (head.Weight(row, best) * scale, head.Weight(row, next) * scale);
                    if (side == Side.Own)
                    {
                        Add(head.Name(row), other, signs[i].First, signs[i].End, weight, second);
                    }
                    else
                    {
                        (whole, of) = (whole + weight, of + second);
                    }
                }
            }

            var view = input.Page.Units[other];
            Add(NameOf(side), other, view.First, view.End, whole, of);
        }

        var own = input.Page.Units[unit];
        var (page, beside) = head.Speaks(numbers, (PageInput.SurroundingSize - size)..numbers.Length, best, next);
        Add(KindRule, unit, own.First, own.First + 1, page, beside);
        var (around, about) = labels.Heads.Setting.Speaks(setting, Setting.Around(head.Answers.Count), best, next);
        Add(SettingRule, unit, own.First, own.First + 1, around, about);

        void Add(string rule, int at, int first, int end, double weight, double second)
        {
            if (Math.Abs(weight) >= Least)
            {
                _votes.Add(new Vote(rule, at, first, end, weight));
            }

            if (second >= Least)
            {
                _others.Add(new Vote(rule, at, first, end, second));
            }
        }
    }

    // words are cut out of the text only for what is told
    private StreamCue Cue(Vote vote, int answer)
    {
        var view = labels.Input.Page.Units[vote.Unit];
        var stop = Math.Min(vote.End, vote.First + LongestCue);
        var (rule, words) = (Told.GetOrAdd(vote.Rule, static name => RuleOf(name)), view.Text.Cue(vote.First, stop));
        if (vote.Rule == KindRule)
        {
            words = labels.Heads.Kind.Answers[Head.Best(labels.Kinds(vote.Unit))];
            rule = $"{KindRule}-{words}";
        }
        else if (vote.Rule == SettingRule)
        {
            words = labels.Heads.Stream.Answers[answer];
            rule = $"among-{words}";
        }

        return new StreamCue(
            rule,
            words,
            view.Text.SourceStart(vote.First),
            view.Text.SourceEnd(stop - 1),
            Math.Round(vote.Weight, 2),
            labels.Heads.Stream.Answers[answer]
        );
    }

    private static string NameOf(Side side) =>
        side switch
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
        return colon < 0
            ? name
            : name[..colon] switch
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

    /// <summary>Something that spoke for or against a stream, before its words are cut out.</summary>
    private readonly record struct Vote(string Rule, int Unit, int First, int End, double Weight)
    {
        internal bool Precedes(Vote other)
        {
            var (own, others) = (Math.Abs(Weight), Math.Abs(other.Weight));
            return own != others ? own > others
                : First != other.First ? First < other.First
                : string.CompareOrdinal(Rule, other.Rule) < 0;
        }
    }
}
