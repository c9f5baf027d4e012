using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>What words say of how an outcome fared, without a number: "residual urine was better, daily living was not".</summary>
/// <param name="Family">The outcome.</param>
/// <param name="Way">How it fared.</param>
/// <param name="IsBetween">Groups are set beside each other ("did not differ"), and not a time beside an earlier one.</param>
/// <param name="IsChange">A score went up or down, which says nothing of other groups.</param>
/// <param name="Outcome">The word that names the outcome.</param>
/// <param name="First">First word of the part of the sentence that says so.</param>
/// <param name="End">Past its last word.</param>
internal sealed record Fare(MeasureFamily Family, FareWay Way, bool IsBetween, bool IsChange, int Outcome, int First, int End)
{
    private const int Far = 4;
    private const int Short = 6;
    private static readonly HashSet<string> Breaks = WordLists.Of("fare-break");
    private static readonly HashSet<string> Predicates = WordLists.Of("clause-predicate");
    private static readonly HashSet<string> Good = WordLists.Of("better-or-worse");
    private static readonly HashSet<string> Apart = WordLists.Of("alike-or-apart");
    private static readonly HashSet<string> Gains = WordLists.Of("gain-noun");
    private static readonly HashSet<string> Nobody = WordLists.Of("nobody-of-them");
    private static readonly HashSet<string> Needs = WordLists.Of("needs-others");
    private static readonly HashSet<string> Beside = WordLists.Of("set-beside-control");

    /// <summary>Each outcome that a range of words tells of, with how it fared.</summary>
    internal static List<Fare> In(Sentence sentence, IReadOnlyList<ClaimFigure> figures, int first, int end, Func<ClaimFigure, bool> isWhole)
    {
        var parts = Parts(sentence, first, end);
        var denied = Denied(sentence, figures, first, end);
        var ways = parts.ConvertAll(part => WayOf(sentence, denied, part.First, part.End));
        // "regained movement but not feeling": the verb stands in the clause before
        var isAnyUp =
            ways.Exists(way => way?.Way == FareWay.Up)
            || sentence.Has("direction", "up")
            || sentence.Has(MeasureFamily.Role, MeasureFamily.General)
            || sentence.Words.Any(word => Gains.Contains(word.Text));
        var fares = new List<Fare>();
        for (var k = 0; k < parts.Count; k++)
        {
            var part = parts[k];
            if (IsOfSome(sentence, figures, part, isWhole))
            {
                continue;
            }

            // "SCIM, depression and life-impact scores improved"
            var way = ways[k] ?? (IsListed(sentence, parts, ways, k) ? ways[k + 1] : null);
            foreach (var (family, word) in Outcomes(sentence, part))
            {
                if (way is { } told)
                {
                    fares.Add(new Fare(family, Turn(sentence, told, family, part), told.IsBetween, told.IsChange, word, part.First, part.End));
                }
                else if (denied[word] && isAnyUp)
                {
                    fares.Add(new Fare(family, FareWay.NotUp, false, false, word, part.First, part.End));
                }
            }
        }

        return fares;
    }

    /// <summary>Whether anything in a sentence is denied.</summary>
    internal static bool IsDenying(Sentence sentence, IReadOnlyList<ClaimFigure> figures) =>
        sentence.Cues.Any(cue => cue.Row.Category == "negated")
        || figures.Any(figure => figure.Kind == FigureKind.None)
        || sentence.Words.Any(word => Nobody.Contains(word.Text));

    // denied by a word of the same clause: "no complication and saw the MRI improve" denies the first only; "none of the seven ... regained" all of it
    private static bool[] Denied(Sentence sentence, IReadOnlyList<ClaimFigure> figures, int first, int end)
    {
        var denied = new bool[sentence.Words.Count];
        var cue = sentence.Cues.Where(one => one.Row.Category == "negated" && one.First >= first && one.First < end).Select(one => one.First).ToList();
        var nobody = figures
            .Where(figure => figure is { Kind: FigureKind.None, Denied: false } && figure.First >= first && figure.First < end)
            .Select(figure => figure.First)
            .Concat(Enumerable.Range(first, end - first).Where(i => Nobody.Contains(sentence.Words[i].Text)))
            .DefaultIfEmpty(end)
            .Min();
        for (var i = first; i < end; i++)
        {
            denied[i] = cue.Count > 0 && (sentence.Scopes[i] & Scope.Negated) != 0 || nobody < i;
        }

        return denied;
    }

    private static List<Clause> Parts(Sentence sentence, int first, int end)
    {
        var parts = new List<Clause>();
        var start = first;
        for (var i = first; i < end; i++)
        {
            var word = sentence.Words[i];
            var cuts =
                (word.Kind == WordKind.Sign && word.Text is "," or ";" or ":" or "(" or ")")
                || Breaks.Contains(word.Text)
                || (word.Text == "and" && i + 1 < end && Predicates.Contains(sentence.Words[i + 1].Text));
            if (cuts)
            {
                parts.Add(new Clause(start, i));
                start = i + 1;
            }
        }

        parts.Add(new Clause(start, end));
        return parts.FindAll(part => part.End > part.First);
    }

    private static (FareWay Way, bool IsBetween, bool IsChange, int Word)? WayOf(Sentence sentence, bool[] denied, int first, int end)
    {
        var found = new List<(FareWay Way, bool IsBetween, bool IsChange, int Word)>();
        foreach (var match in sentence.Of("direction", first, end))
        {
            // "higher dose", "improved all the same"
            if (sentence.Of("pole", first, end).Concat(sentence.Of("quantifier", first, end)).Any(other => Holds(other, match)))
            {
                continue;
            }

            var isDenied = denied[match.First];
            var last = sentence.Words[match.End - 1].Text;
            switch (match.Value)
            {
                case "same" when !isDenied || match.End - match.First > 1:
                    found.Add((FareWay.Same, IsApart(sentence, match), false, match.First));
                    break;
                case "up":
                    found.Add((isDenied ? FareWay.NotUp : FareWay.Up, false, !Good.Contains(last), match.First));
                    break;
                case "down" when !isDenied:
                    found.Add((FareWay.Down, false, !Good.Contains(last), match.First));
                    break;
                default:
                    return null;
            }
        }

        foreach (var match in sentence.Of(MeasureFamily.Role, first, end))
        {
            var isDenied = denied[match.First];
            if (match.Value == MeasureFamily.General || Gains.Contains(sentence.Words[match.End - 1].Text))
            {
                found.Add((isDenied ? FareWay.NotUp : FareWay.Up, false, false, match.First));
            }
            else if (match.Value == "deterioration")
            {
                found.Add((isDenied ? FareWay.NotDown : FareWay.Down, false, false, match.First));
            }
        }

        if (found.Count == 0 && sentence.Of("significance", first, end).FirstOrDefault(match => match.Value == "no") is { Concept: not null } chance)
        {
            return (FareWay.Same, false, false, chance.First);
        }

        var same = found.Find(one => one.Way == FareWay.Same);
        return same.Way == FareWay.Same ? same
            : found.Select(one => one.Way).Distinct().Count() == 1 ? found.OrderBy(one => one.IsChange).First()
            : null;
    }

    private static bool Holds(Match outer, Match inner) =>
        outer.First <= inner.First && outer.End >= inner.End && outer.End - outer.First > inner.End - inner.First;

    // "did not differ", "the same recovery as"
    private static bool IsApart(Sentence sentence, Match match) =>
        sentence.Words.Take(match.End).Skip(match.First).Any(word => Apart.Contains(word.Text))
        || sentence.Words[match.End - 1].Text == "same" && sentence.Has(MeasureFamily.Role, null, match.End, match.End + 2);

    // of some of the people, or with a number of points: compared by other rows
    private static bool IsOfSome(Sentence sentence, IReadOnlyList<ClaimFigure> figures, Clause part, Func<ClaimFigure, bool> isWhole) =>
        figures.Any(figure =>
            figure.First < part.End
            && figure.End > part.First
            && (figure.Kind == FigureKind.Points || (figure.CountsPeople && figure.Kind is not (FigureKind.None or FigureKind.All) && !isWhole(figure)))
        )
        || sentence.Has("gmfcs-level", null, part.First, part.End)
        // "minimal recovery" is neither gain nor none
        || sentence.Has("pole", "extent-", part.First, part.End)
        // a level that sinks is no score that falls
        || sentence.Words.Take(part.End).Skip(part.First).Any(word => word.Text is "level" or "levels")
        || sentence.Of("arm", part.First, part.End).Any(match => match.Value is "control" or "placebo" && !IsBeside(sentence, match.First, part.First))
        || sentence.IsIn(Scope.Hedged | Scope.Conditional | Scope.Asked, part.First, part.End);

    // "better than the controls": they are what the treated are set beside
    private static bool IsBeside(Sentence sentence, int at, int first) =>
        Enumerable.Range(Math.Max(first, at - Far), at - Math.Max(first, at - Far)).Any(i => Beside.Contains(sentence.Words[i].Text));

    private static bool IsListed(Sentence sentence, List<Clause> parts, List<(FareWay Way, bool IsBetween, bool IsChange, int Word)?> ways, int k) =>
        k + 1 < parts.Count
        && ways[k + 1] is not null
        && parts[k].End - parts[k].First <= Short
        && sentence.Words[parts[k].End].IsSign(',')
        && !Enumerable.Range(parts[k].First, parts[k].End - parts[k].First).Any(i => Predicates.Contains(sentence.Words[i].Text));

    private static IEnumerable<(MeasureFamily Family, int Word)> Outcomes(Sentence sentence, Clause part)
    {
        var meant = MeasureFamily.In(sentence, part.First, part.End);
        foreach (var family in meant.Where(family => family.Id != MeasureFamily.General && family.Group is not (MeasureFamily.Harm or "count")))
        {
            yield return (family, sentence.Of(MeasureFamily.Role, part.First, part.End).First(match => match.Value == family.Id).First);
        }
    }

    // of spasticity, of urine that is left and of dependence on others less is better
    private static FareWay Turn(Sentence sentence, (FareWay Way, bool IsBetween, bool IsChange, int Word) told, MeasureFamily family, Clause part)
    {
        var isTurned =
            told.IsChange
            && (
                family.Id == "spasticity"
                || family.Id == "independence" && sentence.Words.Take(part.End).Skip(part.First).Any(word => Needs.Contains(word.Text))
                || family.Id == "bladder-bowel" && sentence.Words.Take(part.End).Skip(part.First).Any(word => word.Text is "urine" or "residual")
            );
        return (isTurned, told.Way) switch
        {
            (true, FareWay.Up) => FareWay.Down,
            (true, FareWay.Down) => FareWay.Up,
            (true, FareWay.NotUp) => FareWay.NotDown,
            (true, FareWay.NotDown) => FareWay.NotUp,
            _ => told.Way,
        };
    }
}
