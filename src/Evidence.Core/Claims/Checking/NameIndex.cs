using System.Text.RegularExpressions;
using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>Every name by which a study of the release can be meant, found in one pass over a sentence.</summary>
internal sealed partial class NameIndex
{
    private const int LongestName = 40;
    private const int ManyStudies = 8;
    private const int FewStudies = 3;
    private const int LongName = 9;
    private static readonly char[] Between = [' ', ',', ';', '(', ')', '/', '.', ':', '\'', '\u2019', '"', '-'];
    private readonly PhraseTree<NameCue> _tree = new();
    private readonly Dictionary<(NameKind, string), NameCue> _cues = [];
    private readonly HashSet<string> _acronyms;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    internal NameIndex(IEnumerable<Study> studies)
    {
        var all = studies.ToList();
        var byId = all.DistinctBy(study => study.Id).ToDictionary(study => study.Id, StringComparer.Ordinal);
        var places = all.SelectMany(study => study.Institutions.Append(study.Sponsor ?? "")).Distinct(StringComparer.Ordinal);
        _acronyms = Acronyms(all);
        var placeWords = places.SelectMany(place => Parts(place).Concat(place.Split(' '))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var study in all)
        {
            Titles(study, placeWords);
            Places(study);
            foreach (var (name, first) in RecordNames.Authors(study))
            {
                Add(first ? NameKind.FirstAuthor : NameKind.Author, name, study);
            }

            foreach (var journal in RecordNames.Journals(study))
            {
                Add(NameKind.Journal, journal, study);
            }

            foreach (var id in study.Publications.SelectMany(one => new[] { one.Doi, one.Pmid }).Concat(study.Registrations).OfType<string>())
            {
                Add(NameKind.Identifier, id, study);
            }
        }

        foreach (var study in all.Where(study => !RecordNames.Authors(study).Any()))
        {
            Borrow(study);
        }

        // "Nutech Mediworld" names every study that its record calls so
        var called = all.SelectMany(study =>
                RecordNames.Called(study).SelectMany(Parts).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => (word, study))
            )
            .ToLookup(pair => pair.word, pair => pair.study, StringComparer.OrdinalIgnoreCase);
        foreach (var cue in _cues.Values.Where(cue => cue.Kind is NameKind.Title or NameKind.Town && cue.Name.Length < LongestName))
        {
            var rarest = Parts(cue.Name).Select(word => called[word]).MinBy(found => found.Count()) ?? [];
            cue.Studies.UnionWith(rarest.Where(study => RecordNames.IsCalled(study, cue.Name)).Select(study => study.Id));
        }

        foreach (var (word, ids) in RecordNames.Institutions(all, ManyStudies))
        {
            foreach (var id in ids)
            {
                Add(NameKind.Institution, word, byId[id]);
            }
        }

        Lend();
        // they are found by the tree from here on
        _cues.Clear();
        _cues.TrimExcess();
        _acronyms.Clear();
    }

    // "sharma-cervical": a record without authors whose id begins with the name of another's first author is of the same
    private void Borrow(Study study)
    {
        if (_cues.TryGetValue((NameKind.FirstAuthor, Text.TextFold.Fold(study.Id.Split('-')[0])), out var author))
        {
            author.Studies.Add(study.Id);
        }
    }

    // "CHA Bundang" names what "CHA Bundang Medical Center" did too, and "CELLTOP" both of its phases
    private void Lend()
    {
        foreach (var kind in new[] { NameKind.Institution, NameKind.Title })
        {
            var named = _cues.Values.Where(cue => cue.Kind == kind).ToLookup(cue => cue.Name, StringComparer.OrdinalIgnoreCase);
            foreach (var longer in named.SelectMany(cues => cues).Where(cue => cue.Name.Length < LongestName).ToList())
            {
                for (var end = longer.Name.IndexOf(' ', StringComparison.Ordinal); end >= 0; end = longer.Name.IndexOf(' ', end + 1))
                {
                    foreach (var cue in end > 3 ? named[longer.Name[..end]] : [])
                    {
                        cue.Studies.UnionWith(longer.Studies);
                    }
                }
            }
        }
    }

    /// <summary>Whether a word is part of some record's name.</summary>
    internal bool Knows(string word) => _words.Contains(word);

    /// <summary>The names in a sentence; a longer one hides those inside it.</summary>
    internal List<NameHit> In(Sentence sentence)
    {
        var hits = new List<NameHit>();
        var here = new List<(NameCue Meaning, int End)>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            _tree.Find(sentence.Span, i, here);
            foreach (var (cue, end) in here)
            {
                if (!cue.NeedsCapital || IsWritten(sentence, cue, i, end))
                {
                    hits.Add(new NameHit(cue, i, end));
                }
            }
        }

        hits.RemoveAll(hit =>
            hits.Exists(other =>
                other.End - other.First > hit.End - hit.First && other.First <= hit.First && other.End >= hit.End && other.Cue.Kind != NameKind.Country
            )
        );
        hits.RemoveAll(hit => hits.Exists(other => IsWithAuthor(sentence, other, hit)));
        return hits;
    }

    // "Lv and Jing Liu": the second signs with the first, and no study of another Liu is meant
    private static bool IsWithAuthor(Sentence sentence, NameHit first, NameHit second) =>
        first.Cue.Kind is NameKind.Author or NameKind.FirstAuthor
        && second.Cue.Kind is NameKind.Author or NameKind.FirstAuthor
        && second.First - first.End == 2
        && sentence.Words[first.End].Text == "and"
        && sentence.Words[first.End + 1] is { IsCapital: true, Kind: WordKind.Letters }
        && !first.Cue.Studies.Overlaps(second.Cue.Studies);

    private static bool IsWritten(Sentence sentence, NameCue cue, int first, int end)
    {
        if (cue.IsWord && !sentence.Given(first, end).All(char.IsUpper))
        {
            return false;
        }

        // of a place or a journal the first word tells: "Neurologia medico-chirurgica"
        for (var i = first; i < (cue.Kind is NameKind.Town or NameKind.Journal ? first + 1 : end); i++)
        {
            if (
                sentence.Words[i] is { IsCapital: false, Kind: WordKind.Letters } word
                && word.Text is not ("of" or "and" or "the" or "in" or "for" or "de" or "van" or "al")
            )
            {
                return false;
            }
        }

        // "GUEST:" marks who speaks, and is nobody's surname
        if (cue.Kind is NameKind.FirstAuthor or NameKind.Author && end < sentence.Words.Count && sentence.Words[end].IsSign(':'))
        {
            return false;
        }

        // "Brain" and "Spine" are journals where something was published in them; "Sun" and "Fan" at the head of a sentence are words unless owned
        return cue.Kind switch
        {
            NameKind.Journal => IsJournal(sentence, first) || (sentence.Words[first].IsCapital && (end - first > 2 || IsCited(sentence, first, end))),
            NameKind.FirstAuthor
            or NameKind.Author
                when !sentence.Words[end - 1].IsPossessive
                    && end < sentence.Words.Count
                    && sentence.Words[end] is { IsCapital: true, Kind: WordKind.Letters } => false,
            NameKind.FirstAuthor or NameKind.Author => first > 0
                || sentence.Words[first].IsPossessive
                || !sentence.Matches.Any(match => match.First == 0 && match.Role == "neutral")
                || (end < sentence.Words.Count && sentence.Words[end].Text is "et" or "and" or "found" or "reports" or "reported" or "saw"),
            _ => true,
        };
    }

    // "Cytotherapy carried it", "(Cytotherapy 2018)": a long word that is no common one, or a name before its year
    private static bool IsCited(Sentence sentence, int first, int end) =>
        (end - first == 1 && sentence.Words[first].Text.Length >= LongName && first > 0)
        || (end < sentence.Words.Count && FigureWords.IsYear(sentence.Words[end].Text))
        || (end + 1 < sentence.Words.Count && sentence.Words[end].IsSign(',') && FigureWords.IsYear(sentence.Words[end + 1].Text));

    private static bool IsJournal(Sentence sentence, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (sentence.Words[i].Text is "in" or "journal" or "by" || sentence.Words[i].Text == "of" && i == first - 1)
            {
                return true;
            }
        }

        return false;
    }

    // "ICCP": capitals that stand in the titles of few records and are no word that the rules know
    private static HashSet<string> Acronyms(List<Study> studies) =>
        [
            .. studies
                .SelectMany(study =>
                    study
                        .Aliases.Append(study.Title)
                        .SelectMany(text => Acronym().Matches(text).Select(match => match.Value))
                        .Distinct()
                        .Select(word => (word, study.Id))
                )
                .GroupBy(pair => pair.word, StringComparer.Ordinal)
                .Where(group => group.Count() <= FewStudies && Sentence.Of(group.Key).Matches.Count == 0)
                .Select(group => group.Key),
        ];

    private static string[] Parts(string text) => text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Titles(Study study, HashSet<string> placeWords)
    {
        foreach (var alias in study.Aliases)
        {
            Add(NameKind.Title, alias, study);
            // "the Muse cell trial"
            if (alias.EndsWith(" cells", StringComparison.Ordinal))
            {
                Add(NameKind.Title, alias[..^1], study);
            }

            if (Generic().Replace(alias, "").Trim() is { Length: > 3 } core && core != alias)
            {
                Add(NameKind.Title, core, study);
            }
        }

        foreach (
            var acronym in study.Aliases.Append(study.Title).SelectMany(text => Acronym().Matches(text).Select(match => match.Value)).Where(_acronyms.Contains)
        )
        {
            Add(NameKind.Title, acronym, study);
        }

        if (Bracketed().Match(study.Title) is { Success: true } match && match.Groups[1].Value is var word && !_acronyms.Contains(word) && SaysNothing(word))
        {
            Add(NameKind.Title, word, study, isWord: true);
        }

        Add(NameKind.Title, study.Title, study);
        foreach (var text in study.Aliases.Append(study.Title).Concat(study.Arms.Select(arm => arm.Label)))
        {
            foreach (var product in Product().Matches(text).Select(match => match.Value).Where(product => !placeWords.Contains(product)))
            {
                Add(NameKind.Title, product, study);
            }
        }
    }

    // "(DOSED)" is a word too, but "(GMFM)" is a measure and no study's name
    private static bool SaysNothing(string word) =>
        Checking.Features.Of(Sentence.Of(word)).All(feature => feature is null || !feature.Contains(':', StringComparison.Ordinal));

    private void Places(Study study)
    {
        foreach (var country in study.Countries)
        {
            Add(NameKind.Country, country, study, Concepts.All.Where(row => row.Role == "country" && row.Value == country).SelectMany(row => row.Words));
        }

        foreach (
            var name in study
                .Institutions.Append(study.Sponsor ?? "")
                .Select(text => text.Split(',', '(', ';')[0].Trim())
                .Where(name => name.Contains(' ', StringComparison.Ordinal))
        )
        {
            Add(NameKind.Institution, name, study);
        }

        // the town stands after a comma, or is the institution's own name
        var places = study.Institutions.Append(study.Sponsor ?? "").Append(study.Title).Concat(study.Aliases).Select(text => Sentence.Of(text));
        foreach (var (sentence, match) in places.SelectMany(sentence => sentence.Of("city").Select(match => (sentence, match))))
        {
            Add(NameKind.Town, sentence.Given(match.First, match.End), study);
        }
    }

    private void Add(NameKind kind, string name, Study study, IEnumerable<string>? words = null, bool isWord = false)
    {
        var key = (kind, Text.TextFold.Fold(name));
        if (!_cues.TryGetValue(key, out var cue))
        {
            _cues[key] = cue = new NameCue(kind, name) { IsWord = isWord };
            foreach (var phrase in words ?? [name])
            {
                _tree.Add(phrase, cue);
                _words.UnionWith(Words.Of(phrase).Where(word => word.Kind == WordKind.Letters).Select(word => word.Text));
            }
        }

        cue.Studies.Add(study.Id);
    }

    [GeneratedRegex(
        @"\b(the|trial|study|series|case|cases|programme|report|review|registry|survey|phase I+|group|studies|et al\.?|clinical|first|protocol)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Generic();

    // the acronym at the end of a registered title
    [GeneratedRegex(@"\(([A-Z]{4,10})\)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b[A-Z]{4,8}\b")]
    private static partial Regex Acronym();

    // a name with digits or capitals inside it
    [GeneratedRegex(@"\b(?=[A-Za-z-]*\d|[A-Za-z]*[a-z][A-Z])(?!(?:T|C|L|S|AIS|CD|GMFCS|GMFM|IL|G-CSF|PMC)-?\d*\b)[A-Za-z]{2,}[A-Za-z0-9-]*\b")]
    private static partial Regex Product();
}
