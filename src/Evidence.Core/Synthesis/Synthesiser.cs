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
    /// <param name="naturalCourse">Cohorts worked out elsewhere; null makes them from the natural-course studies among <paramref name="studies"/>.</param>
    public static SynthesisAnswer Answer(SynthesisQuestion question, IReadOnlyCollection<StudyEvidence> studies, IReadOnlyList<NaturalCohort>? naturalCourse = null)
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

        var course = NaturalCourse(question, form, parts[BlockKinds.NaturalCourse], naturalCourse);
        var range = Range(course);
        return new SynthesisAnswer
        {
            Question = question,
            Form = form,
            Studies = studies.Count,
            Comparative = question.Blocks.Contains(BlockKinds.Comparative) ? Comparative(question, form, parts[BlockKinds.Comparative]) : null,
            SingleArm = question.Blocks.Contains(BlockKinds.SingleArm) ? SingleArm(question, form, parts[BlockKinds.SingleArm], range) : null,
            NaturalCourse = question.Blocks.Contains(BlockKinds.NaturalCourse) ? course : null,
            Range = range,
        };
    }

    // retracted studies have no say in it, or they would change the answer
    private static FigureForm MostFrequent(SynthesisQuestion question, IReadOnlyCollection<StudyEvidence> studies)
    {
        var forms = studies.Where(study => !study.IsRetracted).SelectMany(study => study.Results).Where(result => result.Measure == question.Measure).Select(FigureReader.FormOf).ToList();
        return forms.Count(form => form == FigureForm.Means) > forms.Count(form => form == FigureForm.Counts) ? FigureForm.Means : FigureForm.Counts;
    }

    private static Block<ComparativeRow> Comparative(SynthesisQuestion question, FigureForm form, Part part)
    {
        var plan = Plan(question, BlockKinds.Comparative, form);
        var reader = new ComparativeRows(question, form, part.Funnel);
        var rows = Overlaps.Resolve(part.Studies.Select(reader.Of).OfType<ComparativeRow>(), static _ => "", part.Funnel);
        var (none, better) = (plan.NoDifference ?? 0, Better(question, form));
        return BlockBuilder.Build(plan, rows, static _ => null, row => row.Effect?.Back is { CiLow: { } low, CiHigh: { } high } ? Directions.Of(low, high, none, none, better) : Direction.Uncompared, part.Funnel);
    }

    private static Block<SingleArmRow> SingleArm(SynthesisQuestion question, FigureForm form, Part part, NaturalRange? range)
    {
        var reader = new ArmRows(question, form, part.Funnel);
        var rows = Overlaps.Resolve(part.Studies.SelectMany(reader.Treated), static _ => "", part.Funnel);
        return BlockBuilder.Build(Plan(question, BlockKinds.SingleArm, form), rows, static _ => null, Direct, part.Funnel);

        // the exact interval of the arm beside the range of the cohorts, both as shares
        Direction Direct(SingleArmRow row) => range is not null && row.Treated.Share is { } share
            ? Directions.Of(share.Low, share.High, range.Low, range.High, Better(question, form))
            : Direction.Uncompared;
    }

    private static Block<CohortRow> NaturalCourse(SynthesisQuestion question, FigureForm form, Part part, IReadOnlyList<NaturalCohort>? given)
    {
        var reader = new ArmRows(question, form, part.Funnel);
        var found = given is null ? part.Studies.SelectMany(reader.Cohorts) : given.Where(cohort => !cohort.Study.IsRetracted).Select(cohort => CohortRows.Of(cohort, question));
        var rows = Overlaps.Resolve(found, static row => row.Grade ?? "", part.Funnel);
        var grade = question.Grade ?? rows.Where(row => row.NotPooled is null).GroupBy(row => row.Grade ?? "")
            .OrderByDescending(group => group.Sum(row => row.People)).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";
        return BlockBuilder.Build(Plan(question, BlockKinds.NaturalCourse, form), rows, row => (row.Grade ?? "") == grade ? null : LeftOutReasons.OtherGrade, null, part.Funnel);
    }

    private static NaturalRange? Range(Block<CohortRow> course)
    {
        var rows = course.Rows.Where(row => row is { NotPooled: null, Group.Events: not null }).ToList();
        var shares = rows.Select(row => (double)row.Group.Events!.Value / row.People).ToList();
        return shares.Count == 0 ? null : new(rows[0].Grade, shares.Min(), shares.Max(), rows.Count, rows.Sum(row => row.People));
    }

    private static BlockPlan Plan(SynthesisQuestion question, BlockKind kind, FigureForm form) => new(kind, form, question.Pooling.Effect(kind, form), question.Pooling.Plan(kind, form));

    private static bool? Better(SynthesisQuestion question, FigureForm form) => form == FigureForm.Counts ? question.MoreEventsAreBetter : question.HigherIsBetter;

    private sealed record Part(Funnel Funnel, List<StudyEvidence> Studies);
}
