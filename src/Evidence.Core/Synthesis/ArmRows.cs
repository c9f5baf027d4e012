using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Makes the rows of studies that compare nobody: treated arms, and cohorts of the natural course.</summary>
internal sealed class ArmRows(SynthesisQuestion question, FigureForm form, Funnel funnel)
{
    private readonly Selection _selection = new(question, form);

    /// <summary>One row for each treated arm.</summary>
    public IEnumerable<SingleArmRow> Treated(StudyEvidence study) => Chosen(study, figure => figure.Arm.Role == "treated" ? figure.Arm.Id : null).Select(figure => new SingleArmRow
    {
        Study = study,
        Results = [figure.Result.Id],
        Arm = figure.Arm.Label,
        Months = figure.Result.Months,
        Subgroup = figure.Result.Subgroup,
        Definition = figure.Result.Definition,
        Computed = figure.Computed,
        Treated = figure.ToGroup(question.Pooling.Level),
        Numbers = Numbers(figure),
        NotPooled = Numbers(figure) is null ? LeftOutReasons.NoSpread : null,
    });

    /// <summary>One row for each group and each grade at the start.</summary>
    public IEnumerable<CohortRow> Cohorts(StudyEvidence study) => Chosen(study, figure => $"{figure.Arm.Id}/{GradeOf(study, figure)}").Select(figure => new CohortRow
    {
        Study = study,
        Results = [figure.Result.Id],
        Arm = figure.Arm.Label,
        Months = figure.Result.Months,
        Subgroup = figure.Result.Subgroup,
        Definition = figure.Result.Definition,
        Computed = figure.Computed,
        Group = figure.ToGroup(question.Pooling.Level),
        Grade = GradeOf(study, figure),
        Numbers = Numbers(figure),
        NotPooled = Numbers(figure) is null ? LeftOutReasons.NoSpread : null,
    });

    private static string? GradeOf(StudyEvidence study, Figure figure) => figure.Grade ?? (study.Grades is [var only] ? only : null);

    private List<Figure> Chosen(StudyEvidence study, Func<Figure, string?> group)
    {
        var chosen = new List<Figure>();
        foreach (var figures in _selection.Figures(study, funnel).GroupBy(group))
        {
            var first = figures.Key is null ? null : figures.Order(Figure.Choice).First();
            foreach (var figure in figures.Where(figure => figure != first))
            {
                funnel.Add(first is null ? LeftOutReasons.NoArm : LeftOutReasons.NotChosen, study, figure.Result.Id);
            }

            if (first is not null)
            {
                chosen.Add(first);
            }
        }

        return chosen;
    }

    private static StudyNumbers? Numbers(Figure figure) => figure switch
    {
        { Counts: { } counts } => counts,
        { Mean: { } mean, Sd: { } sd, N: > 1 and var n } => new GenericEstimate(mean, sd / Math.Sqrt(n)),
        _ => null,
    };
}
