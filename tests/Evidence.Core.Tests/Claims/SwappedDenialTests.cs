namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of what is denied, of all and of none, of what the compared group had, and of clauses that hold a name and a number only: one is borne out,
/// its twin is contradicted.
/// </summary>
public sealed class SwappedDenialTests
{
    [Theory]
    [InlineData("CELLTOP II tests fat cells.", "CELLTOP II does not test fat cells.")]
    [InlineData("Gant's people had chronic injuries.", "Gant's people did not have chronic injuries.")]
    [InlineData("Geffner's patients were given marrow cells.", "Geffner's patients were not given marrow cells.")]
    [InlineData("Spasticity fell in the four children of Boyali's series.", "Spasticity rose in the four children of Boyali's series.")]
    [InlineData("Cheng's group in Xi'an saw motor gains in some people.", "Cheng's group in Xi'an did not see a motor gain.")]
    [InlineData("The team of Xi'an found no tumour in ten years.", "The team of Xi'an found a tumour in ten years.")]
    [InlineData("Shroff's results of 2016 still await replication.", "Shroff's results of 2016 were replicated.")]
    [InlineData("The sponsor of NCT03791372 is the hospital in Guangdong.", "The sponsor of NCT03791372 is Stanford University.")]
    [InlineData("The paper by Kang and colleagues was a randomised trial.", "The paper by Kang and colleagues was a case series.")]
    [InlineData("Agosti's review dates from 2024.", "Agosti's review dates from 2014.")]
    [InlineData(
        "Chen's double-blind trial of olfactory and Schwann cells reports on seven people.",
        "Chen's double-blind trial of olfactory and Schwann cells reports on all 28 people planned."
    )]
    [InlineData("Hanna measured 650 children and Jahnsen 1,206.", "Hanna measured 650 children and Jahnsen 120.")]
    [InlineData("Knoller saw three of eight people reach AIS C, Deda nine of nine.", "Knoller saw three of eight people reach AIS C, Deda four of nine.")]
    [InlineData(
        "Three of eight people reached AIS C in Knoller's study, and 15 of 80 left AIS A in Fukuoka.",
        "Three of eight people reached AIS C in Knoller's study, and 51 of 80 left AIS A in Fukuoka."
    )]
    [InlineData("The controls of SUBSCI II get saline.", "The controls of SUBSCI II get cord blood.")]
    [InlineData("The controls of NCT03791372 get saline.", "The controls of NCT03791372 get mesenchymal cells.")]
    [InlineData("Karamouzian gave marrow cells to 11 people, and 20 had none.", "Karamouzian gave marrow cells to 11 people, and 33 had none.")]
    [InlineData(
        "Koda's Muse cell trial saw 8.3 points more on the arm score and 15.4 on the total motor score.",
        "Koda's Muse cell trial saw 8.3 points more on the arm score and 51.4 on the total motor score."
    )]
    public void A_swapped_part_turns_it(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("The status at one year was known for all of the 103 people in Burns's study.")]
    [InlineData("All rows of the tables in Agosti's review add up.")]
    public void All_is_wrong_where_the_record_counts_fewer(string text) => Assert.True(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");

    [Theory]
    [InlineData("Amanat's controls were pricked with a needle under sedation.")]
    [InlineData("The marrow cells did not improve neurological recovery in Chhabra's pilot of 2016.")]
    [InlineData("The people in Kirshblum's cohort of 2004 were given no cells.")]
    public void What_the_record_says_in_its_own_words_is_borne_out(string text) =>
        Assert.True(Release.IsBorneOut(text), $"{text}: {Release.Checker.Check(text).Rule}");

    [Theory]
    [InlineData("Many people with a spinal cord injury improve by a grade without ever receiving cells.")]
    [InlineData("Somewhere five patients were given cells and had no side effects.")]
    [InlineData("Improvement was no more frequent after lumbar than after thoracic injuries in Harrop's cohort.")]
    public void What_only_resembles_it_is_not_contradicted_or_passed(string text)
    {
        Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
        Assert.NotEqual("overstated", Release.Checker.Check(text).Verdict);
    }

    [Theory]
    [InlineData("Kang's trial proves that cord blood works in cerebral palsy.", "proof-of-one-study")]
    [InlineData("The meta-analysis by Qu has settled that stem cells help children with cerebral palsy.", "proof-of-one-study")]
    [InlineData("Cell injections get paralysed people back on their feet.", "benefit-as-fact")]
    [InlineData("Fat cells reliably mend an injured spinal cord.", "benefit-as-fact")]
    [InlineData("Stem cells make everyone with a spinal cord injury walk again.", "benefit-as-fact")]
    public void What_is_told_as_proved_or_as_sure_is_overstated(string text, string rule) =>
        Assert.Equal(("overstated", rule), (Release.Checker.Check(text).Verdict, Release.Checker.Check(text).Rule));

    [Theory]
    [InlineData("Kang's trial does not prove that cord blood works in cerebral palsy.")]
    [InlineData("Kang's trial proved that cord blood was well tolerated.")]
    [InlineData("Nobody has shown that stem cells mend an injured spinal cord.")]
    [InlineData("Some people with a spinal cord injury walk again without any cells.")]
    public void What_is_denied_or_told_of_something_else_is_not_overstated(string text) => Assert.NotEqual("overstated", Release.Checker.Check(text).Verdict);
}
