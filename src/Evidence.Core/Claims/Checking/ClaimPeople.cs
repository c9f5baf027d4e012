namespace Evidence.Core.Claims.Checking;

/// <summary>The part of the people that a number is of: grade, severity, phase, level, age.</summary>
internal sealed record ClaimPeople(
    string? Grade,
    string? Left,
    IReadOnlySet<string> Phases,
    IReadOnlySet<string> Levels,
    IReadOnlySet<string> Functions,
    IReadOnlySet<string> Severities,
    IReadOnlySet<string> Grades,
    IReadOnlySet<string> Study,
    IReadOnlySet<string> Years
)
{
    internal static ClaimPeople Of(Comparison clause, ClaimFigure figure)
    {
        var (first, end) = Segment(clause, figure);
        var step = Language.Grades.Step(clause.Sentence, clause.First, clause.End) ?? ClaimStep.Of(clause, first, end);
        var grades = Language
            .Grades.In(clause.Sentence)
            .Where(grade => grade.First >= first && grade.End <= end)
            .Select(grade => grade.Letter)
            .Distinct()
            .ToList();
        // "complete cases turning incomplete": what they became is no part of who they were
        var complete =
            clause.Sentence.Has("severity", "complete", first, end)
            && !clause
                .Sentence.Of("severity", first, end)
                .Any(match => match.Value == "incomplete" && !clause.Sentence.Has(MeasureFamily.Role, null, match.First - 2, match.End));
        return new ClaimPeople(
            step is not null ? null
                : grades.Count == 1 ? grades[0]
                : grades.Count == 0 && complete ? "A"
                : null,
            step?.From,
            Values(clause, "chronicity", first, end),
            Values(clause, "level", first, end),
            Values(clause, "gmfcs-level", first, end),
            Values(clause, "severity", first, end),
            new HashSet<string>(grades, StringComparer.Ordinal),
            new HashSet<string>(clause.Study.Grades, StringComparer.Ordinal),
            Enumerable
                .Range(first, end - first)
                .Select(i => clause.Sentence.Words[i].Text)
                .Where(FigureWords.IsYear)
                .Except(Cited(clause))
                .ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>match when the figure is of just these people, contradicted when of others, absent when it may be of more or of fewer.</summary>
    internal SlotRelation To(EvidenceFigure figure)
    {
        var own = figure.Said.Features;
        var grade =
            Left is not null && figure.Grade == Left ? SlotRelation.Match
            : Grade == "A" && figure.Grade is null && own.Contains("severity:complete") ? SlotRelation.Match
            : Grade is null
                ? figure.Grade is null || Study.Count == 1 ? SlotRelation.Match
                    : SlotRelation.Absent
            : figure.Grade is { } known
                ? known == Grade ? SlotRelation.Match
                    : SlotRelation.Contradicted
            : Study.Count == 1
                ? Study.Contains(Grade) ? SlotRelation.Match
                    : SlotRelation.Contradicted
            : SlotRelation.Absent;
        var phase = Side(own, "chronicity", Phases);
        var level = Side(own, "level", Levels);
        // a level of the GMFCS that people reached is no part of them
        var function =
            Functions.Count == 0 || figure.Said.Functions.Count == 0 ? SlotRelation.Match
            : figure.Said.Functions.Any(Functions.Contains) ? SlotRelation.Match
            : SlotRelation.Contradicted;
        // "AIS A converting to incomplete": what they became is no part of who they were
        var entered =
            figure.Subgroup is not null ? figure.Said.Part
            : own.Contains("severity:complete") && own.Contains("severity:incomplete") ? own.Where(feature => feature != "severity:incomplete").ToHashSet()
            : own;
        var severity =
            entered.Contains("severity:incomplete") || Severities.Contains("incomplete") ? Side(entered, "severity", Severities) : SlotRelation.Match;
        var years = figure.Said.Years;
        var period =
            Years.Count > 1 && years.Count > 1 && !Years.SetEquals(years) ? SlotRelation.Absent
            : Years.Count == 0 || years.Any(Years.Contains) ? SlotRelation.Match
            : years.Count == 0 ? SlotRelation.Absent
            : SlotRelation.Contradicted;
        return new[] { grade, phase, level, function, severity, period }.Max(relation =>
            relation == SlotRelation.Contradicted ? 2
            : relation == SlotRelation.Absent ? 1
            : 0
        ) switch
        {
            2 => SlotRelation.Contradicted,
            1 => SlotRelation.Absent,
            _ => SlotRelation.Match,
        };
    }

    // the year under which a study is cited is not that of the people
    private static IEnumerable<string> Cited(Comparison clause) =>
        Subjects.Years(clause.Study).Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static SlotRelation Side(HashSet<string> own, string role, IReadOnlySet<string> said)
    {
        var values = own.Where(feature => feature.StartsWith(role + ":", StringComparison.Ordinal)).Select(feature => feature[(role.Length + 1)..]).ToList();
        return said.Count == 0
            ? values.Count == 0
                ? SlotRelation.Match
                : SlotRelation.Absent
            : values.Count == 0
                ? SlotRelation.Match
                : values.Exists(said.Contains)
                    ? SlotRelation.Match
                    : SlotRelation.Contradicted;
    }

    private static HashSet<string> Values(Comparison clause, string role, int first, int end) =>
        clause.Sentence.Of(role, first, end).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    // of several numbers in a clause each has the people that stand after it, else before it
    private static (int First, int End) Segment(Comparison clause, ClaimFigure figure)
    {
        var others = clause.Figures.Where(one => (one.CountsPeople || one.Kind == FigureKind.Points) && one != figure).ToList();
        if (others.Count == 0)
        {
            // "20% of the complete injuries in the one cohort and 57.8% in the other"
            return ClaimOutcome.IsElliptic(clause) && !NamesPeople(clause, clause.First, clause.End) ? (0, clause.First) : (clause.First, clause.End);
        }

        var next = others.Where(one => one.First >= figure.End).Select(one => one.First).DefaultIfEmpty(clause.End).First();
        var before = others.Where(one => one.End <= figure.First).Select(one => one.End).DefaultIfEmpty(clause.First).Last();
        // "of those in grade C 87%, of those in grade D 47%": who is meant stands before its number throughout
        var (head, tail) = (Math.Min(figure.First, others.Min(one => one.First)), Math.Max(figure.End, others.Max(one => one.End)));
        var leads = NamesPeople(clause, clause.First, head) && !NamesPeople(clause, tail, clause.End);
        return !leads && NamesPeople(clause, figure.End, next) ? (figure.End, next) : (before, figure.First);
    }

    private static bool NamesPeople(Comparison clause, int first, int end) =>
        Language.Grades.In(clause.Sentence).Any(grade => grade.First >= first && grade.End <= end)
        || clause.Sentence.Has("level", null, first, end)
        || clause.Sentence.Has("gmfcs-level", null, first, end)
        || clause.Sentence.Has("severity", null, first, end)
        || clause.Sentence.Has("chronicity", null, first, end)
        || Enumerable.Range(first, Math.Max(0, end - first)).Any(i => FigureWords.IsYear(clause.Sentence.Words[i].Text));
}
