using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// One study set against another: "fewer points than Steeves found", "more often in Philadelphia than in Fukuoka", "close to Fawcett's one in five". Where
/// neither sentence nor record gives a number of each, or their numbers do not agree on the answer, the comparison is open.
/// </summary>
internal static class StudyPairFacts
{
    private const int Reach = 14;
    private const double Alike = 0.1;
    private const double Apart = 0.25;
    private static readonly HashSet<string> More = WordLists.Of("more-than");
    private static readonly HashSet<string> Less = WordLists.Of("less-than");
    private static readonly HashSet<string> Near = WordLists.Of("close-to");
    private static readonly HashSet<string> Sizes = WordLists.Of("larger-or-smaller");
    private static readonly HashSet<string> Alone = WordLists.Of("did-alone");
    private static readonly HashSet<string> Denials = WordLists.Of("denying-verb");

    /// <summary>Whether a word ends what sets one study against the next: "than", "close to".</summary>
    internal static bool IsPivot(IReadOnlyList<Word> words, int at) =>
        words[at].Text == "than" || (at > 0 && words[at].Text == "to" && Near.Contains(words[at - 1].Text));

    /// <summary>Compares the studies whose clauses a pivot joins, and those of which one is said to have done as the other did.</summary>
    internal static void Read(ClaimReading reading, IReadOnlyList<StudyCheck> checks)
    {
        var clauses = checks.SelectMany(check => check.Clauses).OrderBy(clause => clause.First).ToList();
        for (var i = 1; i < clauses.Count; i++)
        {
            if (clauses[i - 1].Study != clauses[i].Study && IsPivot(clauses[i].Sentence.Words, clauses[i].First - 1))
            {
                Read(clauses[i - 1], clauses[i]);
            }

            if (clauses[i - 1].Study != clauses[i].Study && Did(clauses[i]) is { } verb)
            {
                AsTheOther(reading, checks.First(check => check.Clauses.Contains(clauses[i])).Subject, clauses[i - 1], clauses[i], verb);
            }
        }
    }

    // "and Romanov did so too", "whereas Romanov did not": the verb of a clause that has no other, at its end
    private static int? Did(Comparison clause)
    {
        var words = clause.Sentence.Words;
        var end = clause.End;
        while (end > clause.First && (words[end - 1].Kind == WordKind.Sign || Alone.Contains(words[end - 1].Text)))
        {
            end--;
        }

        return end > clause.First && words[end - 1].Text is "did" or "does" or "do" && !clause.Figures.Any(figure => figure.Total is not null) ? end - 1 : null;
    }

    // what the clause before says is held against the record of this study
    private static void AsTheOther(ClaimReading reading, Subject subject, Comparison before, Comparison clause, int verb)
    {
        var same = StudyCheck.Compare(reading, subject, clause.Study, new Clause(before.First, before.End));
        var told = same
            .Pieces.Where(piece =>
                piece is { IsCore: true, Slot: not (SlotNames.Study or SlotNames.Place or SlotNames.Number or SlotNames.Time) }
                || piece.Slot == SlotNames.Comparator
            )
            .ToList();
        var isDenied = clause.IsNegated(verb) || clause.HasWord(Denials, verb, clause.End);
        var relation = told.Exists(piece => piece.Relation == SlotRelation.Contradicted)
            ? isDenied
                ? SlotRelation.Match
                : SlotRelation.Contradicted
            : isDenied || clause.Figures.Count > 0 || !told.Exists(piece => piece.Relation == SlotRelation.Match)
                ? SlotRelation.Absent
                : same.Unread(before.First, before.End).Any()
                    ? SlotRelation.Absent
                    : SlotRelation.Match;
        var wrong = told.Find(piece => piece.Relation == SlotRelation.Contradicted) ?? told.FirstOrDefault();
        clause.Add(
            clause.Piece(relation == SlotRelation.Absent ? SlotNames.Comparator : wrong!.Slot, verb, verb + 1, relation, wrong?.Evidence) with
            {
                Rule = wrong?.Rule ?? "wrong-comparison",
            }
        );
    }

    private static void Read(Comparison one, Comparison other)
    {
        var words = one.Sentence.Words;
        var at = Enumerable.Range(0, Math.Min(Reach, one.End - one.First)).Select(back => one.End - 1 - back).FirstOrDefault(i => IsTold(words, i), -1);
        if (at < 0)
        {
            return;
        }

        // what was read as a comparison of groups within the study is one with another study
        for (var i = one.Pieces.Count - 1; i >= 0; i--)
        {
            var piece = one.Pieces[i];
            if (piece is { Slot: SlotNames.Number, Figure: not null, Rule: "wrong-comparison" })
            {
                one.Pieces[i] = piece with { Relation = SlotRelation.Match, Rule = null };
            }
            else if (piece.Rule == "wrong-comparison" || (piece.Slot == SlotNames.Text && piece.First <= at && piece.End > at))
            {
                one.Pieces.RemoveAt(i);
            }
        }

        var (left, right) = Values(one, other, words[at].Text);
        var relation = Judge(one, at, left, right);
        one.Add(one.Piece(SlotNames.Comparator, at, one.End, relation, $"{Words(left)} against {Words(right)}") with { Rule = "wrong-comparison" });
        // what the comparison is about is borne out by neither side alone
        foreach (var side in relation == SlotRelation.Absent ? new[] { one, other } : [])
        {
            for (var i = 0; i < side.Pieces.Count; i++)
            {
                var piece = side.Pieces[i];
                side.Pieces[i] = piece is { Relation: SlotRelation.Match, Slot: SlotNames.Measure or SlotNames.Text }
                    ? piece with
                    {
                        Relation = SlotRelation.Absent,
                    }
                    : piece;
            }
        }
    }

    private static bool IsTold(IReadOnlyList<Word> words, int at) =>
        More.Contains(words[at].Text) || Less.Contains(words[at].Text) || Near.Contains(words[at].Text);

    private static SlotRelation Judge(Comparison one, int at, List<(double Low, double High)> left, List<(double Low, double High)> right)
    {
        var pairs = left.SelectMany(a => right.Select(b => (a, b))).ToList();
        if (pairs.Count == 0)
        {
            return SlotRelation.Absent;
        }

        var word = one.Sentence.Words[at].Text;
        if (Near.Contains(word))
        {
            return Turned(pairs.TrueForAll(pair => Distance(pair.a, pair.b) <= Alike), pairs.TrueForAll(pair => Distance(pair.a, pair.b) > Apart), one, at);
        }

        var (isMore, isLess) = (pairs.TrueForAll(pair => pair.a.Low > pair.b.High), pairs.TrueForAll(pair => pair.a.High < pair.b.Low));
        return More.Contains(word) ? Turned(isMore, isLess, one, at) : Turned(isLess, isMore, one, at);
    }

    private static SlotRelation Turned(bool holds, bool fails, Comparison clause, int at)
    {
        var isDenied = clause.IsNegated(at) || (at > 0 && clause.Sentence.Words[at - 1].Text is "no" or "not" or "hardly");
        return holds == fails ? SlotRelation.Absent
            : holds != isDenied ? SlotRelation.Match
            : SlotRelation.Contradicted;
    }

    private static double Distance((double Low, double High) one, (double Low, double High) other) =>
        Math.Max(0, Math.Max(one.Low - other.High, other.Low - one.High)) / Math.Max(Math.Max(one.High, other.High), double.Epsilon);

    private static (List<(double Low, double High)> Left, List<(double Low, double High)> Right) Values(Comparison one, Comparison other, string word)
    {
        var (left, right) = (Said(one), Said(other));
        var isSize = left is null && right is null && Sizes.Contains(word) && !one.Has(MeasureFamily.Role);
        return isSize
            ? (Size(one.Study), Size(other.Study))
            : (Of(left) ?? Known(one, right?.Kind == FigureKind.Points), Of(right) ?? Known(other, left?.Kind == FigureKind.Points));
    }

    // the number that the clause gives, where it gives one and the record bears it out
    private static ClaimFigure? Said(Comparison clause)
    {
        var said = clause.Figures.Where(figure => figure is { Kind: FigureKind.Points or FigureKind.Share or FigureKind.Fraction, Denied: false }).ToList();
        return said.Count == 1 ? said[0]
            // "the ten to eleven that Steeves measured": points, where the other side gives points
            : clause.Figures.Where(figure => figure.Kind is FigureKind.Other or FigureKind.Count && figure.Unit is null).ToList() is [var only]
                ? only with
                {
                    Kind = FigureKind.Points,
                    Low = only.Low ?? only.Events,
                    High = only.High ?? only.Events,
                }
            : null;
    }

    private static List<(double Low, double High)>? Of(ClaimFigure? said) =>
        said is null ? null
        : said is { Kind: FigureKind.Fraction, Events: { } events, Total: > 0 and { } total } ? [(events / total, events / total)]
        : said is { Low: { } low } ? [(low, said.High ?? low)]
        : null;

    private static List<(double Low, double High)> Size(StudyEvidence study) =>
        (study.Study.Enrolled ?? study.Study.Analysed) is { } people ? [(people, people)] : [];

    // what the record has of the outcome that is compared, of the grade that is named
    private static List<(double Low, double High)> Known(Comparison clause, bool isPoints)
    {
        var families = MeasureFamily.In(clause.Sentence);
        var isComplete = clause.Sentence.Has("severity", "complete") || Grades.In(clause.Sentence).Any(grade => grade.Letter == "A");
        return
        [
            .. clause
                .Study.Figures.Where(figure => !figure.IsControl && figure.Grades is null && figure.IsPoints == isPoints)
                .Where(figure => families.Any(family => family.To(figure.Measure) is SlotRelation.Match or SlotRelation.Broader))
                .Where(figure => !isComplete || figure.Grade == "A" || (figure.Grade is null && clause.Study.Grades is ["A"]))
                .Select(figure => isPoints ? (figure.Low ?? double.NaN, figure.High ?? double.NaN) : (figure.Share ?? double.NaN, figure.Share ?? double.NaN))
                .Where(value => !double.IsNaN(value.Item1)),
        ];
    }

    private static string Words(List<(double Low, double High)> values) =>
        values.Count == 0
            ? "no number"
            : string.Join(
                ", ",
                values
                    .Distinct()
                    .Take(3)
                    .Select(value =>
                        value.Low < value.High
                            ? string.Create(CultureInfo.InvariantCulture, $"{value.Low:0.###} to {value.High:0.###}")
                            : string.Create(CultureInfo.InvariantCulture, $"{value.Low:0.###}")
                    )
            );
}
