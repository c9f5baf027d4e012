namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of how outcomes fared, of which people did better, and of what others confirmed, where the record tells it in words only: one is borne out,
/// its twin is contradicted.
/// </summary>
public sealed class SwappedFareTests
{
    [Theory]
    [InlineData("Xu's meta-analysis saw no difference in daily living.", "Xu's meta-analysis of 2019 saw daily living get better with cells.")]
    [InlineData("WeeFIM function stayed as it was in Boyali's series.", "WeeFIM function got better in Boyali's series.")]
    [InlineData("SSEP latency got better in Yao's series of 25 people.", "SSEP latency got worse in Yao's series of 25 people.")]
    [InlineData("Sykova's group saw better outcomes after early treatment.", "Sykova's group saw better outcomes after late treatment.")]
    [InlineData(
        "Those with milder palsy gained more in Finch-Edmondson's meta-analysis.",
        "Those with severe palsy gained more in Finch-Edmondson's meta-analysis."
    )]
    [InlineData(
        "Younger children had a higher risk of adverse events in Feng's series.",
        "Younger children had a lower risk of adverse events in Feng's series."
    )]
    [InlineData(
        "No controlled study has repeated what Deda described in nine patients.",
        "Controlled studies have repeated what Deda described in nine patients."
    )]
    [InlineData(
        "Animal studies are a poor guide to the human result, Johnson's review of 2021 says.",
        "Animal studies are a safe guide to the human result, Johnson's review of 2021 says."
    )]
    [InlineData("The team of Mackay-Sim does not say that the nasal cells work.", "The team of Mackay-Sim says that the nasal cells work.")]
    public void A_swapped_part_turns_it(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("None of the seven people whom Chen gave a NeuroRegen scaffold soon after injury got motor function back.")]
    [InlineData("The sensory level of Kuan's patient moved down from T7 to S5.")]
    [InlineData("Bayley scores were better with cord blood plus EPO in Min's 2013 trial.")]
    public void What_is_denied_afar_or_told_of_something_else_is_not_contradicted(string text) =>
        Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
