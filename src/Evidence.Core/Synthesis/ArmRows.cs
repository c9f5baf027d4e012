using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Makes the rows of studies that compare nobody: treated arms, and people who were followed.</summary>
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
        Reading = study.NaturalCourse.FirstOrDefault(reading => reading.Arm == figure.Arm.Id),
        Numbers = Numbers(figure),
        NotPooled = Numbers(figure) is null ? LeftOutReasons.NoSpread : null,
    });

    /// <summary>The figures of people who were followed, one for each group and each grade at the start.</summary>
    public IEnumerable<Figure> Followed(StudyEvidence study) => Chosen(study, figure => $"{figure.Arm.Id}/{GradeOf(study, figure)}");

    /// <summary>The one grade at the start that a figure is of; null when several or unknown.</summary>
    public static string? GradeOf(StudyEvidence study, Figure figure) => figure.Grade ?? (study.Grades is [var only] ? only : null);

    /// <summary>What of a figure can be pooled; null when it has no weight.</summary>
    public static StudyNumbers? Numbers(Figure figure) => figure switch
    {
        { Counts: { } counts } => counts,
        { Mean: { } mean, Sd: { } sd, N: > 1 and var n } => new GenericEstimate(mean, sd / Math.Sqrt(n)),
        _ => null,
    };

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
}
