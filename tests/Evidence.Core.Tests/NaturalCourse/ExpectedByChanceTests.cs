using Evidence.Core.NaturalCourse;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.NaturalCourse;

public sealed class ExpectedByChanceTests
{
    private static readonly CohortQuery Chronic = new() { Window = Windows.Chronic };

    [Fact]
    public void Of_a_thousand_complete_chronic_injuries_56_convert_without_cells()
    {
        // Kirshblum 2004 (PMID 15520976): 5.6 % from year 1 to year 5
        var expected = ExpectedByChance.Of(PackStudies.Table, 1000, "A", Chronic).Value!;

        Assert.Equal((56, 56, "kirshblum-2004", "/results/1"), (expected.Low, expected.High, expected.Range.Low.Study, expected.Range.Low.From[0].Pointer));
        Assert.True(expected.Range.Expected.IsThin);
    }

    [Fact]
    public void Of_a_hundred_complete_early_injuries_6_to_32_convert_and_14_on_average()
    {
        var expected = ExpectedByChance.Of(PackStudies.Table, 100, "A", new CohortQuery { Window = Windows.Acute }).Value!;

        Assert.Equal((5.6, 32.3, 14.4), (Math.Round(expected.Low, 1), Math.Round(expected.High, 1), Math.Round(expected.Mean, 1)));
    }

    [Fact]
    public void Without_a_cohort_it_refuses()
    {
        var refused = ExpectedByChance.Of(PackStudies.Table, 1000, "B", Chronic);

        Assert.Null(refused.Value);
        Assert.Equal("no-sourced-rate", refused.Reason!.Code);
    }

    [Fact]
    public void More_treated_never_means_fewer_expected()
    {
        var people = Gen.Choose(0, 1_000_000).ToArbitrary();
        var grades = Gen.Elements("A", "B", "C", "D").ToArbitrary();
        Prop.ForAll(people, people, grades, (one, other, grade) =>
        {
            ExpectedByChance Of(int treated) => ExpectedByChance.Of(PackStudies.Table, treated, grade, new CohortQuery { Window = Windows.Acute }).Value!;
            var (few, many) = (Of(Math.Min(one, other)), Of(Math.Max(one, other)));
            return few.Low <= many.Low && few.High <= many.High && few.Low <= few.High && many.High <= many.Treated;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_first_year_of_grade_A_spans_what_its_registries_print()
    {
        // 12 months, cohorts only: Harrop 2011 4/52 = 7.7 % (examined within 24 h) up to Spiess 2009 42/139 = 30.2 % (within 15 days)
        var range = PackStudies.Table.Range(new CohortQuery { Grade = "A", Window = Windows.Acute, Months = 12, SourceKind = "cohort" }).Of("A")!;

        Assert.Equal(("harrop-2011", 4, 52), (range.Low.Study, range.Low.One!.Events, range.Low.One.Total));
        Assert.Equal(("spiess-2009", 42, 139), (range.High.Study, range.High.One!.Events, range.High.One.Total));
        Assert.Equal(["emsci", "nactn", "us-model-systems"], range.Shared);
    }
}
