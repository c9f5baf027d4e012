using Evidence.Core.Streams;
using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>Fits the weights of every question on the training pages. The same labels give the same weights.</summary>
internal sealed class Fitting
{
    private const float Balance = 0.5f;

    // judged by label files that were left out whole: 5 wins over 10 and 20; red flags are rare, and their weights are held back less
    private const float Penalty = 5;
    private const float FlagPenalty = 2.5f;
    private const int Rounds = 60;
    private const int LeastPages = 3;
    private const float Least = 0.015f;

    // a flag that is raised wrongly is worse than one that is missed
    private const float FlagRecall = 0.5f;
    private readonly List<LabelledPage> _pages;
    private readonly Dictionary<ulong, string> _names = [];
    private readonly Dictionary<LabelledPage, PageInput> _inputs = [];
    private readonly Dictionary<LabelledPage, float[]> _kinds = [];
    private readonly Dictionary<LabelledPage, float[][]> _streams = [];
    private readonly Dictionary<LabelledPage, float[][]> _stances = [];
    private readonly Dictionary<LabelledPage, Dictionary<string, FlagPlace>[]> _words = [];

    internal Fitting(IReadOnlyList<LabelledPage> pages, PageReader reader)
    {
        _pages = [.. pages.Concat(LabelledPage.Alone(pages, reader)).Where(page => !page.IsHeldOut)];
        foreach (var page in _pages)
        {
            _inputs[page] = new PageInput(page.View, (key, name) => _names[key] = name);
        }
    }

    /// <summary>The files of data/rules/weights with their text.</summary>
    internal IEnumerable<(string Name, string Text)> Files()
    {
        yield return ("kind", Kinds());
        yield return ("stream", Streams());
        yield return ("setting", Settings());
        yield return ("checkworthy", Checkworthy());
        string[] stances = [.. Answers(label => label.Stance)];
        yield return ("stance", Stances(stances));
        foreach (var flag in Heads.FlagNames)
        {
            yield return ("flag-" + flag, Flag(flag));
        }

        string[] speakers = [.. Answers(label => label.Speaker)];
        yield return ("speaker", Units(speakers, label => Array.IndexOf(speakers, label.Speaker)));
    }

    private IEnumerable<string> Answers(Func<LabelledUnit, string?> of) =>
        _pages.SelectMany(page => page.Labels).Select(label => label is null ? null : of(label)).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private string Kinds()
    {
        var map = new FeatureMap(_names);
        foreach (var page in _pages)
        {
            map.Note(Heads.KindSigns(_inputs[page], 0).Keys.Select(key => (Side.Own, key)), page.Id);
        }

        map.Keep(LeastPages + 2);
        var examples = _pages.ToDictionary(
            page => page,
            page =>
            {
                var signs = Heads.KindSigns(_inputs[page], 0).Where(sign => map.Find(Side.Own, sign.Key) >= 0).OrderBy(sign => sign.Key).ToList();
                return new Example(
                    [.. signs.Select(sign => map.Find(Side.Own, sign.Key))],
                    [.. signs.Select(sign => sign.Value)],
                    Heads.KindNumbers(_inputs[page], 0),
                    PageKinds.All.ToList().IndexOf(page.Kind),
                    page.Weight == 1 ? 1 : page.Weight / 4
                );
            }
        );
        foreach (var (page, probabilities) in Apart(page => [examples[page]], PageKinds.All.Count, map.Count))
        {
            _kinds[page] = probabilities[0];
        }

        return Text(
            PageKinds.All,
            map,
            Softmax.Fit([.. _pages.Select(page => examples[page])], PageKinds.All.Count, map.Count, Penalty, Rounds),
            WordVectors.Shared.Directions
        );
    }

    private string Streams()
    {
        var map = Map(beside: true);
        var examples = Balanced(
            Examples(
                map,
                (input, page, unit) => Heads.StreamNumbers(input, unit, _kinds[page]),
                label => StreamNames.All.ToList().IndexOf(label.Stream),
                beside: true
            )
        );
        foreach (var (page, probabilities) in Apart(page => examples[page], StreamNames.All.Count, map.Count))
        {
            _streams[page] = probabilities;
        }

        return Fit(StreamNames.All, map, examples);
    }

    // the streams of the first look are those of weights that were fitted without the page
    private string Settings()
    {
        var answers = StreamNames.All.ToList();
        var examples = Balanced(
            _pages.ToDictionary(
                page => page,
                page => page.Labels.Select((label, unit) => InSetting(page, unit, label is null ? -1 : answers.IndexOf(label.Stream))).ToArray()
            )
        );
        foreach (var (page, probabilities) in Apart(page => examples[page], answers.Count, 0))
        {
            _streams[page] = probabilities;
        }

        return Fit(answers, new FeatureMap(_names), examples);
    }

    private Example InSetting(LabelledPage page, int unit, int label)
    {
        var numbers = new float[Setting.Size(_streams[page][unit].Length, _kinds[page].Length)];
        Setting.Write(_inputs[page], unit, _streams[page], _kinds[page], numbers);
        return new Example([], [], numbers, label, page.Weight);
    }

    // the labels hold more page furniture and less of what is rare than pages do: a stream counts with the root of its share
    private static Dictionary<LabelledPage, Example[]> Balanced(Dictionary<LabelledPage, Example[]> examples)
    {
        var sums = examples
            .Values.SelectMany(page => page)
            .Where(example => example.Label >= 0)
            .GroupBy(example => example.Label)
            .ToDictionary(group => group.Key, group => group.Sum(example => example.Weight));
        var mean = sums.Values.Average();
        return examples.ToDictionary(
            pair => pair.Key,
            pair =>
                pair.Value.Select(example =>
                        example.Label < 0 ? example : example with { Weight = example.Weight * MathF.Pow(mean / sums[example.Label], Balance) }
                    )
                    .ToArray()
        );
    }

    private string Stances(string[] answers)
    {
        var map = Map(beside: false);
        var examples = Examples(map, Numbers, label => Array.IndexOf(answers, label.Stance), beside: false);
        foreach (var (page, probabilities) in Apart(page => examples[page], answers.Length, map.Count))
        {
            _stances[page] = probabilities;
        }

        return Fit(answers, map, examples);
    }

    private string Flag(string flag)
    {
        var map = Map(beside: false);
        return YesNo(
            map,
            Examples(
                map,
                (input, page, unit) =>
                    Heads.FlagNumbers(Numbers(input, page, unit), _stances[page][unit], Words(page, unit).TryGetValue(flag, out var place) ? place : null),
                label =>
                    label.RedFlags is { } flags
                        ? flags.Contains(flag)
                            ? 1
                            : 0
                        : -1,
                beside: false
            ),
            FlagRecall,
            FlagPenalty
        );
    }

    private Dictionary<string, FlagPlace> Words(LabelledPage page, int unit) =>
        (_words.TryGetValue(page, out var words) ? words : _words[page] = [.. page.View.Units.Select(FlagReader.Read)])[unit];

    // the line between no and yes lies where pages that were not fitted on are best told apart (F), not at even odds; recall counts as much as said
    private string YesNo(FeatureMap map, Dictionary<LabelledPage, Example[]> examples, float recall, float penalty)
    {
        var judged = Apart(page => examples[page], 2, map.Count, penalty)
            .SelectMany(pair =>
                pair.Value.Select(
                    (probabilities, unit) => (Odds: MathF.Log(probabilities[1] / MathF.Max(1e-6f, probabilities[0])), Example: examples[pair.Key][unit])
                )
            )
            .Where(one => one.Example.Label >= 0)
            .OrderByDescending(one => one.Odds)
            .ToList();
        var (found, seen, best, line) = (0f, 0f, 0f, 0f);
        var all = judged.Sum(one => one.Example.Label * one.Example.Weight);
        for (var i = 0; i + 1 < judged.Count; i++)
        {
            (found, seen) = (found + (judged[i].Example.Label * judged[i].Example.Weight), seen + judged[i].Example.Weight);
            if ((1 + (recall * recall)) * found / (seen + (recall * recall * all)) is var f && f > best)
            {
                (best, line) = (f, (judged[i].Odds + judged[i + 1].Odds) / 2);
            }
        }

        return Fit(Heads.NoYes, map, examples, line, penalty);
    }

    private string Checkworthy()
    {
        var map = Map(beside: false);
        return YesNo(
            map,
            Examples(
                map,
                Numbers,
                label =>
                    label.Checkworthy is { } yes
                        ? yes
                            ? 1
                            : 0
                        : -1,
                beside: false
            ),
            recall: 1,
            Penalty
        );
    }

    private string Units(string[] answers, Func<LabelledUnit, int> answer)
    {
        var map = Map(beside: false);
        return Fit(answers, map, Examples(map, Numbers, answer, beside: false));
    }

    private float[] Numbers(PageInput input, LabelledPage page, int unit) => Heads.UnitNumbers(input, unit, _streams[page][unit], _kinds[page]);

    private string Fit(IReadOnlyList<string> answers, FeatureMap map, Dictionary<LabelledPage, Example[]> examples, float line = 0, float penalty = Penalty)
    {
        var judged = _pages.SelectMany(page => examples[page]).Where(example => example.Label >= 0).ToList();
        return Text(answers, map, Softmax.Fit(judged, answers.Count, map.Count, penalty, Rounds), judged[0].Dense.Length, line);
    }

    private FeatureMap Map(bool beside)
    {
        var map = new FeatureMap(_names);
        foreach (var page in _pages)
        {
            for (var unit = 0; unit < page.View.Units.Count; unit++)
            {
                map.Note(Signs(_inputs[page], unit, beside).Select(sign => (sign.Side, sign.Key)), page.Id);
            }
        }

        map.Keep(LeastPages);
        return map;
    }

    private Dictionary<LabelledPage, Example[]> Examples(
        FeatureMap map,
        Func<PageInput, LabelledPage, int, float[]> numbers,
        Func<LabelledUnit, int> answer,
        bool beside
    ) =>
        _pages.ToDictionary(
            page => page,
            page =>
                Enumerable
                    .Range(0, page.View.Units.Count)
                    .Select(unit =>
                    {
                        var signs = Signs(_inputs[page], unit, beside).Where(sign => map.Find(sign.Side, sign.Key) >= 0).ToList();
                        var label = page.Labels[unit];
                        return new Example(
                            [.. signs.Select(sign => map.Find(sign.Side, sign.Key))],
                            [.. signs.Select(sign => sign.Value)],
                            numbers(_inputs[page], page, unit),
                            label is null ? -1 : answer(label),
                            page.Weight
                        );
                    })
                    .ToArray()
        );

    private static IEnumerable<(Side Side, ulong Key, float Value)> Signs(PageInput input, int unit, bool beside)
    {
        foreach (var side in beside ? Enum.GetValues<Side>() : [Side.Own])
        {
            var other = input.Page.Beside(unit, side);
            for (var i = 0; other >= 0 && i < input.Signs(other).Count; i++)
            {
                var sign = input.Signs(other)[i];
                if (side == Side.Own || sign.Kind != SignKind.Pair)
                {
                    yield return (side, sign.Key, input.Values(other)[i] * PageInput.ScaleOf(side));
                }
            }
        }
    }

    // what the model says of pages it was not fitted on: the next model must not learn from answers that are too good
    private Dictionary<LabelledPage, float[][]> Apart(Func<LabelledPage, Example[]> examples, int answers, int features, float penalty = Penalty)
    {
        var apart = new Dictionary<LabelledPage, float[][]>();
        foreach (var fold in _pages.Select(page => page.Fold).Distinct().Order())
        {
            var model = Softmax.Fit(
                [.. _pages.Where(page => page.Fold != fold).SelectMany(examples).Where(example => example.Label >= 0)],
                answers,
                features,
                penalty,
                Rounds
            );
            foreach (var page in _pages.Where(page => page.Fold == fold))
            {
                apart[page] = [.. examples(page).Select(model.Probabilities)];
            }
        }

        return apart;
    }

    private static string Text(IReadOnlyList<string> answers, FeatureMap map, Softmax model, int numbers, float line = 0) =>
        Head.Format(
            answers,
            [
                .. map.Rows.Select((row, i) => (row.Side.ToString(), row.Name, model.Row(i))).Where(row => row.Item3.Max(Math.Abs) >= Least),
                .. Enumerable
                    .Range(0, numbers)
                    .Select(i => ("meaning", i.ToString(System.Globalization.CultureInfo.InvariantCulture), model.Row(map.Count + i))),
                ("constant", "constant", [.. model.Row(map.Count + numbers).Select((constant, answer) => answer == 1 ? constant - line : constant)]),
            ]
        );
}
