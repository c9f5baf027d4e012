using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

/// <summary>What a verdict asks of the fitted trust.</summary>
public sealed class TrustLevelTests
{
    [Fact]
    public void The_more_a_verdict_risks_the_more_trust_it_asks_for()
    {
        var levels = new[] { "opposite", "even", "fair", "slot", "counted", "read-on-page", "sure", "likely", "certain" }.Select(TrustLevels.Of).ToList();

        Assert.Equal(levels.Order(), levels);
        Assert.All(levels, level => Assert.InRange(level, 0.5, 1));
    }

    // chosen on the labelled claims: another number is another verdict for some of them, and is to be looked at
    [Theory]
    [InlineData("opposite", 0.5)]
    [InlineData("even", 0.5)]
    [InlineData("fair", 0.75)]
    [InlineData("slot", 0.85)]
    [InlineData("counted", 0.88)]
    [InlineData("read-on-page", 0.9)]
    [InlineData("sure", 0.9)]
    [InlineData("likely", 0.95)]
    [InlineData("certain", 0.97)]
    public void A_level_asks_for_so_much(string level, double least) => Assert.Equal(least, TrustLevels.Of(level));

    [Fact]
    public void Only_rows_of_the_table_are_told_by_a_word_of_their_own_and_numbers_are_not()
    {
        var rows = DecisionTable.Rows.Select(row => row.Name).ToList();

        var (slots, counted) = (TrustLevels.Rows(TrustLevels.Slot), TrustLevels.Rows(TrustLevels.Counted));
        Assert.NotEmpty(slots);
        Assert.NotEmpty(counted);
        Assert.All(slots.Concat(counted), row => Assert.Contains(row, rows));
        Assert.DoesNotContain(slots, row => row.Contains("number", StringComparison.Ordinal));
        Assert.All(counted, row => Assert.Contains("number", row, StringComparison.Ordinal));
    }
}
