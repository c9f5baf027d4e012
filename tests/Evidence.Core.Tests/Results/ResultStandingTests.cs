using Evidence.Core.Results;

namespace Evidence.Core.Tests.Results;

/// <summary>Which results may stand for their arm.</summary>
public sealed class ResultStandingTests
{
    private static readonly RespondersResult Whole = new() { Id = "whole", Measure = "ais-grade", Arm = "treated", Events = 3, Total = 10 };

    [Fact]
    public void A_result_of_the_whole_arm_may() => Assert.True(ResultStanding.MayStand(Whole, [Whole]));

    [Fact]
    public void One_that_the_record_says_must_not_does_not() =>
        Assert.False(ResultStanding.MayStand(Whole with { Preferred = false }, [Whole]));

    [Fact]
    public void One_of_those_who_improved_does_not() =>
        Assert.False(ResultStanding.MayStand(Whole with { SelectedPeople = ResultStanding.Improvers }, [Whole]));

    [Theory]
    [InlineData("ais-grade", false)]
    [InlineData("isncsci-motor-total", true)]
    public void A_part_stands_only_where_its_whole_on_the_same_measure_is_not_on_record(string measure, bool stands) =>
        Assert.Equal(stands, ResultStanding.MayStand(Whole with { Id = "part", PartOf = "whole", Measure = measure }, [Whole]));

    [Fact]
    public void A_part_of_what_is_not_on_record_may() =>
        Assert.True(ResultStanding.MayStand(Whole with { Id = "part", PartOf = "other" }, [Whole]));
}
