using Evidence.Core.Text;

namespace Evidence.Cli.Rules;

/// <summary>How well the reader agrees with labels.</summary>
internal sealed class Score
{
    private readonly Dictionary<(string Gold, string Read), int> _streams = [];
    private readonly Tally _checkworthy = new();
    private readonly Tally _flags = new();
    private readonly SortedDictionary<string, Tally> _flag = new(StringComparer.Ordinal);
    private readonly Tally _stance = new();
    private readonly Tally _speaker = new();
    private readonly SortedDictionary<string, (Tally Stream, Tally Checkworthy)> _languages = new(StringComparer.Ordinal);
    private int _units;

    /// <summary>Macro-F1 of the streams, 0 to 1.</summary>
    internal double StreamF1 => Golds.Average(F1);

    /// <summary>Share of units whose stream is right.</summary>
    internal double StreamAccuracy => (double)_streams.Where(pair => pair.Key.Gold == pair.Key.Read).Sum(pair => pair.Value) / _units;

    private IEnumerable<string> Golds => _streams.Keys.Select(key => key.Gold).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The score of these pages.</summary>
    internal static Score Of(IEnumerable<LabelledPage> pages, PageReader reader)
    {
        var score = new Score();
        foreach (var page in pages)
        {
            var units = reader.Read(page.Text, TextFormat.Plain).Units;
            for (var i = 0; i < units.Count; i++)
            {
                if (page.Labels[i] is { } label)
                {
                    score.Add(units[i], label);
                }
            }
        }

        return score;
    }

    /// <summary>The figures by name, for comparison with those that must be reached.</summary>
    internal IReadOnlyDictionary<string, double> Figures =>
        new Dictionary<string, double>
        {
            ["stream macro-F1"] = StreamF1,
            ["stream accuracy"] = StreamAccuracy,
            ["checkworthy F1"] = _checkworthy.F1,
            ["red flags micro-F1"] = _flags.F1,
            ["stance accuracy"] = _stance.Recall,
            ["speaker accuracy"] = _speaker.Recall,
        };

    /// <summary>The score in lines.</summary>
    internal IEnumerable<string> Lines()
    {
        yield return $"{_units} units";
        foreach (var (name, value) in Figures)
        {
            yield return FormattableString.Invariant($"{name, -20} {value:0.000}");
        }

        foreach (var gold in Golds)
        {
            var taken = _streams
                .Where(pair => pair.Key.Gold == gold && pair.Key.Read != gold)
                .OrderByDescending(pair => pair.Value)
                .Take(3)
                .Select(pair => $"{pair.Key.Read} {pair.Value}");
            yield return FormattableString.Invariant(
                $"  {gold, -20} F1 {F1(gold):0.00} of {Sum(key => key.Gold == gold), 4}   taken for {string.Join(", ", taken)}"
            );
        }

        foreach (var (language, (stream, checkworthy)) in _languages.Where(_ => _languages.Count > 1))
        {
            yield return FormattableString.Invariant(
                $"  language {language, -11} stream accuracy {stream.Recall:0.000} of {stream.All, 4}, checkworthy F1 {checkworthy.F1:0.000}"
            );
        }

        foreach (var (flag, tally) in _flag)
        {
            yield return FormattableString.Invariant($"  {flag, -24} {tally}");
        }
    }

    private void Add(TextUnit unit, LabelledUnit label)
    {
        _units++;
        _streams[(label.Stream, unit.Stream)] = _streams.GetValueOrDefault((label.Stream, unit.Stream)) + 1;
        var language = _languages.TryGetValue(label.Language, out var known) ? known : _languages[label.Language] = (new Tally(), new Tally());
        Same(language.Stream, label.Stream, unit.Stream);
        if (label.Checkworthy is { } yes)
        {
            _checkworthy.Add(unit.Checkworthy, yes);
            language.Checkworthy.Add(unit.Checkworthy, yes);
        }

        if (label.RedFlags is { } flags)
        {
            var read = unit.RedFlags.Select(flag => flag.Flag).ToHashSet(StringComparer.Ordinal);
            foreach (var flag in read.Union(flags))
            {
                _flags.Add(read.Contains(flag), flags.Contains(flag));
                (_flag.TryGetValue(flag, out var tally) ? tally : _flag[flag] = new Tally()).Add(read.Contains(flag), flags.Contains(flag));
            }
        }

        Same(_stance, label.Stance, unit.Stance);
        Same(_speaker, label.Speaker, unit.Speaker);
    }

    private static void Same(Tally tally, string? gold, string read)
    {
        if (gold is not null)
        {
            tally.Add(gold == read, true);
        }
    }

    private int Sum(Func<(string Gold, string Read), bool> where) => _streams.Where(pair => where(pair.Key)).Sum(pair => pair.Value);

    private double F1(string stream) =>
        2.0 * _streams.GetValueOrDefault((stream, stream)) / Math.Max(1, Sum(key => key.Gold == stream) + Sum(key => key.Read == stream));

    /// <summary>Hits, false alarms and misses.</summary>
    private sealed class Tally
    {
        private int _hits;
        private int _false;
        private int _missed;

        internal double F1 => 2.0 * _hits / Math.Max(1, (2 * _hits) + _false + _missed);

        internal double Recall => (double)_hits / Math.Max(1, All);

        internal int All => _hits + _missed;

        internal void Add(bool read, bool gold)
        {
            _hits += read && gold ? 1 : 0;
            _false += read && !gold ? 1 : 0;
            _missed += !read && gold ? 1 : 0;
        }

        public override string ToString() => FormattableString.Invariant($"F1 {F1:0.00}  right {_hits}, false {_false}, missed {_missed}");
    }
}
