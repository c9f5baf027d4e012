using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Everything in some words of a sentence that tells which study they speak of, and what tells that they may speak of none.</summary>
internal sealed class SubjectCues
{
    private const int Near = 3;

    private readonly SubjectIndex _index;
    private readonly Sentence _sentence;
    private readonly int _first;
    private readonly int _end;
    private readonly List<SubjectCue> _all = [];
    private readonly List<string> _signs = ["none"];

    private SubjectCues(SubjectIndex index, Sentence sentence, int first, int end) => (_index, _sentence, _first, _end) = (index, sentence, first, end);

    /// <summary>The cues.</summary>
    internal IReadOnlyList<SubjectCue> All => _all;

    /// <summary>What speaks for and against that no study of the release is meant.</summary>
    internal IReadOnlyList<string> OfNone => _signs;

    /// <summary>Reads the cues of words first to end.</summary>
    internal static SubjectCues Of(ClaimReading reading, int first, int end, SubjectIndex index, string? stranger, int[] before)
    {
        var cues = new SubjectCues(index, reading.Sentence, first, end);
        var names = Telling(reading, [.. reading.Names.Where(hit => hit.First >= first && hit.End <= end)]);
        var figures = reading.Slots.Figures.Where(figure => figure.First >= first && figure.End <= end).ToList();
        cues.Names(names);
        cues.Words(reading.Features);
        cues.Places(names);
        cues.Figures(figures, names);
        cues.Kinds(figures);
        if (before.Length > 0)
        {
            cues.Add("context", before, null, []);
        }

        cues.None(names, stranger);
        return cues;
    }

    // who is said to have paid names the study only where nothing else does
    private static List<NameHit> Telling(ClaimReading reading, List<NameHit> names)
    {
        var others = names.FindAll(hit => !FundingFacts.IsOfPayer(reading.Sentence, hit.First));
        return others.Exists(hit => hit.Cue.Kind >= NameKind.FirstAuthor) ? others : names;
    }

    private void Add(string kind, int[] studies, int[]? against, int[] excused, bool isName = false) =>
        _all.Add(new SubjectCue(kind, studies, _index.Rarity(studies.Length), against, excused) { IsName = isName });

    // one span may be the name of several: of those who bear it none is excluded by it
    private void Names(List<NameHit> names)
    {
        foreach (var span in names.GroupBy(hit => hit.First))
        {
            var bearers = _index.Of(span.SelectMany(hit => hit.Cue.Studies).Distinct(StringComparer.Ordinal));
            var strongest = span.Max(hit => hit.Cue.Kind);
            foreach (var kind in span.GroupBy(hit => hit.Cue.Kind))
            {
                var studies = _index.Of(kind.SelectMany(hit => hit.Cue.Studies).Distinct(StringComparer.Ordinal));
                Add($"name:{kind.Key}", studies, kind.Key == strongest ? null : [], bearers, kind.Key > NameKind.Journal);
            }
        }
    }

    private void Words(string?[] features)
    {
        HashSet<string> seen = [];
        for (var i = _first; i < _end; i++)
        {
            if (features[i] is not { } feature || char.IsAsciiDigit(feature[0]) || !seen.Add(feature))
            {
                continue;
            }

            var studies = _index.Having(feature);
            var role = feature.IndexOf(':', StringComparison.Ordinal) is var at && at > 0 ? feature[..at] : "word";
            if (studies.Length > 0)
            {
                Add(role, studies, Checking.Features.OfRecord.Contains(role) ? _index.Having("said:" + role) : null, []);
                var titled = _index.Having("title:" + feature);
                if (titled.Length > 0)
                {
                    Add("title:" + (role == "word" ? role : "concept"), titled, [], []);
                }
            }

            if (role == "condition" && feature != "condition:other")
            {
                Add("own-condition", _index.Having("of:" + feature["condition:".Length..]), null, []);
            }
        }
    }

    private void Places(List<NameHit> names)
    {
        foreach (var match in _sentence.Of("city", _first, _end).Where(match => _sentence.Words[match.First].IsCapital).DistinctBy(match => match.Value))
        {
            var bearers = _index.Of(names.Where(hit => hit.First == match.First).SelectMany(hit => hit.Cue.Studies).Distinct(StringComparer.Ordinal));
            Add("city", _index.Having(SubjectIndex.Country(match.Value)), null, bearers);
        }
    }

    private void Figures(List<ClaimFigure> figures, List<NameHit> names)
    {
        foreach (var figure in figures)
        {
            if (figure is { Kind: FigureKind.Year, Low: { } year })
            {
                var cites =
                    names.Exists(hit => hit.Cue.Kind >= NameKind.Journal && hit.First - figure.End < Near && figure.First - hit.End < Near)
                    || _sentence.Has("study", null, Math.Max(_first, figure.First - Near), Math.Min(_end, figure.End + Near + 1));
                Add(cites ? "cited-year" : "year", _index.Having(SubjectIndex.Year((int)year)), null, _index.Having(Print(year)));
            }
            else if (figure.CountsPeople && figure.Unit is null && !figure.IsRate)
            {
                People("total", figure.Total);
                People(figure.Total is null ? "count" : "events", figure.Events);
            }
            else if (figure is { Low: { } low, Kind: not FigureKind.Year } && _index.Having(Print(low)) is { Length: > 0 } studies)
            {
                Add("number", studies, null, []);
            }
        }
    }

    private void People(string kind, double? people)
    {
        if (people is not { } n || n < 2)
        {
            return;
        }

        var groups = _index.Having(SubjectIndex.Group(n));
        Add(kind + ":whole", _index.Having(SubjectIndex.Whole(n)), null, groups);
        Add(kind + ":group", groups, [], []);
    }

    // one person or many, plans, reviews: what kind of study may be meant
    private void Kinds(List<ClaimFigure> figures)
    {
        var isOfMany = figures.Exists(figure => figure.CountsPeople && (figure.Total ?? figure.Events) > 1);
        Kind("many", "case-report", isOfMany);
        Kind("one", "case-report", !isOfMany && (_sentence.Has("one-person", null, _first, _end) || _sentence.Has("someone", null, _first, _end)));
        Kind("planned", "registration-only", _sentence.IsIn(Scope.Conditional, _first, _end) || _sentence.Has("enrol", "planned", _first, _end));
        var isPooled = _sentence.Has("design", "systematic-review", _first, _end) || _sentence.Has("design", "meta-analysis", _first, _end);
        Kind("pooled", "review", isPooled);
    }

    private void Kind(string told, string kind, bool holds)
    {
        if (holds)
        {
            Add(told, _index.Having("is:" + kind), null, []);
        }
    }

    private void None(List<NameHit> names, string? stranger)
    {
        void Sign(string sign, bool holds)
        {
            if (holds)
            {
                _signs.Add("none:" + sign);
            }
        }

        Sign("stranger", stranger is not null);
        Sign("named", names.Exists(hit => hit.Cue.Kind > NameKind.Journal));
        Sign("placed", names.Exists(hit => hit.Cue.Kind <= NameKind.Journal));
        foreach (var role in new[] { "own", "people", "study", "group", "design", "someone", "one-person", "published", "speaker" })
        {
            Sign(role, _sentence.Has(role, null, _first, _end));
        }

        Sign("planned", _sentence.IsIn(Scope.Conditional, _first, _end));
        _signs.AddRange(_all.Select(cue => "none:" + cue.Kind).Distinct(StringComparer.Ordinal));
    }

    private static string Print(double number) => number.ToString(CultureInfo.InvariantCulture);
}
