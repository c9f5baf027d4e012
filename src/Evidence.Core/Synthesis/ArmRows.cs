using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Makes the rows of studies that compare nobody: treated people, and people who were followed.</summary>
internal sealed class ArmRows(SynthesisQuestion question, FigureForm form, Funnel funnel)
{
    private readonly BlockSelection _selection = new(question, form);

    /// <summary>The row of a study, its treated arms added together, so that a study counts once however its people were parted; null without one, and then the
    /// funnel says why.</summary>
    public SingleArmRow? Treated(SynthesisStudy study)
    {
        var chosen = Chosen(study, figure => figure.Arm.Role == "treated" ? figure.Arm.Id : null);
        if (chosen.Count == 0)
        {
            return null;
        }

        // arms that were measured at another time or otherwise cannot be added; the group with most people stands for the study
        var groups = chosen.GroupBy(figure => figure.Key).OrderByDescending(group => group.Sum(figure => figure.People))
            .ThenBy(group => group.Min(figure => figure.Result.Id), StringComparer.Ordinal).ToList();
        foreach (var figure in groups.Skip(1).SelectMany(group => group))
        {
            funnel.Add(LeftOutReasons.OtherArm, study, figure.Result.Id);
        }

        return Row(study, [.. groups[0]]);
    }

    /// <summary>The figures of people who were followed, one for each group and each grade at the start.</summary>
    public IEnumerable<Figure> Followed(SynthesisStudy study) => Chosen(study, figure => $"{figure.Arm.Id}/{GradeOf(study, figure)}");

    /// <summary>The one grade at the start that a figure is of; null when several or unknown.</summary>
    public static string? GradeOf(SynthesisStudy study, Figure figure) => figure.Grade ?? (study.Grades is [var only] ? only : null);

    /// <summary>What of a group can be pooled; null when it has no weight.</summary>
    public static StudyNumbers? Numbers(Group group) => group switch
    {
        { Counts: { } counts } => counts,
        { Mean: { } mean, Sd: { } sd, N: > 1 and var n } => new GenericEstimate(mean, sd / Math.Sqrt(n)),
        _ => null,
    };

    private SingleArmRow Row(SynthesisStudy study, IReadOnlyList<Figure> figures)
    {
        var (first, joined) = (figures[0], Groups.Join(figures));
        return new()
        {
            Study = study,
            Results = [.. figures.Select(figure => figure.Result.Id)],
            Arm = Groups.Label(figures),
            Months = first.Result.Months,
            Subgroup = first.Result.Subgroup,
            Definition = first.Result.Definition,
            Relatedness = first.Relatedness,
            MinGrades = first.MinGrades,
            Computed = figures.Count > 1 || first.Computed,
            Treated = Groups.Figure(joined, figures, question.Pooling.Level),
            Reading = figures.Count == 1 ? study.NaturalCourse.FirstOrDefault(reading => reading.Arm == first.Arm.Id) : null,
            Numbers = Numbers(joined),
            NotPooled = Numbers(joined) is null ? LeftOutReasons.NoSpread : null,
        };
    }

    private List<Figure> Chosen(SynthesisStudy study, Func<Figure, string?> group)
    {
        var chosen = new List<Figure>();
        foreach (var (key, figures) in _selection.Figures(study, funnel).GroupBy(group).Select(one => (one.Key, Figure.Weighed(one))))
        {
            var first = key is null ? null : figures.Order(Figure.Choice(question.Months)).First();
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
