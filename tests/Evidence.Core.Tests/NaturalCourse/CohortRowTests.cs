using Evidence.Core.NaturalCourse;
using Evidence.Core.Results;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.NaturalCourse;

public sealed class CohortRowTests
{
    [Fact]
    public void A_matrix_gives_a_row_for_each_grade_at_the_start()
    {
        var rows = Rows(Made.Cohort() with { Results = [Made.Matrix("natural", "BE4 BD2 BB1 CE5 CD1")] });

        Assert.Equal(["B 6/7 6/7", "C 6/6 5/6"], rows.Select(row => $"{row.Grade} {row.One!.Events}/{row.One.Total} {row.Two!.Events}/{row.Two.Total}"));
    }

    [Fact]
    public void A_partial_matrix_that_lacks_those_who_stayed_is_no_denominator() =>
        Assert.Empty(Rows(Made.Cohort() with { Results = [Made.Matrix("natural", "AB1", partial: true, subgroup: "AIS A")] }));

    [Fact]
    public void A_partial_matrix_counts_where_a_count_has_the_same_total()
    {
        var row = Assert.Single(
            Rows(
                Made.Cohort() with
                {
                    Results =
                    [
                        Made.Matrix("natural", "CD4 CE4", partial: true, subgroup: "AIS C"),
                        Made.Responders("natural", 8, 8, "AIS C improving >=1 grade", "AIS C"),
                    ],
                }
            )
        );

        Assert.Equal((8, 8, 4), (row.One!.Events, row.One.Total, row.Two!.Events));
        Assert.Equal(["/results/0", "/results/1"], row.From.Select(source => source.Pointer));
    }

    [Fact]
    public void A_percentage_without_a_denominator_has_a_rate_and_no_interval()
    {
        var share = Assert
            .Single(Rows(Made.Cohort() with { Results = [Made.Share("natural", 0.056, null, "late conversion of complete injuries to incomplete")] }))
            .One!;

        Assert.Equal((null, null, 0.056), (share.Events, share.Total, share.Rate));
        Assert.Null(share.Interval);
    }

    [Fact]
    public void A_control_arm_counts_and_a_treated_arm_does_not()
    {
        var trial = Made.Treated() with
        {
            Design = "randomized-controlled-trial",
            Arms = [Made.CellArm(), new Arm { Id = "control", Label = "care", Role = "control", N = 20 }],
            Results = [Made.Responders("treated", 9, 17, "improved >=1 AIS grade"), Made.Responders("control", 2, 20, "improved >=1 AIS grade")],
        };

        var row = Assert.Single(Rows(trial));

        Assert.Equal(("control", "control-arm", 2), (row.Arm, row.SourceKind, row.One!.Events));
    }

    [Fact]
    public void A_comparator_that_got_other_cells_is_no_natural_course() =>
        Assert.Empty(Rows(Made.Cohort() with { Arms = [Made.CellArm(id: "natural") with { Role = "comparator" }] }));

    [Theory]
    [InlineData("narrative-review")]
    [InlineData("meta-analysis")]
    [InlineData("systematic-review")]
    public void A_review_repeats_cohorts_and_has_no_rows(string design) => Assert.Empty(Rows(Made.Cohort() with { Design = design }));

    [Fact]
    public void A_retracted_study_has_no_rows_until_it_is_reinstated()
    {
        var retracted = Made.Cohort() with { Notices = [new Notice { Kind = "retraction" }] };

        Assert.Empty(Rows(retracted));
        Assert.Single(Rows(retracted with { Notices = [.. retracted.Notices, new Notice { Kind = "reinstatement" }] }));
        Assert.Single(Rows(retracted with { Notices = [new Notice { Kind = "correction" }] }));
    }

    [Fact]
    public void Years_of_injury_come_before_years_of_enrolment_and_publication()
    {
        var study = Made.Cohort() with { StartYear = 1995 };
        Result At(string timepoint) => Made.Responders("natural", 1, 20, "AIS A improving >=1 grade", timepoint: timepoint);

        Assert.Equal(new Era(2002, 2006, "injury-years"), Era.Of(study, At("rehabilitation discharge, 2002-2006 injuries")));
        Assert.Equal(new Era(1995, 1995, "first-enrolment"), Era.Of(study, At("1 year")));
        Assert.Equal(new Era(2010, 2010, "publication-year"), Era.Of(study with { StartYear = null }, At("1 year")));
        Assert.Null(Era.Of(study with { StartYear = null, PublicationYear = null }, At("1 year")));
    }

    private static IReadOnlyList<CohortRow> Rows(Study study) => Made.Table(study).Rows;
}
