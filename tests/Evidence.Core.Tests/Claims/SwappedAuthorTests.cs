namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs of who wrote a study, who paid for it and which ways in the cells took: one is borne out, its twin is contradicted.</summary>
public sealed class SwappedAuthorTests
{
    [Theory]
    [InlineData(
        "One of Zarrabi's authors came from the company Royan Stem Cell Technology.",
        "None of Zarrabi's authors came from the company Royan Stem Cell Technology."
    )]
    [InlineData("Someone from the provider Beike is an author of Yao's paper of 2013.", "Nobody from Beike is an author of Yao's paper of 2013.")]
    [InlineData(
        "The authors of Vij's case of 2023 come from the manufacturer.",
        "The authors of Vij's case of 2023 have nobody from the manufacturer among them."
    )]
    [InlineData("The author of Jawale's paper of 2020 was the treating private institute.", "Jawale's paper of 2020 was written by outsiders.")]
    public void Who_wrote_it_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("The sponsor listed for DOSED is Lineage Cell Therapeutics.", "The sponsor listed for DOSED is Stanford University.")]
    [InlineData("ProCord ran under the sponsorship of Proneuron.", "ProCord ran under the sponsorship of Geron.")]
    [InlineData("It is Inha University that sponsored Yoon's trial.", "It is Harvard University that sponsored Yoon's trial.")]
    public void Who_paid_for_it_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Kang's donor cord blood of 2015 was given into a vein and an artery.", "Kang's donor cord blood of 2015 was given into a vein and the brain.")]
    [InlineData("Geffner gave the marrow cells into the cord, the spinal canal and a vein.", "Geffner gave the marrow cells by a single route.")]
    public void A_way_in_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);
}
