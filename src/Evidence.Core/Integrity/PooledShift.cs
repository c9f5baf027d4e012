using Evidence.Core.NaturalCourse;
using Evidence.Core.Synthesis;

namespace Evidence.Core.Integrity;

/// <summary>What a pooled answer is with a work and without it.</summary>
/// <param name="Block">The block.</param>
/// <param name="With">With the work counted, retracted or not.</param>
/// <param name="Without">Without it.</param>
/// <param name="Results">The results of the work that it uses, <c>study/result</c>.</param>
public sealed record PooledShift(BlockKind Block, PooledAnswer With, PooledAnswer Without, IReadOnlyList<string> Results)
{
    /// <summary>The blocks that use results of the work; empty when none does.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="studies">The studies selected, each once, those of the work among them.</param>
    /// <param name="course">The natural course beside them, with the rows of the work.</param>
    /// <param name="left">The rows of the natural course without the work.</param>
    /// <param name="work">Ids of the studies that are the work.</param>
    public static IReadOnlyList<PooledShift> Of(
        SynthesisQuestion question,
        IReadOnlyCollection<SynthesisStudy> studies,
        CourseEvidence course,
        NaturalCourseTable left,
        IReadOnlySet<string> work
    )
    {
        var with = Blocks(
            Synthesiser.Answer(
                question,
                [.. studies.Select(Counted)],
                course with
                {
                    Studies = course.Studies.Values.Select(Counted).ToDictionary(study => study.Id, StringComparer.Ordinal),
                }
            )
        );
        var without = Blocks(
            Synthesiser.Answer(
                question,
                [.. studies.Where(IsLeft)],
                new(left, course.Studies.Values.Where(IsLeft).ToDictionary(study => study.Id, StringComparer.Ordinal))
            )
        );
        return
        [
            .. with.Zip(
                    without,
                    (before, after) =>
                        new PooledShift(
                            before.Kind,
                            before.Answer,
                            after.Answer,
                            [
                                .. before
                                    .Rows.Where(row => work.Contains(row.Study.Id))
                                    .SelectMany(static row => row.Results.Select(result => $"{row.Study.Id}/{result}")),
                            ]
                        )
                )
                .Where(static shift => shift.Results.Count > 0),
        ];

        SynthesisStudy Counted(SynthesisStudy study) => work.Contains(study.Id) ? study with { Notices = [], Pooling = null } : study;

        bool IsLeft(SynthesisStudy study) => !work.Contains(study.Id);
    }

    private static List<(BlockKind Kind, PooledAnswer Answer, IReadOnlyList<SynthesisRow> Rows)> Blocks(SynthesisAnswer answer) =>
        [Of(answer.Comparative!), Of(answer.SingleArm!), Of(answer.NaturalCourse!)];

    private static (BlockKind Kind, PooledAnswer Answer, IReadOnlyList<SynthesisRow> Rows) Of<TRow>(Block<TRow> block)
        where TRow : SynthesisRow =>
        (block.Plan.Kind, new(block.Plan.Effect.WireName, block.Rows.Count, block.Pooled), block.Rows);
}
