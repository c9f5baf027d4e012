using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

public sealed class WorkedExampleTests
{
    [Fact]
    public void Seven_of_ten_are_not_all_participants()
    {
        var check = Release.Checker.Check("All participants in the Mayo study moved up at least one ASIA grade.");
        Assert.Equal("contradicted bydon-2024", Release.Line(check));
        Assert.Contains(check.Evidence, one => one is { Result: "ais-grade-24m-responders", Relation: "contradicts" } && one.Figure.StartsWith("7/10", StringComparison.Ordinal));
        Assert.NotNull(check.Harms);
        Assert.NotEmpty(check.Questions);
    }

    [Fact]
    public void A_right_figure_under_a_wrong_name_is_misattributed_with_both_slots()
    {
        var check = Release.Checker.Check("In Yale's trial 12 of 13 improved.");
        Assert.Equal("misattributed honmou-2021", Release.Line(check));
        Assert.Contains(check.Slots, slot => slot is { Slot: "number", Relation: SlotRelation.Match });
        Assert.Contains(check.Slots, slot => slot is { Slot: "place", Relation: SlotRelation.Contradicted, Claimed: "yale", Evidence: "Sapporo Medical University" });
    }

    [Fact]
    public void A_count_without_a_denominator_gets_questions_and_no_verdict()
    {
        var check = Release.Checker.Check("47 patients walked again.");
        Assert.Equal("unverifiable/no-denominator -", Release.Line(check));
        Assert.Contains(check.Questions, question => question.Contains("How many people were treated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("33.3 % treated early, 5.2 % of chronic patients")]
    [InlineData("Yoon et al. report 33.3 % of those treated early and 5.2 % of chronic patients improved on the ASIA scale.")]
    public void A_percentage_that_twelve_people_cannot_give_is_found_by_arithmetic(string text)
    {
        var check = Release.Checker.Check(text);
        Assert.Equal("contradicted yoon-2007", Release.Line(check));
        Assert.Contains(check.Notes, note => note.Contains("of 12 people 0 are 0% and 1 are 8.3%", StringComparison.Ordinal));
        Assert.Contains(check.Evidence, one => one.Figure.StartsWith("7/23 (30.4%)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5.2, 1, 12, true)]
    [InlineData(8.3, 1, 12, false)]
    [InlineData(33.3, 1, 3, false)]
    [InlineData(66.6, 1, 3, false)]
    [InlineData(66.7, 1, 3, false)]
    [InlineData(50, 0, 13, true)]
    [InlineData(54, 0, 13, false)]
    [InlineData(100, 0, 13, false)]
    [InlineData(0, 0, 13, false)]
    public void A_percentage_is_possible_when_a_whole_number_of_people_rounds_to_it(double percent, int places, int people, bool impossible) =>
        Assert.Equal(impossible, FigureComparison.IsImpossible(new ClaimFigure { Kind = FigureKind.Share, Low = percent / 100, High = percent / 100, Places = places, Words = "", Start = 0 }, people));
}
