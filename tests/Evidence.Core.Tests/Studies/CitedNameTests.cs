using Evidence.Core.Sources;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.Studies;

/// <summary>Studies are named as people cite them, never by their ids.</summary>
public sealed class CitedNameTests
{
    [Fact]
    public void The_first_author_is_named_as_printed_with_the_year() =>
        Assert.Equal(
            "van Middendorp 2009",
            CitedName.Of(
                Of("middendorp-2009", "A title") with
                {
                    PublicationYear = 2009,
                    Publications = [Primary(new PublicationAuthor { Family = "Middendorp", Particle = "van" })],
                }
            )
        );

    [Theory]
    [InlineData("honmou-2021", "Honmou 2021")]
    [InlineData("al-zoubi-2014", "Al Zoubi 2014")]
    [InlineData("nct03521323-ucmsc", "NCT03521323")]
    [InlineData("braindev-review-2016", "Cells in children (2016)")]
    [InlineData("celltop-2", "Cells in children")]
    public void Without_an_author_the_id_or_the_title_is_the_name(string id, string name) =>
        Assert.Equal(name, CitedName.Of(Of(id, "Cells in children") with { PublicationYear = id.Contains("2016", StringComparison.Ordinal) ? 2016 : null }));

    [Fact]
    public void A_name_of_two_words_is_written_as_the_record_writes_it() =>
        Assert.Equal("Mancias-Guerra 2014", CitedName.Of(Of("mancias-guerra-2014", "A title") with { Aliases = ["Mancias-Guerra trial"] }));

    [Theory]
    [InlineData("levi-2018-safety", "levi-2018", " (safety)")]
    [InlineData("marino-2011", "marino-2011", "")]
    [InlineData("celltop-2", "celltop-2", "")]
    public void Studies_of_one_author_and_year_are_told_apart_by_what_follows_in_the_id(string id, string stem, string apart)
    {
        Assert.Equal(stem, CitedName.Stem(id));
        Assert.Equal(apart, CitedName.Apart(id));
    }

    [Fact]
    public void A_long_title_is_cut_between_words()
    {
        var name = CitedName.Of(Of("celltop-2", "A second phase in which people with paralysis are given cells that were grown from fat of their own"));

        Assert.EndsWith("…", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 30, 62);
    }

    private static Study Of(string id, string title) => new() { Id = id, Title = title };

    private static Publication Primary(params PublicationAuthor[] authors) => new() { Citation = "A citation", Role = "primary", Authors = authors };
}
