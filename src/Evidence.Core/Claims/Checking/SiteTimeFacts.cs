using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How long people of one place and of another had been injured: "7 years on average in Kunming, 14 in Hong Kong".</summary>
internal static class SiteTimeFacts
{
    private const double Near = 0.03;
    private static readonly HashSet<string> Hurt = WordLists.Of("hurt");
    private static readonly HashSet<string> Onset = WordLists.Of("onset");

    /// <summary>The number beside that of the place that it is said of; null where the record does not tell of places or the sentence not of both.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Kind: FigureKind.Time or FigureKind.Count, Bound: null or "approx", Denied: false }
            || !clause.Sentence.Words.Any(word => Hurt.Contains(word.Text) || Onset.Contains(word.Text) || word.Text is "lived" or "living")
            || Told(clause.Study) is not { Count: > 1 } told
            || Place(clause, figure, told) is not { } place
        )
        {
            return null;
        }

        var said = figure.Kind == FigureKind.Time ? figure.Low!.Value : figure.Events!.Value * told[0].Unit;
        clause.Cover(Hurt, clause.First, clause.End);
        return clause.Piece(
            SlotNames.Time,
            figure.First,
            Math.Min(figure.End, clause.End),
            Math.Abs(place.Months - said) <= Near * place.Months ? SlotRelation.Match : SlotRelation.Contradicted,
            clause.Study.Study.Population!.TimeSinceInjury
        ) with
        {
            Rule = "wrong-time",
        };
    }

    // times and places follow one another, or there is one of each
    private static SiteTime? Place(Comparison clause, ClaimFigure figure, List<SiteTime> told)
    {
        var places = told.Select(one => (one, At: At(clause.Sentence, one.Place))).Where(pair => pair.At >= 0).OrderBy(pair => pair.At).ToList();
        var times = clause
            .All.Where(one => one.Kind == FigureKind.Time || one is { Kind: FigureKind.Count, Unit: null } && told.Exists(known => IsNumber(one, known)))
            .OrderBy(one => one.First)
            .ToList();
        var at = times.IndexOf(figure);
        return at >= 0 && times.Exists(one => one.Kind == FigureKind.Time) && places.Count == times.Count ? places[at].one : null;
    }

    private static bool IsNumber(ClaimFigure figure, SiteTime known) => Math.Abs(figure.Events!.Value * known.Unit - known.Months) <= Near * known.Months;

    private static int At(Sentence sentence, string place)
    {
        var words = place.Split(' ');
        return Enumerable
            .Range(0, Math.Max(0, sentence.Words.Count - words.Length + 1))
            .FirstOrDefault(i => Enumerable.Range(0, words.Length).All(k => sentence.Words[i + k].Text == words[k]), -1);
    }

    // in months; a number without a unit has that of the number before it
    private static List<SiteTime> Told(StudyEvidence study)
    {
        var found = new List<SiteTime>();
        if (study.Study.Population?.TimeSinceInjury is not { } text)
        {
            return found;
        }

        var sentence = Sentence.Of(text);
        var times = ClaimFigureReader.Read(sentence).Where(one => one.Kind == FigureKind.Time).ToList();
        foreach (var number in sentence.Numbers)
        {
            var own = times.Find(time => time.First <= number.First && time.End > number.First);
            var unit = own is null ? found.Select(one => one.Unit).LastOrDefault() : own.Low!.Value / number.Value;
            var from = Enumerable
                .Range(number.End, Math.Max(0, sentence.Words.Count - number.End - 1))
                .TakeWhile(i => !sentence.Words[i].IsSign(',') && !sentence.Words[i].IsSign('('))
                .FirstOrDefault(i => sentence.Words[i].Text == "in" && sentence.Words[i + 1].IsCapital, -1);
            if (from >= 0 && unit > 0)
            {
                var place = sentence.Words.Skip(from + 1).TakeWhile(word => word.IsCapital).Select(word => word.Text);
                found.Add(new SiteTime(string.Join(' ', place), number.Value * unit, unit));
            }
        }

        return found;
    }

    private sealed record SiteTime(string Place, double Months, double Unit);
}
