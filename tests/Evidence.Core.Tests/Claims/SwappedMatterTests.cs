namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs of what a number counts: another outcome, another thing, a part of a whole that only words tell of.</summary>
public sealed class SwappedMatterTests
{
    [Theory]
    [InlineData(
        "Koda's Muse cell patients had 8.3 more points on the arm motor score after a year.",
        "Koda's Muse cell patients had 8.3 more points on the leg motor score after a year."
    )]
    [InlineData("In Cristante's series 26 of 39 regained evoked potentials.", "In Cristante's series 26 of 39 regained leg movement.")]
    [InlineData("Jahnsen's registry held 3,612 GMFM-66 tests.", "Jahnsen's registry held 6,312 GMFM-66 tests.")]
    [InlineData("Hanna drew the percentile curves from 650 children.", "Hanna drew the percentile curves from 6,500 children.")]
    [InlineData("Geffner's report describes eight of the 52 people treated.", "Geffner's report describes 25 of the 52 people treated.")]
    public void A_number_is_of_its_own_matter(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Sharma's group registered no serious adverse events in 180 people.", "Sharma's group registered twelve serious adverse events in 180 people.")]
    [InlineData("The bradycardia of Jarocha's child was temporary.", "The bradycardia of Jarocha's child was permanent.")]
    public void A_harm_is_read_in_other_words(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData(
        "Lee, Leiby and Marino saw 18 of 21 thoracic AIS C injuries gain a grade.",
        "Lee, Leiby and Marino saw 3 of 21 thoracic AIS C injuries gain a grade."
    )]
    public void Of_studies_under_one_name_the_one_that_tells_of_it_answers(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Geffner's report leaves out 44 of the 52 people treated.")]
    [InlineData("Kishk's trial was registered before it began.")]
    [InlineData("In Cristante's series 26 of 39 people had signals from the legs.")]
    [InlineData("Koda's patients gained 15.4 points of the total motor score.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
