using Evidence.Core.Results;
using Evidence.Core.Statistics;
using Evidence.Core.Studies;
using Evidence.Core.Synthesis;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Synthesis;

/// <summary>What must hold for any studies.</summary>
public sealed class SynthesisProperties
{
    private static readonly SynthesisQuestion Question = new() { Measure = "ais-grade" };
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Swapping_treated_and_control_mirrors_the_comparison() => Prop.ForAll(Studies().ToArbitrary(), studies =>
    {
        var (one, other) = (SomeEvidence.Answer(Question, studies).Comparative!, SomeEvidence.Answer(Question, [.. studies.Select(Swapped)]).Comparative!);
        return Mirrors(one.Pooled, other.Pooled, 1e-6) && IsMirrored(one.Directions!, other.Directions!) && one.Certainty.Value == other.Certainty.Value;
    }).Check(Runs);

    [Fact]
    public void Swapping_those_with_and_without_the_event_mirrors_treated_arms_and_the_natural_course() => Prop.ForAll(Studies().ToArbitrary(), studies =>
    {
        var (one, other) = (SomeEvidence.Answer(Question, studies), SomeEvidence.Answer(Question, [.. studies.Select(Inverted)]));
        return Mirrors(one.SingleArm!.Pooled, other.SingleArm!.Pooled, 1e-3) && Mirrors(one.NaturalCourse!.Pooled, other.NaturalCourse!.Pooled, 1e-3)
            && IsMirrored(one.SingleArm!.Directions!, other.SingleArm!.Directions!) && one.SingleArm!.Certainty.Value == other.SingleArm!.Certainty.Value;
    }).Check(Runs);

    [Fact]
    public void A_retracted_study_changes_nothing_but_the_list_of_what_was_left_out() =>
        Prop.ForAll(
                Studies().ToArbitrary(),
                Any().ToArbitrary(),
                (studies, extra) =>
                {
                    var retracted = extra with { Id = "zz-retracted", Notices = [new Notice { Kind = "retraction" }] };
                    var (one, other) = (SomeEvidence.Answer(Question, studies), SomeEvidence.Answer(Question, [.. studies, retracted]));
                    return Everything(one) == Everything(other)
                        && new[] { other.Comparative!.Funnel, other.SingleArm!.Funnel, other.NaturalCourse!.Funnel }
                            .SelectMany(funnel => funnel)
                            .Any(left => left.Reason == LeftOutReasons.Retracted && left.Items.Contains("zz-retracted"));
                }
            )
            .Check(Runs);

    [Fact]
    public void The_order_of_studies_changes_nothing() => Prop.ForAll(Studies().ToArbitrary(), studies =>
        Everything(SomeEvidence.Answer(Question, studies)) == Everything(SomeEvidence.Answer(Question, [.. studies.Reverse()]))).Check(Runs);

    [Fact]
    public void A_block_holds_one_kind_of_row()
    {
        var rows = typeof(SynthesisAnswer)
            .GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Block<>))
            .Select(property => property.PropertyType.GenericTypeArguments[0])
            .ToList();
        Assert.Equal([typeof(ComparativeRow), typeof(SingleArmRow), typeof(CohortStudyRow)], rows);
        Assert.All(rows, row => Assert.True(row.IsSealed));
    }

    private static string Everything(SynthesisAnswer answer) =>
        string.Join('\n', SynthesisCsv.Write(answer), Of(answer.Comparative!), Of(answer.SingleArm!), Of(answer.NaturalCourse!), answer.Range);

    private static string Of<TRow>(Block<TRow> block)
        where TRow : SynthesisRow =>
        $"{block.Pooled.Value?.Back} {block.Pooled.Value?.P} {block.Pooled.Value?.I2} {block.Pooled.Reason} {block.Certainty.Start} {block.Certainty.Value} "
        + $"{string.Join(';', block.Certainty.Steps)} {string.Join(';', block.Directions?.Rows.Select(pair => $"{pair.Key}{pair.Value}") ?? [])} "
        + $"{string.Join(';', block.Warnings)}";

    private static bool Mirrors(Outcome<MetaAnalysisResult> one, Outcome<MetaAnalysisResult> other, double tolerance)
    {
        return one.Value is not { } a || other.Value is not { } b
            ? one.Reason?.Code == other.Reason?.Code
            : Near(a.Estimate, -b.Estimate) && Near(a.CiLow, -b.CiHigh) && Near(a.Tau2, b.Tau2);

        bool Near(double x, double y) => Math.Abs(x - y) <= tolerance * Math.Max(1, Math.Abs(x));
    }

    private static bool IsMirrored(DirectionVector one, DirectionVector other) =>
        Enum.GetValues<CertaintyLevel>()
            .All(level =>
                one.Rows[(Direction.Supports, level)] == other.Rows[(Direction.Disputes, level)]
                && one.Rows[(Direction.Disputes, level)] == other.Rows[(Direction.Supports, level)]
                && one.Rows[(Direction.Null, level)] == other.Rows[(Direction.Null, level)]
            );

    private static SynthesisStudy Swapped(SynthesisStudy study) =>
        study.Profile != "comparative"
            ? study
            : study with
            {
                Arms = [.. study.Arms.Select(arm => arm with { Role = arm.Role == "treated" ? "control" : "treated" })],
            };

    private static SynthesisStudy Inverted(SynthesisStudy study) =>
        study with
        {
            Results = [.. study.Results.Select(result => result is RespondersResult counts ? counts with { Events = counts.Total - counts.Events } : result)],
        };

    private static Gen<SynthesisStudy[]> Studies() =>
        from count in Gen.Choose(0, 12)
        from studies in Any().ArrayOf(count)
        select studies.Select((study, place) => study with { Id = FormattableString.Invariant($"s{place:00}-{study.Id}") }).ToArray();

    private static Gen<SynthesisStudy> Any() =>
        from kind in Gen.Choose(0, 2)
        from treated in Counts()
        from control in Counts()
        from design in Gen.Elements("randomized-controlled-trial", "non-randomized-controlled-trial")
        from independence in Gen.Elements("public", "unknown", "provider-that-sells-it")
        from chronicity in Gen.Elements("acute", "chronic", null)
        select (kind switch
        {
            0 => SomeEvidence.Controlled("c", treated, control) with { Design = design },
            1 => SomeEvidence.SingleArm("t", SomeEvidence.Responders(treated.Events, treated.Total, 12)),
            _ => SomeEvidence.Cohort("n", treated.Events, treated.Total),
        }) with { Independence = independence, Chronicity = chronicity, Grades = ["A"] };

    private static Gen<(int Events, int Total)> Counts() =>
        from total in Gen.Choose(2, 120)
        from events in Gen.Choose(0, total)
        select (events, total);
}
