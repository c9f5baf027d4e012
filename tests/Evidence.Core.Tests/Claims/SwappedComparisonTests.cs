namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of what sets one study or one part of the people against another, and of what a register tells: one is borne out, its twin is contradicted.
/// </summary>
public sealed class SwappedComparisonTests
{
    [Theory]
    [InlineData("Hanna's cohort of children was smaller than Jahnsen's.", "Hanna's cohort of children was larger than Jahnsen's.")]
    [InlineData("Knoller's series was smaller than Fukuoka's cohort.", "Knoller's series was larger than Fukuoka's cohort.")]
    [InlineData(
        "The 8.3 arm points of the Muse cell trial are no more than Steeves saw in people without cells.",
        "The 8.3 arm points of the Muse cell trial are more than Steeves saw in people without cells."
    )]
    [InlineData(
        "The 32% of SCiStar with two motor levels is near to the 30% of Steeves's people without cells.",
        "The 32% of SCiStar with two motor levels is near to the 70% of Steeves's people without cells."
    )]
    [InlineData("Amanat put cells into the spinal canal, and Liu did so too.", "Amanat put cells into the spinal canal, and Kang did so too.")]
    [InlineData("Anderson used Schwann cells, and Gant did so too.", "Anderson used Schwann cells, and Koda did so too.")]
    [InlineData(
        "Of the AIS A injuries 26% converted in van Middendorp's European cohort, and 18.8% in Ariji's Japanese one.",
        "Of the AIS A injuries 26% converted in van Middendorp's European cohort, and 38.8% in Ariji's Japanese one."
    )]
    [InlineData(
        "Three of four moved up a grade in Attar's series, so did nine of nine in Deda's.",
        "Three of four moved up a grade in Attar's series, so did five of nine in Deda's."
    )]
    [InlineData("Both Deda's nine and Thakkar's ten were treated without controls.", "Both Deda's nine and Thakkar's ten were treated beside controls.")]
    [InlineData("15.1% of the complete injuries in DeVivo's paper turned incomplete.", "45.2% of the complete injuries in DeVivo's paper turned incomplete.")]
    public void One_study_is_set_against_another(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Hur counted sensory gains twice as often as motor gains.", "Hur counted motor gains twice as often as sensory gains.")]
    [InlineData(
        "People with AIS B injuries improved nearly three times as often as those with AIS A injuries in van Middendorp's cohort.",
        "People with AIS B injuries improved half as often as those with AIS A injuries in van Middendorp's cohort."
    )]
    [InlineData(
        "Improvement was about four times as frequent in lumbar cases as in thoracic ones, Harrop found.",
        "Improvement was as frequent in lumbar cases as in thoracic ones, Harrop found."
    )]
    [InlineData(
        "In Liu's trial the children with mesenchymal cells gained about twice as much at one year as those with mononuclear cells.",
        "In Liu's trial the children with mesenchymal cells gained half as much at one year as those with mononuclear cells."
    )]
    [InlineData(
        "Kang's children on cord blood gained about twice as many GMFM points as those on placebo.",
        "Kang's children on cord blood gained about five times as many GMFM points as those on placebo."
    )]
    public void One_part_of_the_people_is_set_against_another(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("No outcomes of NCT04288934 have been released.", "Outcomes of NCT04288934 have been released.")]
    [InlineData(
        "The Institut Guttmann study NCT06981338 has not announced any findings.",
        "The Institut Guttmann study NCT06981338 has announced its findings."
    )]
    [InlineData("The Neuro-Cells trial has reported nothing yet.", "The Neuro-Cells trial has reported its results.")]
    [InlineData(
        "NCT04288934 was entered in the register after the first person had joined.",
        "NCT04288934 was entered in the register before the first person joined."
    )]
    [InlineData("The trial NCT04288934 has ended.", "The trial NCT04288934 continues to recruit.")]
    public void What_a_register_tells(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Of the 21 people in Chhabra's pilot all were examined at the end.", "Of the 105 children in Liu's trial all were examined at the end.")]
    [InlineData("Of the 21 people in Chhabra's pilot none was lost.", "Of the 105 children in Min's trial of cord blood none was lost.")]
    public void Whether_everyone_who_entered_was_followed(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("The leg score of CELLTOP's first patient rose from 36 to 49.", "The leg score of CELLTOP's first patient rose from 36 to 59.")]
    [InlineData(
        "When they left the ward 20% of Kirshblum's AIS A patients of 2016 had become incomplete.",
        "When they left the ward 27.8% of Kirshblum's AIS A patients of 2016 had become incomplete."
    )]
    public void What_rose_and_what_was_seen_at_discharge(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Romanov's cord blood was not matched for HLA.", "Romanov's cord blood was tissue matched.")]
    [InlineData("Liu's marrow cells were grown in culture.", "Liu's marrow cells were not cultured.")]
    [InlineData("The WHO has no dependable count of people with cord injury.", "The WHO has a dependable count of people with cord injury.")]
    [InlineData("Dobkin's group did not endorse the operation.", "Dobkin's group endorsed the operation.")]
    [InlineData("Daily living did not become better in Fan's meta-analysis.", "Daily living got better in Fan's meta-analysis.")]
    public void A_word_and_its_opposite(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Results of SUBSCI II are expected next year.")]
    [InlineData("Huang gave more cells than Amanat.")]
    [InlineData("Late conversion in Kirshblum's 2004 cohort was commoner than gains from grade A in Khorasanizadeh's review.")]
    public void What_the_records_do_not_settle_stays_open(string text) => Assert.Equal("unverifiable", Release.Checker.Check(text).Verdict);
}
