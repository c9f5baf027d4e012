using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Numbers of the record in a clause that names another part of its people than the record does: the other of two places or cohorts ("15 of 17 in Hong
/// Kong", who were in Kunming), or the opposite word ("2 of 30 whose examination was unreliable").
/// </summary>
internal static class OtherPartFacts
{
    /// <summary>What the record sets the number beside, where that is another part than the clause names; null where it is not.</summary>
    internal static string? Of(Comparison clause, ClaimFigure figure, EvidenceFigure? found) => Place(clause, figure, found) ?? Opposite(clause, figure);

    private static string? Place(Comparison clause, ClaimFigure figure, EvidenceFigure? found)
    {
        var named = Named(clause);
        if (named.Count == 0)
        {
            return null;
        }

        var told = Told(clause, figure, found).ToList();
        var own = told.SelectMany(one => one.Names).ToHashSet(StringComparer.Ordinal);
        var others = clause
            .Study.Study.Institutions.Select(place => Names($", {place}"))
            .Concat(
                clause
                    .Study.Figures.Where(one => found is not null && one.Measure == found.Measure && one.Grade == found.Grade && one.IsPoints == found.IsPoints)
                    .Select(Names)
            )
            .SelectMany(names => names)
            .Except(own)
            .ToHashSet(StringComparer.Ordinal);
        var rivals = own.Where(name => IsOfPart(clause.Study, name)).ToList();
        return rivals.Count > 0 && named.Overlaps(others) && !clause.Sentence.Words.Any(word => word.IsCapital && rivals.Contains(word.Text))
            ? told[0].Says
            : null;
    }

    // a name that stands with some numbers of the record and not with all
    private static bool IsOfPart(StudyEvidence study, string name) => study.Figures.Any(one => !Names(one).Contains(name));

    // names in the clause, and none of those under which the study is cited
    private static HashSet<string> Named(Comparison clause) =>
        [
            .. Enumerable
                .Range(clause.First, clause.End - clause.First)
                .Where(i => IsName(clause.Sentence.Words[i]) && !IsAuthor(clause.Study, clause.Sentence.Words[i].Text))
                .Select(i => clause.Sentence.Words[i].Text),
        ];

    // the number itself, or the sentence of the record that tells it
    private static IEnumerable<(HashSet<string> Names, string Says)> Told(Comparison clause, ClaimFigure figure, EvidenceFigure? found)
    {
        if (found is not null && Names(found) is { Count: > 0 } own && own.Any(name => !IsAuthor(clause.Study, name)))
        {
            yield return ([.. own.Where(name => !IsAuthor(clause.Study, name))], $"{Verdicts.Words(found)}");
            yield break;
        }

        foreach (var text in clause.Study.Texts.Where(text => text.Member is "summary" && text.Figures.Any(one => IsSame(one, figure))))
        {
            yield return ([.. Names(text.Sentence).Where(name => !IsAuthor(clause.Study, name))], text.Sentence.Text);
        }
    }

    private static HashSet<string> Names(EvidenceFigure figure) => Names($", {figure.Subgroup}, {figure.Definition}");

    private static HashSet<string> Names(string text) => Names(Sentence.Of(text));

    // the first word of a sentence is written with a capital for another reason
    private static HashSet<string> Names(Sentence sentence) => [.. sentence.Words.Skip(1).Where(IsName).Select(word => word.Text)];

    private static bool IsName(Word word) => word is { IsCapital: true, IsUpper: false, Kind: WordKind.Letters, Text.Length: > 2 };

    private static bool IsAuthor(StudyEvidence study, string name) =>
        RecordNames.Authors(study.Study).Any(author => author.Name.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsSame(ClaimFigure told, ClaimFigure said) =>
        told.CountsPeople && said is { Events: { } events, Total: { } total } && told.Events == events && (told.Total ?? total) == total;

    // "2 of 30 whose first examination was reliable, 4 of 23 where something made it unreliable"
    private static string? Opposite(Comparison clause, ClaimFigure figure)
    {
        if (figure is not { Kind: FigureKind.Fraction, Events: { } events, Total: { } total })
        {
            return null;
        }

        foreach (var said in Poles(clause.Sentence).GroupBy(match => match.Value[..^1], StringComparer.Ordinal))
        {
            var signs = said.Select(match => Sign(clause.Sentence, match)).Distinct().ToList();
            if (signs is not [var sign])
            {
                continue;
            }

            foreach (var text in clause.Study.Texts.Where(text => text.Member is "summary" or "results" && text.Figures.Count(one => one.CountsPeople) > 1))
            {
                var poles = Poles(text.Sentence).Where(match => match.Value[..^1] == said.Key).ToList();
                if (poles.Select(match => Sign(text.Sentence, match)).Distinct().Count() == 2 && Beside(text, poles, events, total) is { } own && own != sign)
                {
                    return text.Sentence.Text;
                }
            }
        }

        return null;
    }

    // each number has the word that follows it, or each the word before it
    private static bool? Beside(RecordText text, List<Match> poles, double events, double total)
    {
        var numbers = text.Figures.Where(one => one.CountsPeople).OrderBy(one => one.First).ToList();
        var at = numbers.FindIndex(one => one.Events == events && (one.Total ?? total) == total);
        if (at < 0)
        {
            return null;
        }

        var follows = poles[0].First >= numbers[0].End;
        var (first, end) = follows
            ? (numbers[at].End, at + 1 < numbers.Count ? numbers[at + 1].First : text.Sentence.Words.Count)
            : (at > 0 ? numbers[at - 1].End : 0, numbers[at].First);
        return
            poles.Where(match => match.First >= first && match.End <= end).Select(match => (bool?)Sign(text.Sentence, match)).Distinct().ToList() is [var only]
            ? only
            : null;
    }

    private static IEnumerable<Match> Poles(Sentence sentence) => sentence.Of("pole");

    private static bool Sign(Sentence sentence, Match match) => match.Value[^1] == '+' != ((sentence.Scopes[match.First] & Scope.Negated) != 0);
}
