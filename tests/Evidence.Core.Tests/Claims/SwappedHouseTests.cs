namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of houses, towns and payers that neither the record nor the rules know, and of how long people of one place had been injured.
/// </summary>
public sealed class SwappedHouseTests
{
    [Theory]
    [InlineData("Kabatas's report of 2021 comes from a hospital in Turkey.", "Kabatas's report of 2021 comes from Uppsala University.")]
    [InlineData("Albu's trial was run at the Institut Guttmann.", "Albu's trial was run at Yonsei University.")]
    [InlineData("Griffith University ran Mackay-Sim's trial of nasal cells.", "The University of Ghent ran Mackay-Sim's trial of nasal cells.")]
    [InlineData("SUBSCI II is run by the Sklifosovsky institute.", "SUBSCI II is run by the Pasteur institute.")]
    [InlineData("The children in Jawale's study were treated in Jalgaon.", "The children in Jawale's study were treated in Tashkent.")]
    public void A_house_or_a_town_that_nobody_knows_is_another(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Senai Cimatec stands behind the marrow cell trial NCT05671796.", "Novartis stands behind the marrow cell trial NCT05671796.")]
    [InlineData("Lee's 2016 cohort was supported by the American government.", "Lee's 2016 cohort was supported by a drug maker.")]
    [InlineData(
        "Money from a federal agency of the United States paid for Kirshblum's study of 2022.",
        "Money from a biotech company paid for Kirshblum's study of 2022."
    )]
    [InlineData("Curtis's study at UCSD, of four people, was sponsored by Neuralstem.", "Curtis's study at UCSD, of four people, was sponsored by Geron.")]
    public void Who_paid_is_compared(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData(
        "In the ChinaSCINet trial those in Kunming were injured seven years before on average.",
        "In the ChinaSCINet trial those in Kunming were injured fourteen years before on average."
    )]
    [InlineData(
        "In the ChinaSCINet trial people from Hong Kong had lived 14 years with the injury and people from Kunming seven.",
        "In the ChinaSCINet trial people from Kunming had lived 14 years with the injury and people from Hong Kong seven."
    )]
    public void How_long_people_of_a_place_had_been_injured_is_compared(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("A university clinic in India ran Kumar's trial.")]
    [InlineData("Kirshblum's study of 2022 is supported by later findings.")]
    [InlineData("Part 4/9: one in five people in Kirshblum's study of late recovery (2004) moved up a motor or neurological level.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
