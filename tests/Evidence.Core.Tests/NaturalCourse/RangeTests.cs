using Evidence.Core.NaturalCourse;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.NaturalCourse;

public sealed class RangeTests
{
    private static readonly CohortQuery Early = new() { Grade = "A", Window = Windows.Acute };

    [Fact]
    public void The_range_runs_from_the_lowest_to_the_highest_cohort()
    {
        var range = Made.Table(Made.Cohort("b", events: 30), Made.Cohort("a", events: 11), Made.Cohort("c", events: 20)).Range(Early).Of("A")!;

        Assert.Equal(("a", "b", 3), (range.Low.Study, range.High.Study, range.Rows));
    }

    [Theory]
    [InlineData(3, 9, "few-people")]
    [InlineData(3, 10, null)]
    public void A_handful_of_people_is_shown_and_sets_no_range(int events, int total, string? code) =>
        Assert.Equal(code, Assert.Single(Made.Table(Made.Cohort(events: events, total: total)).Range(Early).Rows).HeldBack?.Code);

    [Fact]
    public void A_part_of_a_cohort_sets_a_range_only_where_its_level_is_asked_for()
    {
        var cohort = Made.Cohort() with { Results = [Made.Responders("natural", 10, 20, "AIS A improving >=1 grade", "AIS A, tetraplegia")] };

        Assert.Equal("part-of-cohort", Made.Table(cohort).Range(Early).Rows[0].HeldBack?.Code);
        Assert.Null(Made.Table(cohort).Range(Early with { Level = "cervical" }).Rows[0].HeldBack);
        Assert.Empty(Made.Table(cohort).Range(Early with { Level = "thoracic" }).Rows);
    }

    [Fact]
    public void The_same_people_at_an_earlier_visit_are_shown_and_set_no_range()
    {
        var cohort = Made.Cohort() with
        {
            Results =
            [
                Made.Responders("natural", 5, 50, "AIS A improving >=1 grade", months: 3),
                Made.Responders("natural", 9, 50, "AIS A improving >=1 grade", months: 12),
            ],
        };

        var range = Made.Table(cohort).Range(Early);

        Assert.Equal(["earlier-visit", null], range.Rows.Select(row => row.HeldBack?.Code));
        Assert.Null(Made.Table(cohort).Range(Early with { Months = 6 }).Rows.Single().HeldBack); // within six months it is the last visit
    }

    [Fact]
    public void A_number_for_several_grades_says_nothing_of_one()
    {
        var cohort = Made.Cohort() with
        {
            Population = Made.Cohort().Population! with { AisGrades = ["A", "B"] },
            Results = [Made.Responders("natural", 0, 20, "improved AIS grade")],
        };

        Assert.Equal("mixed-grades", Made.Table(cohort).Range(Early).Rows[0].HeldBack?.Code);
        Assert.Null(Made.Table(cohort).Range(Early).Of("A"));
    }

    [Fact]
    public void Cohorts_of_one_registry_are_said_to_share_it()
    {
        var one = Made.Cohort("one") with { Limitations = ["same registry (EMSCI) as another"] };
        var two = Made.Cohort("two", events: 20) with { Summary = "People of EMSCI." };

        Assert.Equal(["emsci"], Made.Table(one, two, Made.Cohort("three")).Range(Early).Of("A")!.Shared);
        Assert.Empty(Made.Table(one, Made.Cohort("three")).Range(Early).Of("A")!.Shared);
    }

    [Fact]
    public void A_grade_or_a_window_without_cohorts_has_no_range()
    {
        var table = Made.Table(Made.Cohort());

        Assert.Null(table.Range(Early with { Grade = "B" }).Of("B"));
        Assert.Null(table.Range(Early with { Window = Windows.Chronic }).Of("A"));
    }

    [Fact]
    public void An_era_is_asked_by_the_years_it_touches()
    {
        var table = Made.Table(Made.Cohort() with { StartYear = 1995 });

        Assert.Single(table.Range(new CohortQuery { EraFrom = 1990, EraTo = 1995 }).Rows);
        Assert.Empty(table.Range(new CohortQuery { EraFrom = 1996, EraTo = 2010 }).Rows);
    }

    [Fact]
    public void Another_cohort_never_narrows_a_range()
    {
        var cohorts = Gen.Choose(0, 100).Select(events => Made.Cohort($"c{events}", events: events));
        Prop.ForAll(cohorts.NonEmptyListOf().ToArbitrary(), cohorts.ToArbitrary(), (list, more) =>
        {
            var before = Made.Table([.. list]).Range(Early).Of("A")!;
            var after = Made.Table([.. list, more with { Id = "more" }]).Range(Early).Of("A")!;
            return after.Low.One!.Rate <= before.Low.One!.Rate && after.High.One!.Rate >= before.High.One!.Rate;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_studies_changes_nothing()
    {
        var backward = NaturalCourseTable.Of(PackStudies.All.Reverse());

        Assert.Equal(PackStudies.Table.Rows.Select(row => row.From[0]), backward.Rows.Select(row => row.From[0]));
    }
}
