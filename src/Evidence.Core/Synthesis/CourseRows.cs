using Evidence.Core.NaturalCourse;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;

namespace Evidence.Core.Synthesis;

/// <summary>
/// Makes the rows of people who were followed without the treatment. On the AIS grade they are the rows of the natural course, as
/// <see cref="NaturalCourseTable"/> reads
/// them; on any other measure, the groups of natural-history studies.
/// </summary>
internal sealed class CourseRows(SynthesisQuestion question, FigureForm form, CourseEvidence course, Funnel funnel)
{
    /// <summary>The rows; those that cannot be pooled say why.</summary>
    /// <param name="studies">The natural-history studies that take part.</param>
    public List<CohortStudyRow> Of(IReadOnlyList<SynthesisStudy> studies) =>
        question.Measure == NaturalCourse.CohortRows.Measure && form == FigureForm.Counts ? OfTable(studies) : [.. studies.SelectMany(Groups)];

    private List<CohortStudyRow> OfTable(IReadOnlyList<SynthesisStudy> studies)
    {
        var rows = course.Table.Range(question.People.OfCohorts with { Also = IsAsked }).Rows.Select(Row).ToList();
        var (known, used) = (course.Table.Rows.SelectMany(row => row.From.Select(from => (row, from)))
            .ToLookup(one => (one.from.Study, one.from.Result), one => one.row), rows.SelectMany(row => row.Results.Select(id => (row.Study.Id, id)))
                .ToHashSet());
        foreach (var study in studies)
        {
            foreach (var result in study.Results.Where(result => result.Measure == question.Measure && !used.Contains((study.Id, result.Id))))
            {
                funnel.Add(Reason(known[(study.Id, result.Id)].FirstOrDefault()), study, result.Id);
            }
        }

        return rows;
    }

    private bool IsAsked(NaturalCourse.CohortRow row) => course.Studies.ContainsKey(row.Study) && OutsideMonths(row) is null && IsOfWindow(row.Window);

    private bool IsOfWindow(StatedWindow window) => question.Windows.Count == 0 || question.Windows.Any(window.Window.Answers);

    private LeftOutReason Reason(NaturalCourse.CohortRow? row) =>
        row is null ? LeftOutReasons.NotOfOneGrade
        : OutsideMonths(row) ?? (IsOfWindow(row.Window) ? OtherPeople(row) : LeftOutReasons.OtherWindow);

    private LeftOutReason OtherPeople(NaturalCourse.CohortRow row) => (question.People.OfCohorts with { EraFrom = null, EraTo = null }).Asks(row)
        ? row.Era is null ? LeftOutReasons.EraUnknown : LeftOutReasons.OtherEra
        : row.Levels.Count == 0 ? LeftOutReasons.LevelUnknown : LeftOutReasons.OtherLevel;

    private LeftOutReason? OutsideMonths(NaturalCourse.CohortRow row) => BlockSelection.OutsideWindow(question, row.Months);

    private CohortStudyRow Row(RangeRow one)
    {
        var (row, study) = (one.Row, course.Studies[one.Row.Study]);
        var share = row.One ?? row.Two;
        SingleArm? counts = row.One is { Events: { } events, Total: { } total } ? new SingleArm(events, total) : null;
        return new CohortStudyRow
        {
            Study = study,
            Results = [.. row.From.Select(from => from.Result)],
            Arm = study.Arms.FirstOrDefault(arm => arm.Id == row.Arm)?.Label ?? "everybody followed",
            Months = row.Months,
            Subgroup = row.Part,
            Definition = row.One is null ? "improved by at least two grades" : "improved by at least one grade",
            Computed = share is { Events: { } n, Total: { } all } && Math.Abs(share.Rate - ((double)n / all)) > 1e-12,
            Group = Figure.Group(counts, null, null, share?.Total, question.Pooling.Level),
            Rate = row.One?.Rate,
            Grade = row.Grade,
            Era = row.Era,
            Window = row.Window,
            SourceKind = row.SourceKind,
            Registries = row.Overlaps,
            Note = row.Note,
            Numbers = counts,
            NotPooled = one.HeldBack is { } rule ? LeftOutReasons.Of(rule) : counts is null ? LeftOutReasons.NoDenominator : null,
        };
    }

    private IEnumerable<CohortStudyRow> Groups(SynthesisStudy study)
    {
        var window = Windows.Of(new Population { Chronicity = study.Chronicity, TimeSinceInjury = study.TimeSinceInjury });
        if (!IsOfWindow(window))
        {
            return [];
        }

        return new ArmRows(question, form, funnel).Followed(study).Select(figure => new CohortStudyRow
        {
            Study = study,
            Results = [figure.Result.Id],
            Arm = figure.Arm.Label,
            Months = figure.Result.Months,
            Subgroup = figure.Result.Subgroup,
            Definition = figure.Result.Definition,
            Computed = figure.Computed,
            Group = figure.ToGroup(question.Pooling.Level),
            Rate = figure.Counts is { } counts ? (double)counts.Events / counts.Total : null,
            Grade = ArmRows.GradeOf(study, figure),
            Era = Era.Of(study.StartYear, study.PublicationYear, figure.Result),
            Window = window,
            SourceKind = "cohort",
            Registries = course.Table.RegistriesOf(study.Id),
            Numbers = ArmRows.Numbers(Synthesis.Groups.Of(figure)),
            NotPooled = ArmRows.Numbers(Synthesis.Groups.Of(figure)) is null ? LeftOutReasons.NoSpread : null,
        });
    }
}
