using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Two parts of the people set against each other: "grade C gained more often than grade D", "acute cases did better than chronic ones".</summary>
internal static class PartFacts
{
    private const double Alike = 0.05;
    private static readonly string[] Roles = ["chronicity", "level", "severity", "age"];
    private static readonly HashSet<string> Comparative = WordLists.Of("comparative");

    internal static void Read(Comparison clause)
    {
        if (clause.Study.Figures.Count == 0 || clause.Figures.Any(figure => figure.CountsPeople) || Pivot(clause) is not { } pivot)
        {
            return;
        }

        var ways = clause
            .Sentence.Of("direction", clause.First, pivot)
            .Where(match => match.Value is "up" or "down" && !clause.IsNegated(match.First) && IsOfComparison(clause, match, pivot))
            .ToList();
        if (ways is not [.., var way] || Parts(clause, pivot) is not ({ } first, { } second))
        {
            return;
        }

        var all = Pairs(clause, first, second).ToList();
        if (all.Count == 0)
        {
            return;
        }

        // "all grades" beside "all grades", and not beside one grade
        var pairs = all.FindAll(pair => pair.Shared >= all.Max(one => one.Shared) - 1e-9);

        var found = pairs
            .Select(pair =>
                Math.Abs(pair.One - pair.Other) < Alike ? "same"
                : pair.One > pair.Other ? "up"
                : "down"
            )
            .Distinct()
            .ToList();
        var relation =
            found is not [var only] || only == "same" ? SlotRelation.Absent
            : only == way.Value ? SlotRelation.Match
            : SlotRelation.Contradicted;
        clause.Add(
            clause.Piece(SlotNames.Comparator, way.First, way.End, relation, string.Join("; ", pairs.Select(pair => pair.Words))) with
            {
                Rule = "wrong-comparison",
            }
        );
        if (relation != SlotRelation.Absent)
        {
            ClaimOutcome.Cover(clause);
            clause.Cover(first.First, first.End);
            clause.Cover(second.First, second.End);
        }
    }

    private static int? Pivot(Comparison clause)
    {
        for (var i = clause.First + 1; i + 1 < clause.End; i++)
        {
            if (clause.Sentence.Words[i].Text == "than")
            {
                return i;
            }
        }

        return null;
    }

    // "gained more": the word of the comparison is the last before the second part, and no "gained" alone
    private static bool IsOfComparison(Comparison clause, Match match, int pivot) =>
        Comparative.Contains(clause.Sentence.Words[match.End - 1].Text) || match.End == pivot;

    // one part before the pivot and one behind it, of one kind and not the same
    private static (Part? First, Part? Second) Parts(Comparison clause, int pivot)
    {
        if (Letter(clause, clause.First, pivot) is { } own && Letter(clause, pivot, clause.End) is { } other)
        {
            return own.Value == other.Value ? (null, null) : (own, other);
        }

        foreach (var role in Roles)
        {
            var before = clause.Sentence.Of(role, clause.First, pivot).ToList();
            var behind = clause.Sentence.Of(role, pivot, clause.End).ToList();
            if (before is [.., var one] && behind is [var two, ..] && one.Value != two.Value)
            {
                return (new Part(role, one.Value, one.First, one.End), new Part(role, two.Value, two.First, two.End));
            }
        }

        return (null, null);
    }

    private static Part? Letter(Comparison clause, int first, int end) =>
        Grades.In(clause.Sentence).Where(grade => grade.First >= first && grade.End <= end).ToList() is [var only]
            ? new Part("grade", only.Letter, only.First, only.End)
            : null;

    // figures of the two parts, of one measure, arm, time and kind
    private static IEnumerable<(double One, double Other, double Shared, string Words)> Pairs(Comparison clause, Part first, Part second)
    {
        var families = MeasureFamily.In(clause.Sentence, clause.First, clause.End);
        var known = clause
            .Study.Figures.Where(figure =>
                figure.Grades is null
                && Value(figure) is not null
                && (families.Count == 0 || families.Any(family => family.To(figure.Measure) is SlotRelation.Match or SlotRelation.Broader))
            )
            .ToList();
        foreach (var one in known.Where(figure => Is(figure, first) && !Is(figure, second)))
        {
            foreach (
                var other in known.Where(figure =>
                    Is(figure, second)
                    && !Is(figure, first)
                    && figure.Measure == one.Measure
                    && figure.Arm == one.Arm
                    && figure.Months == one.Months
                    && figure.IsPoints == one.IsPoints
                )
            )
            {
                yield return (Value(one)!.Value, Value(other)!.Value, Shared(one, other), $"{Verdicts.Words(one)} against {Verdicts.Words(other)}");
            }
        }
    }

    // how much of what the two figures are said to be of is the same
    private static double Shared(EvidenceFigure one, EvidenceFigure other)
    {
        var (first, second) = (Words(one), Words(other));
        return (double)first.Intersect(second).Count() / Math.Max(1, first.Union(second).Count());
    }

    private static HashSet<string> Words(EvidenceFigure figure) =>
        [.. $"{figure.Definition} {figure.Subgroup}".Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool Is(EvidenceFigure figure, Part part) =>
        part.Role == "grade" ? figure.Grade == part.Value : figure.Subgroup is not null && figure.Said.Part.Contains($"{part.Role}:{part.Value}");

    private static double? Value(EvidenceFigure figure) => figure.IsPoints ? figure.Low : figure.Share;

    /// <summary>A part of the people as a clause names it.</summary>
    private sealed record Part(string Role, string Value, int First, int End);
}
