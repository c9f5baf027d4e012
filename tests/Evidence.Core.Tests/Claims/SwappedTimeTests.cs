namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs of times: counted years, weeks without a number, hours a week, ages. One is borne out, its twin is seen.</summary>
public sealed class SwappedTimeTests
{
    [Theory]
    [InlineData(
        "Kirshblum's 2004 cohort looks from the first to the fifth year after the injury.",
        "Kirshblum's 2004 cohort looks from the first to the fifth week after the injury."
    )]
    [InlineData("Knoller's macrophages went in within a fortnight of the injury.", "Knoller's macrophages went in more than a year after the injury.")]
    [InlineData(
        "Anderson gave Schwann cells between the fourth and the seventh week after the injury.",
        "Anderson gave Schwann cells between the fourth and the seventh month after the injury."
    )]
    [InlineData("People in Lima's 2010 trial had 25 to 39 hours of training a week.", "People in Lima's 2010 trial had 25 to 39 hours of training a day.")]
    [InlineData("The oldest child in Jawale's series was 17 years old.", "The oldest child in Jawale's series was 12 years old.")]
    [InlineData("Jahnsen's scores rise until children are about seven.", "Jahnsen's scores rise until children are about twelve.")]
    public void A_swapped_time_turns_it(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Akbary put marrow into people two years after the first operation.")]
    [InlineData("Chhabra's 2016 pilot gave marrow cells years after the injury.")]
    public void Cells_that_came_long_after_are_seen_where_they_came_at_once(string text) =>
        Assert.True(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");

    [Theory]
    [InlineData("I am six years past my injury, and the 40 people of Deng's 2020 study were all acute.")]
    [InlineData("The 17 people in Kunming trained six hours a day.")]
    [InlineData("The risk was higher at ten years or under in Feng's retrospective study.")]
    public void What_is_told_of_somebody_or_something_else_is_not_contradicted(string text) =>
        Assert.NotEqual("contradicted", Release.Checker.Check(text).Verdict);

    [Theory]
    [InlineData("The woman given cord blood in Cytotherapy was 37 years old (2015).")]
    [InlineData("Park, Jeon and colleagues followed their ten people over 30 to 40 days.")]
    public void An_age_or_a_range_that_is_only_near_does_not_bear_it_out(string text) => Assert.False(Release.IsBorneOut(text));
}
