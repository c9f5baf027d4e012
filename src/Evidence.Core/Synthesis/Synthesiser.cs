using Evidence.Core.NaturalCourse;
using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>
/// What the evidence adds up to. Studies may come in any order; a retracted one changes no number. Treated against control, treated alone and the natural
/// course are three
/// answers of three types.
/// </summary>
public static class Synthesiser
{
    /// <summary>Answers a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="studies">The studies selected, each once.</param>
    /// <param name="course">The natural course that stands beside them.</param>
    public static SynthesisAnswer Answer(SynthesisQuestion question, IReadOnlyCollection<SynthesisStudy> studies, CourseEvidence course)
    {
        var form = question.Pooling.Form ?? MostFrequent(question, studies);
        var parts = BlockKinds.All.ToDictionary(kind => kind, kind => new Part(new Funnel(), []));
        foreach (var study in studies.OrderBy(study => study.Id, StringComparer.Ordinal))
        {
            var part = parts[BlockSelection.BlockOf(study)];
            if (study.Results.Any(result => result.Measure == question.Measure) && BlockSelection.TakesPart(study, part.Funnel))
            {
                part.Studies.Add(study);
            }
        }

        var (followed, range) = NaturalCourse(question, form, parts[BlockKinds.NaturalCourse], course);
        var rate = range?.Rates.Expected is { IsThin: false } expected ? expected.Mean : (double?)null;
        var comparative = question.Blocks.Contains(BlockKinds.Comparative) ? Comparative(question, form, parts[BlockKinds.Comparative], rate) : null;
        var single = question.Blocks.Contains(BlockKinds.SingleArm) ? SingleArm(question, form, parts[BlockKinds.SingleArm]) : null;
        return new SynthesisAnswer
        {
            Question = question,
            Form = form,
            Studies = studies.Count,
            Comparative = comparative,
            SingleArm = ControlGains.Beside(single, comparative),
            NaturalCourse = question.Blocks.Contains(BlockKinds.NaturalCourse) ? followed : null,
            Range = range,
        };
    }

    /// <summary>The comparison in standard deviations of a construct: of each study the first of its measures that can be compared.</summary>
    /// <param name="question">The question about one of the measures.</param>
    /// <param name="construct">The construct.</param>
    /// <param name="studies">The studies with any of its measures.</param>
    public static Block<ComparativeRow> Construct(SynthesisQuestion question, MeasureConstruct construct, IReadOnlyCollection<SynthesisStudy> studies)
    {
        var asked = MeasureConstruct.Asked(question);
        var plan = Plan(asked, BlockKinds.Comparative, FigureForm.Means);
        var funnel = new Funnel();
        var rows = studies.OrderBy(study => study.Id, StringComparer.Ordinal)
            .Where(study => BlockSelection.BlockOf(study) == BlockKinds.Comparative && BlockSelection.TakesPart(study, funnel))
            .Select(study => construct.Row(study, asked, funnel)).OfType<ComparativeRow>().ToList();
        return BlockBuilder.Build(plan, Overlaps.Resolve(SharedControls.Parted(rows), funnel),
            row => Directions.Of(row, plan, Better(question, FigureForm.Means)), funnel);
    }

    /// <summary>The answer with the registered trials whose outcome nobody knows.</summary>
    public static SynthesisAnswer WithMissing(SynthesisAnswer answer, IEnumerable<SynthesisStudy> registered, string asOf) =>
        answer with { Missing = MissingTrials.Of(registered, asOf, answer.Comparative) };

    /// <summary>The answer with what published reviews found of its measure, or of any measure of its construct.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="reviews">The reviews.</param>
    /// <param name="studies">The studies that the blocks, and the construct, are made of.</param>
    public static SynthesisAnswer WithPublished(
        SynthesisAnswer answer,
        IReadOnlyCollection<SynthesisStudy> reviews,
        IReadOnlyCollection<SynthesisStudy> studies
    )
    {
        var (comparative, single, course) = (BlockView.Of(answer.Comparative), BlockView.Of(answer.SingleArm), BlockView.Of(answer.NaturalCourse));
        var construct = answer.Construct is { } beside ? BlockView.Of(beside.Block) : BlockView.Nothing;
        return answer with
        {
            Published = PublishedReview.Of(reviews, answer.Construct?.Construct.Measures ?? [answer.Question.Measure], studies, (block, effect) =>
                block == BlockKinds.NaturalCourse ? course
                : block == BlockKinds.SingleArm ? single
                : comparative.Pooled(effect) is null && construct.Pooled(effect) is not null ? construct : comparative),
        };
    }

    // retracted studies have no say in it, or they would change the answer
    private static FigureForm MostFrequent(SynthesisQuestion question, IReadOnlyCollection<SynthesisStudy> studies)
    {
        var forms = studies.Where(study => !study.IsRetracted && !study.IsWithdrawn).SelectMany(study => study.Results)
            .Where(result => result.Measure == question.Measure).Select(FigureReader.FormOf).ToList();
        return forms.Count(form => form == FigureForm.Means) > forms.Count(form => form == FigureForm.Counts) ? FigureForm.Means : FigureForm.Counts;
    }

    private static Block<ComparativeRow> Comparative(SynthesisQuestion question, FigureForm form, Part part, double? rate)
    {
        var plan = Plan(question, BlockKinds.Comparative, form);
        var reader = new ComparativeRows(question, form, part.Funnel);
        var rows = Overlaps.Resolve(SharedControls.Parted([.. part.Studies.Select(reader.Of).OfType<ComparativeRow>()]), part.Funnel);
        var better = Better(question, form);
        return BlockBuilder.Build(plan, [.. rows.Select(row => row with { Test = RowTest.Of(row, question.Measure, question.Pooling.Level),
            Exaggeration = Overstated(plan, row),
            Growth = GrowthGuard.Of(question.Growth, row, row.Treated) })], row => Directions.Of(row, plan, better), part.Funnel, rate,
            HarmStrata.Refusal(rows));
    }

    // true effects that are thinkable: ratios of 1.25, 1.5 and 2; a fifth, a half and four fifths of a standard deviation
    private static Exaggeration? Overstated(BlockPlan plan, ComparativeRow row) =>
        row.Numbers is { } numbers && MetaAnalysis.Effects(plan.Pooling.Measure, [numbers], plan.Pooling.Level).Value is [var effect]
            ? Exaggeration.Of(effect.Estimate, Math.Sqrt(effect.Variance), plan.Effect.WireName switch
            {
                "RR" or "OR" => [Math.Log(1.25), Math.Log(1.5), Math.Log(2)],
                "MD" when row.Treated.Sd is { } sd => [0.2 * sd, 0.5 * sd, 0.8 * sd],
                "SMD" => [0.2, 0.5, 0.8],
                _ => [],
            })
            : null;

    private static Block<SingleArmRow> SingleArm(SynthesisQuestion question, FigureForm form, Part part)
    {
        var reader = new ArmRows(question, form, part.Funnel);
        var rows = Overlaps.Resolve(part.Studies.Select(reader.Treated).OfType<SingleArmRow>()
            .Select(row => row with { Growth = GrowthGuard.Of(question.Growth, row, row.Treated) }), part.Funnel);
        var better = Better(question, form);
        return BlockBuilder.Build(
            Plan(question, BlockKinds.SingleArm, form), rows, row => row.IsRead ? row.Reading!.Direction(better) : Direction.Uncompared, part.Funnel, null,
                HarmStrata.Refusal(rows));
    }

    private static (Block<CohortStudyRow> Block, NaturalRange? Range) NaturalCourse(
        SynthesisQuestion question,
        FigureForm form,
        Part part,
        CourseEvidence course
    )
    {
        var (pooled, rows) = CourseStratum.Choose(new CourseRows(question, form, course, part.Funnel).Of(part.Studies), question.Grades);
        var block = BlockBuilder.Build(Plan(question, BlockKinds.NaturalCourse, form), rows, null, part.Funnel);
        return (block, pooled is { Grade: { } grade } && question.Measure == Core.NaturalCourse.CohortRows.Measure
            ? Range(question, course, grade, pooled.Window) : null);
    }

    private static NaturalRange? Range(SynthesisQuestion question, CourseEvidence course, string grade, Window window) =>
        course.Table.Range(question.People.OfCohorts with { Grade = grade, Also = row => row.Window.Window.Family() == window
            && course.Studies.ContainsKey(row.Study) && BlockSelection.OutsideWindow(question, row.Months) is null }).Of(grade) is { } rates
            ? new(window, rates)
            : null;

    private static BlockPlan Plan(SynthesisQuestion question, BlockKind kind, FigureForm form) =>
        new(kind, form, question.Pooling.Effect(kind, form), question.Pooling.Plan(kind, form));

    private static bool? Better(SynthesisQuestion question, FigureForm form) => form == FigureForm.Counts ? question.MoreEventsAreBetter
        : question.HigherIsBetter;

    private sealed record Part(Funnel Funnel, List<SynthesisStudy> Studies);
}
