namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of what is planned, of what donors were matched by, of when most of a change falls, of groups that there were or were not, and of things
/// that were given together: one is borne out, of its twin the wrong part is seen.
/// </summary>
public sealed class SwappedPlanTests
{
    [Theory]
    [InlineData("SUBSCI II is meant to take in 80 people.", "SUBSCI II is meant to take in 180 people.")]
    [InlineData("Eighty people are to be treated in SUBSCI II.", "Eight hundred people are to be treated in SUBSCI II.")]
    [InlineData("The marrow cell trial of Senai Cimatec has forty places.", "The marrow cell trial of Senai Cimatec has ninety places.")]
    [InlineData("Neuroplast aims at 16 participants.", "Neuroplast aims at 160 participants.")]
    public void A_number_that_is_planned_is_that_of_the_register(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("The cord blood of Kang's case report of 2005 was HLA-matched.", "The cord blood of Kang's case report of 2005 was HLA-mismatched.")]
    [InlineData("Romanov matched the cord blood by blood group.", "Romanov matched the cord blood by HLA.")]
    [InlineData("Romanov left the HLA of the cord blood unmatched.", "Romanov left the blood group of the cord blood unmatched.")]
    [InlineData("The cord blood in the ChinaSCINet trial was matched for HLA.", "The cord blood in the ChinaSCINet trial was not matched for HLA.")]
    public void What_donors_were_matched_by_is_compared(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData(
        "The majority of natural change comes within the first nine months, by Kirshblum's review of 2021.",
        "The majority of natural change comes in the fourth year, by Kirshblum's review of 2021."
    )]
    [InlineData(
        "By Kirshblum's review of 2021 the bulk of the change falls in the first six to nine months.",
        "By Kirshblum's review of 2021 the bulk of the change falls after the third year."
    )]
    public void When_most_of_a_change_falls_is_compared(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Hur's series of fat cells had no control group.", "Hur's series of fat cells had a randomised control group.")]
    [InlineData("Geffner's series did without any controls.", "In Geffner's series half of the people were controls.")]
    [InlineData("Kumar's trial had no comparison group.", "Kumar's trial did have a comparison group.")]
    public void A_group_that_nobody_had_is_seen(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Goni mixed olfactory mucosa with marrow cells.", "Goni mixed olfactory mucosa with cells from fetuses and with embryonic stem cells.")]
    [InlineData("Deng put cord cells together with a collagen scaffold.", "Deng put embryonic cells together with a collagen scaffold.")]
    [InlineData(
        "In Tabakow's case of 2014 the ensheathing cells came from the olfactory bulb.",
        "In Tabakow's case of 2014 the ensheathing cells came from the nasal mucosa."
    )]
    public void Things_that_were_given_together_are_each_compared(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("To Akat and Karaöz cerebral palsy is still incurable.", "To Akat and Karaöz cerebral palsy is already curable.")]
    [InlineData(
        "As many as 70% of Steeves's people with complete cervical injuries regained a motor level.",
        "At least 70% of Steeves's people with complete cervical injuries regained a motor level."
    )]
    [InlineData("Romanov gave each child up to six infusions of cord blood.", "Romanov gave each child at least six infusions of cord blood.")]
    [InlineData(
        "Results of NCT02688062, the scaffold trial from Beijing, have not been published.",
        "Results of NCT02688062, the scaffold trial from Beijing, have been published."
    )]
    public void Limits_and_what_authors_call_it_are_compared(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Twelve people have been treated in SUBSCI II so far.")]
    [InlineData("Kirshblum's review of 2021 follows some people into the third year.")]
    [InlineData("Goni used olfactory mucosa and not embryonic cells.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
