using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>How many grades or levels people are said to have gained, beside how many those had to gain whom a figure counts.</summary>
internal static class GainDegree
{
    private const int Near = 4;
    private static readonly HashSet<string> Degrees = WordLists.Of("degree-of-gain");

    /// <summary>"Regained two motor levels", where the figure counts those who regained one, and another those who regained two.</summary>
    internal static bool IsOther(Comparison clause, ClaimFigure claim, EvidenceFigure figure) =>
        claim.Kind is FigureKind.Fraction or FigureKind.Share or FigureKind.Count
        && figure.Said.Degree is { } own
        && Of(clause, claim) is { } said
        // who gained two also gained one
        && said > own
        && clause.Study.Figures.Any(one => one.Measure == figure.Measure && one.Arm == figure.Arm && one.Said.Degree == said);

    // how many grades or levels are said to have been gained; null where the clause tells of several
    private static int? Of(Comparison clause, ClaimFigure claim)
    {
        var said = clause
            .Sentence.Numbers.Where(number =>
                number is { IsWhole: true, IsShare: false, IsPercent: false, Value: >= 1 and <= 9 }
                && number.First >= clause.First
                && number.End <= clause.End
                && (number.First < claim.First || number.First >= claim.End)
                && IsOfDegree(clause, number)
            )
            .ToList();
        return said is [{ } only] && only.High <= only.Value && clause.Figures.Count(one => one.CountsPeople) <= 2 ? (int)only.Value : null;
    }

    // "two motor levels", and not "in one year two levels"
    private static bool IsOfDegree(Comparison clause, Numeral number)
    {
        var words = clause.Sentence.Words;
        var at = Enumerable.Range(number.End, Math.Min(Near, clause.End - number.End)).FirstOrDefault(i => Degrees.Contains(words[i].Text), -1);
        return at >= 0
            && Enumerable.Range(number.End, at - number.End).All(i => words[i].Kind == WordKind.Letters)
            && !clause.Sentence.Numbers.Any(other => other.First >= number.End && other.First < at)
            && !clause.Sentence.Has("unit", null, number.End, at);
    }
}
