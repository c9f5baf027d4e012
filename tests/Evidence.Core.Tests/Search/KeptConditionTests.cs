using Evidence.Core.Lists;
using Evidence.Core.Search;

namespace Evidence.Core.Tests.Search;

/// <summary>Conditions that are asked again and again are read once.</summary>
public sealed class KeptConditionTests
{
    private static readonly Listing Studies = Listings.All.First(listing => listing.Name == "studies");

    [Theory]
    [InlineData("country", "Japan")]
    [InlineData("year", "2015..2020")]
    [InlineData("design", "!RCT,case-series")]
    public void A_condition_that_is_asked_again_is_the_same_one(string filter, string value)
    {
        var (first, second) = (Read(filter, value), Read(filter, value));

        Assert.Same(first, second);
        Assert.Equal((first with { }).Words, second.Words);
    }

    [Fact]
    public void What_is_kept_of_one_filter_is_no_answer_for_another() =>
        Assert.NotEqual(Read("country", "missing").Words, Read("design", "missing").Words);

    [Fact]
    public void A_condition_that_is_changed_says_what_it_is_now()
    {
        var asked = Read("country", "JP");

        Assert.NotEqual(asked.Words, (asked with { Asks = [Ask.Of("DE")] }).Words);
    }

    [Fact]
    public void What_is_refused_is_refused_again()
    {
        var filter = Studies.FiltersByName["design"];

        Assert.NotNull(ConditionReader.Read(filter, "nonsense", out _));
        Assert.NotNull(ConditionReader.Read(filter, "nonsense", out var condition));
        Assert.Null(condition);
    }

    [Theory]
    [InlineData("cord blood & marrow")]
    [InlineData("a,b")]
    [InlineData("plain-value_1.2~")]
    [InlineData("Zürich")]
    [InlineData("")]
    public void An_address_has_values_escaped_as_addresses_are_and_commas_as_they_stand(string value) =>
        Assert.Equal(
            "?q=" + Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal),
            QueryText.Of([new("q", value)]).Text
        );

    private static Condition Read(string filter, string value)
    {
        Assert.Null(ConditionReader.Read(Studies.FiltersByName[filter], value, out var condition));
        return condition!;
    }
}
