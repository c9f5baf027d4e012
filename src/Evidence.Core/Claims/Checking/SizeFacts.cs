using System.Globalization;
using Evidence.Core.Language;

namespace Evidence.Core.Claims.Checking;

/// <summary>Numbers that say how many people a study had, and no outcome.</summary>
internal static class SizeFacts
{
    private static readonly HashSet<string> Single = WordLists.Of("one-and-only");
    private static readonly HashSet<string> Planned = WordLists.Of("planned");

    /// <summary>"Ichim's single patient", where the study is of one person: read, and nothing that could be wrong.</summary>
    internal static void Only(Comparison clause)
    {
        if (clause.Study.Study is not ({ Enrolled: 1 } or { Enrolled: null, Arms: [{ N: 1 }] }))
        {
            return;
        }

        foreach (var people in clause.Of("people").Concat(clause.Of("one-person")).ToList())
        {
            clause.Cover(Single, Math.Max(clause.First, people.First - 2), people.First);
        }
    }

    /// <summary>The number beside the sizes that the record gives; null where it is none or the record does not tell.</summary>
    internal static Piece? Of(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm) =>
        figure.Kind == FigureKind.Count && clause.Study.IsReview && IsOfStudies(clause, figure) ? null : OfPeople(clause, figure, outcome, arm);

    private static Piece? OfPeople(Comparison clause, ClaimFigure figure, ClaimOutcome outcome, ClaimArm arm) =>
        FollowUpFacts.Of(clause, figure, outcome)
        ?? AllotmentFacts.Of(clause, figure, outcome)
        ?? Analysed(clause, figure, outcome)
        ?? ArmSizeFacts.Of(clause, figure, outcome, arm)
        ?? Whole(clause, figure, outcome);

    // "reported on seven of its 28 participants"
    private static Piece? Analysed(Comparison clause, ClaimFigure figure, ClaimOutcome outcome) =>
        clause.Study.Study is { Enrolled: { } entered, Analysed: { } counted }
        && figure is { Kind: FigureKind.Fraction, Events: { } said, Total: { } total, Denied: false }
        && (int)total == entered
        && ((int)said == counted || (clause.Sentence.Has("enrol", "analysed", figure.First, figure.End) && clause.Figures.Count(one => one.CountsPeople) == 1))
        && (!outcome.IsOwn || clause.Sentence.Has("enrol", "analysed", clause.First, clause.End))
        && !IsElliptic(clause)
            ? clause.Piece(
                SlotNames.Number,
                figure.First,
                figure.End,
                (int)said == counted ? SlotRelation.Match : SlotRelation.Contradicted,
                string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed")
            ) with
            {
                IsSize = true,
                Rule = "wrong-number",
            }
            : null;

    // "three of ten improved in Seoul, Knoller eight of eight": the outcome is that of the clause before
    private static bool IsElliptic(Comparison clause) =>
        clause.First > 0
        && clause.Of("enrol").All(match => match.Value == "has")
        && !clause.Of(MeasureFamily.Role).Any()
        && clause.Sentence.Has(MeasureFamily.Role, null, 0, clause.First);

    // "10 patients were treated": the number is a size and no outcome
    private static Piece? Whole(Comparison clause, ClaimFigure figure, ClaimOutcome outcome)
    {
        if (
            figure.Kind is not (FigureKind.Count or FigureKind.All)
            || figure.Unit is not null
            || (figure.Events ?? figure.Total) is not { } said
            || figure.Denied
            || (clause.Study.IsReview && IsOfStudies(clause, figure))
            || IsOfHarms(clause, figure)
        )
        {
            return null;
        }

        var (numbers, study) = (clause.Study.Numbers, clause.Study.Study);
        var piece = clause.Piece(
            SlotNames.Number,
            figure.First,
            figure.End,
            SlotRelation.Match,
            string.Create(CultureInfo.InvariantCulture, $"{said:0} people")
        ) with
        {
            IsSize = true,
        };
        var verb = Verb(clause, figure);
        // "enrolled 96 and analysed 105": each verb has its own number
        if (
            study is { Enrolled: { } entered, Analysed: { } counted }
            && entered != counted
            && verb is "enrolled" or "analysed"
            && !(clause.All.Any(one => one.Events == entered) && clause.All.Any(one => one.Events == counted) && OfWhole(clause, figure))
            && (verb == "enrolled" ? said == counted : said == entered)
        )
        {
            return piece with
            {
                Relation = SlotRelation.Contradicted,
                Evidence = string.Create(CultureInfo.InvariantCulture, $"{entered} entered, {counted} were analysed"),
                Rule = "wrong-number",
            };
        }

        var known = figure.Bound is null or "exact"
            ? (verb is null ? numbers.Groups : numbers.Sizes).Contains(said)
            : numbers.Whole.Any(n => FigureComparison.Order(said, n, figure.Bound, 0.05 * said) == SlotRelation.Match);
        if (known)
        {
            if (figure.Kind == FigureKind.All)
            {
                var given =
                    clause.Has("treatment")
                    && verb is "treated" or "enrolled"
                    && !clause.Has("enrol", "analysed")
                    && study.Arms.Any(arm => arm.Role == "control")
                    && said == study.Arms.Sum(arm => arm.N ?? 0);
                return given ? piece with { Relation = SlotRelation.Contradicted, Evidence = study.Control ?? "a control group", Rule = "wrong-arm" }
                    : verb is null || outcome.IsOwn ? null
                    : verb == "analysed" && study.Analysed is { } all && all != (int)said
                        ? piece with
                        {
                            Relation = SlotRelation.Contradicted,
                            Evidence = string.Create(CultureInfo.InvariantCulture, $"{all} were analysed"),
                            Rule = "wrong-number",
                        }
                    : piece;
            }

            var isPeople = clause.Sentence.Has("people", null, figure.End, figure.End + 4);
            return verb is null && !isPeople ? null : piece with { IsCore = verb is not null || !outcome.IsOwn };
        }

        verb ??= IsOfStudy(clause, figure, outcome) || (outcome.Families.Count == 0 && ClaimOutcome.IsElliptic(clause)) ? "treated" : null;
        var isPart = outcome is { Families.Count: > 0, IsOwn: true } || clause.Has("arm", "control") || clause.Has("arm", "placebo");
        return
            verb is not null
            && !isPart
            && numbers.Whole.Count > 0
            && (study.Design != "registration-only" || IsPlanned(clause))
            && (clause.Sentence.Has("people", null, figure.End, figure.End + 4) || IsElided(clause, figure, verb) || ClaimOutcome.IsElliptic(clause))
            ? piece with
            {
                Relation = SlotRelation.Contradicted,
                Evidence = string.Join(", ", numbers.Whole.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n:0} people"))),
                Rule = "wrong-number",
            }
            : null;
    }

    // "of the 11 studies seven had controls": no people
    private static bool IsOfStudies(Comparison clause, ClaimFigure figure) =>
        clause.All.Any(one => one is { Kind: FigureKind.Things, Unit: "study" } && one.End <= figure.First)
        && !clause.Sentence.Has("people", null, figure.End, figure.End + 4);

    // "the man had one serious adverse event": harms are counted, and no people
    private static bool IsOfHarms(Comparison clause, ClaimFigure figure) =>
        clause
            .Sentence.Of(MeasureFamily.Role, figure.End, figure.End + 1)
            .Any(match => MeasureFamily.OfFeature($"{match.Role}:{match.Value}") is { Group: MeasureFamily.Harm });

    // "randomised 105 children and analysed 67": of whom the second number is stands with the first
    private static bool IsElided(Comparison clause, ClaimFigure figure, string verb) =>
        verb is "enrolled" or "analysed"
        && clause.Sentence.Of("enrol", clause.First, figure.First).Any(match => match.End == figure.First)
        && clause.All.LastOrDefault(one => one.CountsPeople && one.End <= figure.First) is { } before
        && clause.Sentence.Has("people", null, before.End, before.End + 4);

    // "fifteen people are described in the paper", "the report rests on ten men": nothing else is told of them
    private static bool IsOfStudy(Comparison clause, ClaimFigure figure, ClaimOutcome outcome) =>
        figure is { Kind: FigureKind.Count, Bound: null }
        // "the GMFM-66 curves rest on 65 children": a scale that the record speaks of is no outcome of theirs
        && (outcome.Families.Count == 0 || outcome.Families.All(family => family.Group == MeasureFamily.Function) && IsOfRecord(clause, figure))
        && !clause.Has("direction")
        && !clause.Has("arm")
        && clause.Figures.Count(one => one is { CountsPeople: true, Unit: null }) == 1
        && (clause.Has("study") || clause.Has("published") || IsOfRecord(clause, figure))
        && !clause.Study.Numbers.All.Contains(figure.Events!.Value);

    // nothing but what the record speaks of stands beside the number
    private static bool IsOfRecord(Comparison clause, ClaimFigure figure) =>
        Enumerable
            .Range(clause.First, clause.End - clause.First)
            .Where(i => (i < figure.First || i >= figure.End) && !clause.IsCovered(i) && (clause.Sentence.Scopes[i] & Scope.Frame) == 0)
            .Select(i => clause.Features[i])
            .OfType<string>()
            .All(clause.Study.Bag.Contains);

    // "of the 33 in the trial 14 reached six months": the verb is that of the other number
    private static bool OfWhole(Comparison clause, ClaimFigure figure) =>
        figure.First > 0 && (clause.Sentence.Words[figure.First - 1].Text == "of" || clause.Sentence.Words[Math.Max(0, figure.First - 2)].Text == "of");

    private static bool IsPlanned(Comparison clause) => clause.HasWord(Planned, clause.First, clause.End);

    // the verb that makes a number the size of the study
    private static string? Verb(Comparison clause, ClaimFigure figure)
    {
        var before = clause
            .Sentence.Of("enrol", Math.Max(clause.First, figure.First - 3), figure.First)
            .Where(match => match.Value != "has" || match.End >= figure.First - 1)
            .Select(match => match.Value == "has" ? "treated" : match.Value)
            .LastOrDefault();
        var after = clause
            .Sentence.Of("enrol", figure.End, Math.Min(clause.End, figure.End + 4))
            .Where(match => match.Value != "has")
            .Select(match => match.Value)
            .FirstOrDefault();
        var inside = clause
            .Sentence.Of("enrol", figure.First, figure.End)
            .Where(match => match.Value == "analysed")
            .Select(match => match.Value)
            .FirstOrDefault();
        return inside
            ?? before
            ?? after
            ?? TookPart(clause, figure)
            ?? (figure.Kind == FigureKind.All && figure.Total is not null ? OfAll(clause, figure) : null)
            ?? (
                clause.Sentence.Has("study", null, figure.End, figure.End + 3)
                || clause.Sentence.Has("study", null, Math.Max(0, figure.First - 3), figure.First)
                    ? "treated"
                    : null
            );
    }

    // "ninety people with long-standing complete injuries took part": nothing else is counted or told
    private static string? TookPart(Comparison clause, ClaimFigure figure) =>
        figure.Kind == FigureKind.Count
        && clause.Sentence.Has("people", null, figure.End, figure.End + 3)
        && clause.Figures.Count(one => one.CountsPeople) == 1
        && !clause.Of(MeasureFamily.Role).Any()
        && !clause.Has("arm")
            ? clause
                .Sentence.Of("enrol", figure.End, clause.End)
                .Where(match => match.End - match.First > 1)
                .Select(match => match.Value)
                .FirstOrDefault(value => value == "enrolled")
            : null;

    // "all 28 people in the double-blind trial of olfactory cells were analysed": of all the verb may stand far behind
    private static string? OfAll(Comparison clause, ClaimFigure figure) =>
        clause.Figures.Any(other => other.CountsPeople && other != figure)
            ? null
            : clause.Sentence.Of("enrol", figure.End, clause.End).Select(match => match.Value).LastOrDefault(value => value == "analysed");
}
