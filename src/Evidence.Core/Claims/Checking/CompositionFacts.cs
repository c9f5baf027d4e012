using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Of whom a study consisted: "half of the eight had neck injuries", "208 of 277 were thoracic", "four were acute".</summary>
internal static class CompositionFacts
{
    private const int Near = 3;
    private static readonly HashSet<string> Copulas = WordLists.Of("copula");
    private static readonly string[] Roles = ["level", "chronicity", "severity"];

    /// <summary>The number beside the record's own for such people; null where the clause tells an outcome or the record does not count them.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure)
    {
        if (OfAll(clause, figure) is { } whole)
        {
            return whole;
        }

        if (
            figure.Denied
            || (
                figure is { Kind: FigureKind.Count, Events: { } all }
                && clause.Study.Numbers.Whole.Contains(all)
                && clause.Figures.Count(one => one.CountsPeople) > 1
            )
            || figure.Kind is not (FigureKind.Count or FigureKind.Fraction or FigureKind.Share or FigureKind.Most or FigureKind.All or FigureKind.None)
            || (clause.Of(MeasureFamily.Role).Any() && !IsSaidOf(clause, figure))
            || clause.Has("direction")
            || Grades.In(clause.Sentence).Count > 0
            || clause.Study.Study.Enrolled is not { } people
        )
        {
            return null;
        }

        var named = Roles
            .SelectMany(role => clause.Sentence.Of(role, figure.End, clause.End))
            .Where(match => figure.Kind == FigureKind.None || !clause.IsNegated(match.First))
            .ToList();
        if (named.Select(match => (match.Role, match.Value)).Distinct().Count() != 1)
        {
            return null;
        }

        var known = clause.Study.Composition.Where(one => one.Role == named[0].Role && one.Value == named[0].Value).Select(one => one.N).Distinct().ToList();
        if (known is not [var n] || n > people)
        {
            return null;
        }

        var share = (double)n / people;
        var same = figure.Kind switch
        {
            FigureKind.Count => n == (int)(figure.Events ?? 0),
            FigureKind.Fraction when (int)(figure.Total ?? 0) == people && !figure.IsRate => n == (int)(figure.Events ?? 0),
            FigureKind.Fraction => Math.Abs(share - ((figure.Events ?? 0) / (figure.Total ?? 1))) <= (figure.Bound == "approx" ? 0.05 : 0.01),
            FigureKind.Share => Math.Abs(share - (figure.Low ?? 0)) <= (figure.Bound == "approx" ? 0.05 : 0.01),
            FigureKind.Most => share > 0.5,
            FigureKind.None => n == 0,
            _ => n == people,
        };
        return clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            same ? SlotRelation.Match : SlotRelation.Contradicted,
            string.Create(CultureInfo.InvariantCulture, $"{n} of {people}")
        ) with
        {
            IsSize = true,
            Rule = "wrong-number",
        };
    }

    // "three of the eight in the electromyography abstract were tetraplegic": what is said of the people ends the clause, and the outcome only names the study
    private static bool IsSaidOf(Comparison clause, ClaimFigure figure) =>
        Roles
            .SelectMany(role => clause.Sentence.Of(role, figure.End, clause.End))
            .Any(match =>
                Copulas.Contains(clause.Sentence.Words[match.First - 1].Text)
                && clause.Of(MeasureFamily.Role).All(outcome => outcome.First > figure.First && outcome.End < match.First)
                && !clause.Sentence.Has("enrol", "enrolled", figure.End, match.First - 1)
            );

    // "all 56 had been hurt in the neck": of a record whose people are of one kind
    private static Piece? OfAll(Comparison clause, ClaimFigure figure)
    {
        if (
            figure is not { Kind: FigureKind.All, Denied: false }
            || (figure.Total is { } total && !clause.Study.Numbers.Whole.Contains(total))
            || clause.Of(MeasureFamily.Role).Any(match => match.Value != "ais-grade")
            || ClaimStep.Of(clause, clause.First, clause.End) is not null
            || clause.Has("direction")
            || clause.Study.IsReview
        )
        {
            return null;
        }

        var named = Roles.SelectMany(role => clause.Sentence.Of(role, figure.End, clause.End)).Where(match => !clause.IsNegated(match.First)).ToList();
        var grades = Grades.In(clause.Sentence).Where(grade => grade.First >= figure.End && grade.End <= clause.End).Select(grade => grade.Letter).ToList();
        var isSure =
            named.Count + grades.Count > 0
            && named.TrueForAll(match => SlotFacts.Values(clause.Study, match.Role).Distinct().ToList() is [var only] && only == match.Value)
            && grades.TrueForAll(grade => clause.Study.Grades is [var only] && only == grade);
        return isSure
            ? clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                SlotRelation.Match,
                string.Join(", ", named.Select(match => match.Value).Concat(grades))
            ) with
            {
                IsSize = true,
            }
            : null;
    }

    /// <summary>How many people of each kind a record counts: "cervical 69, thoracic 208", "4 acute, 4 chronic".</summary>
    internal static IEnumerable<(string Role, string Value, int N)> Counts(Studies.Study study) =>
        Roles.SelectMany(role => Counts(study, role).Select(one => (role, one.Value, one.N)));

    private static IEnumerable<(string Value, int N)> Counts(Studies.Study study, string role)
    {
        var population = study.Population;
        var told = role switch
        {
            "level" => population?.Level,
            "chronicity" => population?.TimeSinceInjury,
            _ => population?.Severity,
        };
        foreach (var sentence in new[] { told, population?.Chronicity }.OfType<string>().Distinct().Select(Sentence.Of))
        {
            var numbers = sentence.Numbers.Where(number => number is { IsWhole: true, IsPercent: false, Value: >= 1 }).ToList();
            foreach (var match in sentence.Of(role))
            {
                var ahead = numbers
                    .Where(number => number.End <= match.First && match.First - number.End <= Near && Free(sentence, number.End, match.First))
                    .ToList();
                var behind = numbers
                    .Where(number => number.First >= match.End && number.First - match.End <= 1 && Free(sentence, match.End, number.First))
                    .ToList();
                foreach (var number in ahead.TakeLast(1).Concat(ahead.Count == 0 ? behind.Take(1) : []))
                {
                    yield return (match.Value, (int)number.Value);
                }
            }
        }
    }

    private static bool Free(Sentence sentence, int first, int end) =>
        !Enumerable.Range(first, Math.Max(0, end - first)).Any(i => sentence.Words[i].Kind == WordKind.Sign && !sentence.Words[i].IsSign('('));
}
