namespace Evidence.Core.Tests.Claims;

/// <summary>How near a ratio or a time must come to that of the record, on both sides of every limit.</summary>
public sealed class ToleranceTests
{
    // 5 of 11 with cells and 3 of 20 without: 3.03 times
    [Theory]
    [InlineData("2.7 times", "confirmed")]
    [InlineData("3.5 times", "confirmed")]
    [InlineData("2.6 times", "open")]
    [InlineData("3.6 times", "open")]
    [InlineData("2.3 times", "open")]
    [InlineData("4.6 times", "open")]
    [InlineData("2.2 times", "contradicted")]
    [InlineData("4.7 times", "contradicted")]
    [InlineData("at least 3.5 times", "confirmed")]
    [InlineData("at least 2 times", "confirmed")]
    [InlineData("at least 1.8 times", "open")]
    [InlineData("at least 3.6 times", "open")]
    [InlineData("at least 4.6 times", "open")]
    [InlineData("at least 4.7 times", "contradicted")]
    public void A_ratio_is_right_to_fifteen_in_a_hundred_and_wrong_from_thirty_five_on(string ratio, string relation) =>
        Assert.Equal(relation, Relation($"In Karamouzian's trial a gain of a grade was {ratio} as frequent with cells as without.", "times"));

    // measured at 12 months, to within 0.6 of one; at 18 months, to within a twentieth
    [Theory]
    [InlineData("In Shin's trial 5 of 19 treated people gained a grade at 11.5 months.", false)]
    [InlineData("In Shin's trial 5 of 19 treated people gained a grade at 11.3 months.", true)]
    [InlineData("In El-Kheir's trial 17 of 50 treated people gained a grade at 17.2 months.", false)]
    [InlineData("In El-Kheir's trial 17 of 50 treated people gained a grade at 17 months.", true)]
    public void A_figure_is_of_the_time_that_is_named_to_half_a_month_or_a_twentieth(string text, bool isOther) =>
        Assert.Equal(isOther, Release.Checker.Check(text).Rule == "other-time");

    // measured at six months
    [Theory]
    [InlineData("5.5 months", true)]
    [InlineData("24 weeks", true)]
    [InlineData("5.3 months", false)]
    [InlineData("22 weeks", false)]
    [InlineData("7 months", false)]
    public void Short_of_a_year_half_a_month_is_the_same_time(string time, bool isSame) =>
        Assert.Equal(
            isSame,
            Release
                .Checker.Check($"In the Sapporo trial 12 of 13 patients gained at least one AIS grade at {time}.")
                .Verdict.Contains("supported", StringComparison.Ordinal)
        );

    private static string Relation(string text, string word)
    {
        var check = Release.Checker.Check(text);
        return check.Contradicted.Any(part => part.Text.Contains(word, StringComparison.Ordinal)) ? "contradicted"
            : check.Confirmed.Any(part => part.Text.Contains(word, StringComparison.Ordinal)) ? "confirmed"
            : "open";
    }
}
