using Evidence.Core.Language;
using Evidence.Core.Studies;

namespace Evidence.Core.Claims.Checking;

/// <summary>The group of people that a number is of.</summary>
/// <param name="Arms">Ids of the arms that it may be; null for any that was treated.</param>
/// <param name="IsSure">True when the words name it.</param>
internal sealed record ClaimArm(IReadOnlySet<string>? Arms, bool IsSure)
{
    private const int Behind = 6;
    private static readonly HashSet<string> Opposed = new(StringComparer.Ordinal) { "against", "versus", "vs", "compared", "than" };

    /// <summary>Whether a figure may be of this group.</summary>
    internal bool Has(EvidenceFigure figure) => Arms is null ? !figure.IsControl : figure.Arm is not { } arm || Arms.Contains(arm);

    /// <summary>How many people the group has; null where it is not one arm that the words name.</summary>
    internal int? Size(StudyEvidence study) => IsSure && Arms is { Count: 1 } ? study.Study.Arms.First(arm => Arms.Contains(arm.Id)).N : null;

    /// <summary>Reads the group from the words of the clause.</summary>
    internal static ClaimArm Of(Comparison clause, ClaimFigure figure)
    {
        var arms = clause.Study.Study.Arms;
        if (arms.Count < 2)
        {
            return new ClaimArm(null, false);
        }

        var controls = arms.Where(arm => arm.Role == "control").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal);
        var start = clause
            .Figures.Where(one => (one.CountsPeople || one.Kind == FigureKind.Points) && one.End <= figure.First)
            .Select(one => one.End)
            .DefaultIfEmpty(clause.First)
            .Last();
        var next = clause
            .Figures.Where(one => (one.CountsPeople || one.Kind == FigureKind.Points) && one.First >= figure.End)
            .Select(one => one.First)
            .DefaultIfEmpty(clause.End)
            .First();
        // "15% of those on conventional treatment": the group stands right behind its number
        var behind = clause.Sentence.Of("arm", figure.End, Math.Min(next, figure.End + Behind)).Cast<Match?>().FirstOrDefault();
        if (
            controls.Count > 0
            && behind is { Value: "control" or "placebo" } found
            && !Enumerable.Range(figure.End, found.First - figure.End).Any(i => Opposed.Contains(clause.Sentence.Words[i].Text) || clause.Sentence.Words[i].Text is "as" or "of" && i > figure.End)
        )
        {
            return new ClaimArm(Named(clause, arms, found.First, found.End) is { Count: 1 } label ? label : controls, true);
        }

        foreach (var (first, end) in new[] { (start, figure.First), (start, next), (clause.First, clause.End) })
        {
            var than = Enumerable.Range(first, Math.Max(0, end - first)).FirstOrDefault(i => clause.Sentence.Words[i].Text == "than", end);
            if (Named(clause, arms, first, than) is { Count: 1 } one)
            {
                return new ClaimArm(one, true);
            }
        }

        var opposed = clause.First > 0 && Opposed.Contains(clause.Sentence.Words[clause.First].Text);
        var control = clause.Has("arm", "control") || clause.Has("arm", "placebo");
        var treated = clause.Has("arm", "treated") && !clause.Has("arm", "control");
        if (controls.Count > 0 && (control || (opposed && !treated)) && !Compares(clause))
        {
            return new ClaimArm(controls, true);
        }

        var given = arms.Where(arm => arm.Role == "treated").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal);
        return treated && controls.Count > 0 ? new ClaimArm(given, true)
            : controls.Count == 0 ? new ClaimArm(null, false)
            : new ClaimArm(arms.Where(arm => arm.Role != "control").Select(arm => arm.Id).ToHashSet(StringComparer.Ordinal), false);
    }

    // "5 of 19 did better than controls" counts the treated
    private static bool Compares(Comparison clause) =>
        clause.Sentence.Words.Skip(clause.First + 1).Take(clause.End - clause.First - 1).Any(word => word.Text is "than" or "compared");

    // words of one arm's label that no other arm has
    private static HashSet<string> Named(Comparison clause, IReadOnlyList<Arm> arms, int first, int end)
    {
        var labels = arms.Select(arm => (arm.Id, Words: Stems(Sentence.Of($"{arm.Label} {arm.Id.Replace('-', ' ')}"), 0, int.MaxValue))).ToList();
        var said = Stems(clause.Sentence, first, end);
        var scored = labels
            .Select(label =>
                (label.Id, Score: label.Words.Count(word => said.Contains(word) && labels.All(other => other.Id == label.Id || !other.Words.Contains(word))))
            )
            .Where(pair => pair.Score > 0)
            .ToList();
        return scored.Count == 0 ? [] : [.. scored.Where(pair => pair.Score == scored.Max(one => one.Score)).Select(pair => pair.Id)];
    }

    private static HashSet<string> Stems(Sentence sentence, int first, int end)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < Math.Min(end, sentence.Words.Count); i++)
        {
            if (sentence.Words[i].Kind == WordKind.Letters && !sentence.Matches.Any(match => match.Role == "neutral" && match.First <= i && match.End > i))
            {
                stems.Add(Checking.Features.Stem(sentence.Words[i].Text));
            }
        }

        return stems;
    }
}
