namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of grades that stand as bare letters, of numbers that are of one part of the people, and of those who are left: one is borne out, its twin is
/// contradicted.
/// </summary>
public sealed class SwappedGradeTests
{
    [Theory]
    [InlineData("Fourteen people who started at D finished at E in Moslavac's cohort.", "Fourteen people who started at D finished at C in Moslavac's cohort.")]
    [InlineData("The man in the Ichim report ended at D after he had started at A.", "The man in the Ichim report ended at C after he had started at A.")]
    [InlineData(
        "At discharge 88% of C cases had gained a grade in Moslavac's rehabilitation series.",
        "At discharge 88% of B cases had gained a grade in Moslavac's rehabilitation series."
    )]
    [InlineData(
        "Both of the people in Shin's treated group who were AIS B were at AIS D after a year.",
        "Both of the people in Shin's treated group who were AIS B were at AIS C after a year."
    )]
    [InlineData("Of Deda's nine people seven reached C and two B.", "Of Deda's nine people two reached C and seven B.")]
    public void A_bare_grade_is_read(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData(
        "By Burns's count 4 of 23 people with an untrustworthy first examination had left AIS A.",
        "By Burns's count 4 of 23 people with a trustworthy first examination had left AIS A."
    )]
    [InlineData(
        "With minimal assistance 15 of 17 who trained in Kunming walked, says the cord blood trial of the China Spinal Cord Injury Network.",
        "With minimal assistance 15 of 17 who trained in Hong Kong walked, says the cord blood trial of the China Spinal Cord Injury Network."
    )]
    [InlineData(
        "In the van Middendorp cohort that Kirshblum's 2021 review cites, 74.4% of AIS C injuries reached D.",
        "In the Spiess cohort that Kirshblum's 2021 review cites, 74.4% of AIS C injuries reached D."
    )]
    [InlineData("Nine people with chronic injuries took part in Goni's series.", "Thirty people with chronic injuries took part in Goni's series.")]
    public void A_number_is_of_its_own_part(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData(
        "Of the 45 people treated at Al-Azhar 17 went up a grade and the others did not change.",
        "Of the 45 people treated at Al-Azhar 17 went up a grade and the others deteriorated."
    )]
    [InlineData("Ten of Al-Zoubi's 19 people stayed at A; the rest gained a grade.", "Ten of Al-Zoubi's 19 people stayed at A; the rest got worse.")]
    public void Of_the_rest_the_record_tells(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Sharpe's families relied on the internet.")]
    [InlineData("The cells in Koda's Muse trial relied on no matching of tissue.")]
    [InlineData("Zhu's trial ran in Hong Kong and Kunming, and 15 of 17 walked with minimal assistance.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
