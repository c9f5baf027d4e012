using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Synthesis;

/// <summary>
/// What the evidence adds up to. Studies may come in any order; a retracted one changes no number. Treated against control, treated alone and the natural course are three
/// answers of three types.
/// </summary>
public static class Synthesiser
{
    /// <summary>Answers a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="studies">The studies selected, each once.</param>
    /// <param name="course">The natural course that stands beside them.</param>
    public static SynthesisAnswer Answer(SynthesisQuestion question, IReadOnlyCollection<StudyEvidence> studies, CourseEvidence course)
    {
        var form = question.Pooling.Form ?? MostFrequent(question, studies);
        var parts = BlockKinds.All.ToDictionary(kind => kind, kind => new Part(new Funnel(), []));
        foreach (var study in studies.OrderBy(study => study.Id, StringComparer.Ordinal))
        {
            var part = parts[Selection.BlockOf(study)];
            if (study.Results.Any(result => result.Measure == question.Measure) && Selection.TakesPart(study, part.Funnel))
            {
                part.Studies.Add(study);
            }
        }

        var (followed, range) = NaturalCourse(question, form, parts[BlockKinds.NaturalCourse], course);
        var rate = range?.Rates.Expected is { IsThin: false } expected ? expected.Mean : (double?)null;
        return new SynthesisAnswer
        {
            Question = question,
            Form = form,
            Studies = studies.Count,
            Comparative = question.Blocks.Contains(BlockKinds.Comparative) ? Comparative(question, form, parts[BlockKinds.Comparative], rate) : null,
            SingleArm = question.Blocks.Contains(BlockKinds.SingleArm) ? SingleArm(question, form, parts[BlockKinds.SingleArm]) : null,
            NaturalCourse = question.Blocks.Contains(BlockKinds.NaturalCourse) ? followed : null,
            Range = range,
        };
    }

    // retracted studies have no say in it, or they would change the answer
    private static FigureForm MostFrequent(SynthesisQuestion question, IReadOnlyCollection<StudyEvidence> studies)
    {
        var forms = studies.Where(study => !study.IsRetracted && !study.IsWithdrawn).SelectMany(study => study.Results).Where(result => result.Measure == question.Measure).Select(FigureReader.FormOf).ToList();
        return forms.Count(form => form == FigureForm.Means) > forms.Count(form => form == FigureForm.Counts) ? FigureForm.Means : FigureForm.Counts;
    }

    private static Block<ComparativeRow> Comparative(SynthesisQuestion question, FigureForm form, Part part, double? rate)
    {
        var plan = Plan(question, BlockKinds.Comparative, form);
        var reader = new ComparativeRows(question, form, part.Funnel);
        var rows = Overlaps.Resolve(part.Studies.Select(reader.Of).OfType<ComparativeRow>(), part.Funnel);
        var better = Better(question, form);
        return BlockBuilder.Build(plan, [.. rows.Select(row => row with { Test = RowTest.Of(row, question.Measure, question.Pooling.Level) })], row => Directions.Of(row, plan, better), part.Funnel, rate, HarmStrata.Refusal(rows));
    }

    private static Block<SingleArmRow> SingleArm(SynthesisQuestion question, FigureForm form, Part part)
    {
        var reader = new ArmRows(question, form, part.Funnel);
        var rows = Overlaps.Resolve(part.Studies.Select(reader.Treated).OfType<SingleArmRow>(), part.Funnel);
        var better = Better(question, form);
        return BlockBuilder.Build(
            Plan(question, BlockKinds.SingleArm, form), rows, row => row.IsRead ? row.Reading!.Direction(better) : Direction.Uncompared, part.Funnel, null, HarmStrata.Refusal(rows));
    }

    private static (Block<CohortRow> Block, NaturalRange? Range) NaturalCourse(SynthesisQuestion question, FigureForm form, Part part, CourseEvidence course)
    {
        var (pooled, rows) = CourseStratum.Choose(new CourseRows(question, form, course, part.Funnel).Of(part.Studies), question.Grades);
        var block = BlockBuilder.Build(Plan(question, BlockKinds.NaturalCourse, form), rows, null, part.Funnel);
        return (block, pooled is { Grade: { } grade } && question.Measure == Core.NaturalCourse.CohortRows.Measure ? Range(question, course, grade, pooled.Window) : null);
    }

    private static NaturalRange? Range(SynthesisQuestion question, CourseEvidence course, string grade, Window window) =>
        course.Table.Range(new CohortQuery { Grade = grade, Also = row => row.Window.Window.Family() == window && course.Studies.ContainsKey(row.Study) && Selection.OutsideWindow(question, row.Months) is null }).Of(grade) is { } rates
            ? new(window, rates)
            : null;

    private static BlockPlan Plan(SynthesisQuestion question, BlockKind kind, FigureForm form) => new(kind, form, question.Pooling.Effect(kind, form), question.Pooling.Plan(kind, form));

    private static bool? Better(SynthesisQuestion question, FigureForm form) => form == FigureForm.Counts ? question.MoreEventsAreBetter : question.HigherIsBetter;

    private sealed record Part(Funnel Funnel, List<StudyEvidence> Studies);
}
