using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs: a sentence that a record bears, and its twin that differs in one slot and is contradicted, misattributed or overstated.</summary>
public sealed class SwappedSlotTests
{
    [Theory]
    [InlineData(
        "More than half of the twenty Greeks in Gogos's study did not gain an AIS grade.",
        "More than half of the twenty Greeks in Gogos's study gained an AIS grade."
    )]
    [InlineData(
        "Evoked potentials (SSEP) stayed as they were in all but one of the 14 people in Mendonça's 2014 trial.",
        "Evoked potentials (SSEP) stayed as they were in all but four of the 14 people in Mendonça's 2014 trial."
    )]
    [InlineData(
        "In Chhabra's 2016 pilot the marrow cells were put in 10 to 14 days after the injury.",
        "In Chhabra's 2016 pilot the marrow cells were put in 10 to 14 months after the injury."
    )]
    [InlineData(
        "Zhou watched the six people given Schwann cells for more than five years.",
        "Zhou watched the six people given Schwann cells for less than five months."
    )]
    [InlineData(
        "The WHO's 2013 report puts new spinal cord injuries at 40 to 80 a year per million people.",
        "The WHO's 2013 report puts new spinal cord injuries at 40 to 80 a year per thousand people."
    )]
    [InlineData(
        "In Huang's report of 2012 light touch rose by 5.58 points and pin prick by 4.0.",
        "In Huang's report of 2012 pin prick rose by 5.58 points and light touch by 4.0."
    )]
    [InlineData("Backache and meningism were noted in 90% of Hammadi's patients.", "Backache and meningism were noted in 9% of Hammadi's patients.")]
    [InlineData("No adverse reactions were noted in Karamouzian's trial.", "Adverse reactions were noted in half of the people in Karamouzian's trial.")]
    [InlineData("The children in Romanov's series had up to six infusions.", "The children in Romanov's series had up to twelve infusions.")]
    [InlineData(
        "Children given cells in Huang's 2018 trial gained 10.27 GMFM-88 points in twelve months.",
        "Children given cells in Huang's 2018 trial gained 10.27 GMFM-88 points in six months."
    )]
    [InlineData(
        "The Miami Project implanted Schwann cells four to seven weeks after the injury.",
        "The Miami Project implanted Schwann cells four to seven years after the injury."
    )]
    [InlineData(
        "The GMFM-88 gain at 12 months in Huang's cerebral palsy trial was roughly twice that of placebo.",
        "The GMFM-88 gain at 12 months in Huang's cerebral palsy trial was ten times that of placebo."
    )]
    [InlineData(
        "In a year expanded marrow cells brought four times the GMFM gain of Bobath therapy in Liu's 2017 trial.",
        "In a year expanded marrow cells brought half the GMFM gain of Bobath therapy in Liu's 2017 trial."
    )]
    [InlineData("ProCord was sponsored by Proneuron.", "ProCord was sponsored by Craig Hospital.")]
    [InlineData("The Duke cord blood trial of 2017 missed its primary endpoint.", "The Duke cord blood trial of 2017 met its primary endpoint.")]
    [InlineData(
        "Each of the four infusions planned in SUBSCI II holds about 500 million cord blood cells.",
        "Each of the four infusions planned in SUBSCI II holds about 50 million cord blood cells."
    )]
    [InlineData("In Jiang's report more than half of the 20 patients improved.", "In Jiang's report fewer than half of the 20 patients improved.")]
    [InlineData(
        "The children who had the cells went up 7.08 points in Kang's 2015 trial, those on placebo 3.85.",
        "The children who had the cells went up 3.85 points in Kang's 2015 trial, those on placebo 7.08."
    )]
    [InlineData("Nine of Lima's 20 gained no AIS grade.", "Eight of Lima's 20 gained no AIS grade.")]
    [InlineData("All but two of Akbary's ten people had no sensory improvement.", "All but four of Akbary's ten people had no sensory improvement.")]
    [InlineData("In Ariji's cohort 65 of the 80 stayed complete.", "In Ariji's cohort 15 of the 80 stayed complete.")]
    [InlineData(
        "About 74 in every hundred people of grade B gained a grade in Khorasanizadeh's meta-analysis.",
        "About 34 in every hundred people of grade B gained a grade in Khorasanizadeh's meta-analysis."
    )]
    [InlineData(
        "Hammadi counted 88 people who reached AIS B and 32 who reached AIS C.",
        "Hammadi counted 32 people who reached AIS B and 88 who reached AIS C."
    )]
    [InlineData("Min's trial enrolled 105 children and analysed 96 of them.", "Min's trial enrolled 105 children and analysed all of them.")]
    [InlineData("Half of the eight people in Gant's trial had neck injuries.", "All of the eight people in Gant's trial had neck injuries.")]
    [InlineData("Kishk's study gave cells to 44 people, while 20 served as controls.", "Kishk's study gave cells to 20 people, while 44 served as controls.")]
    [InlineData(
        "At the six-month visit the children given marrow MSCs in Liu's trial had gained 10.45 GMFM points.",
        "At the six-month visit the children given marrow MSCs in Liu's trial had gained 12.52 GMFM points."
    )]
    [InlineData(
        "Sizes apart, five of 19 gained a grade with implantation in Shin's Korean trial.",
        "Without implantation, five of 19 gained a grade in Shin's Korean trial."
    )]
    [InlineData(
        "Fan's pooled ratio of 14.49 for adverse events has an interval that runs from 5.34 to 34.08.",
        "Fan's pooled ratio of 14.49 for adverse events has an interval that runs from 2.34 to 34.08."
    )]
    [InlineData("In 2021 Kirshblum's review came out in the J Neurotrauma.", "The Lancet Neurology ran Kirshblum's review in 2021.")]
    [InlineData(
        "In Hur's trial sensory score rose in ten and motor score in five of the fourteen.",
        "In Hur's trial sensory score rose in five and motor score in ten of the fourteen."
    )]
    [InlineData(
        "The nine patients of Deda's Ankara series had nobody to compare with.",
        "The nine patients of Deda's Ankara series were compared with nine untreated controls."
    )]
    [InlineData(
        "Two in three participants of Chhabra's 2016 trial received marrow cells.",
        "One in three participants of Chhabra's 2016 trial received marrow cells."
    )]
    [InlineData(
        "In Cheng's 2014 trial the Barthel index of the cell arm rose from 33.5 to 41.4.",
        "In Cheng's 2014 trial the Barthel index of the cell arm rose from 33.5 to 61.4."
    )]
    [InlineData(
        "At six months the gap between cord blood and placebo in Kang's 2015 trial was 3.23 GMFM points.",
        "At six months the gap between cord blood and placebo in Kang's 2015 trial was 6.23 GMFM points."
    )]
    [InlineData(
        "Seven out of ten AIS C patients improved within a year in Marino's 1999 cohort.",
        "Nine out of ten AIS C patients improved within a year in Marino's 1999 cohort."
    )]
    [InlineData(
        "Motor function failed to improve in three of Iwatsuki's eight patients.",
        "Motor function failed to improve in six of Iwatsuki's eight patients."
    )]
    [InlineData(
        "Of people in grade C 87 per cent gained a grade, of those in grade D 47 per cent, in Khorasanizadeh's meta-analysis.",
        "Of people in grade C 47 per cent gained a grade, of those in grade D 87 per cent, in Khorasanizadeh's meta-analysis."
    )]
    [InlineData("Three in four lesions of Hammadi's 277 patients were thoracic.", "Two in four lesions of Hammadi's 277 patients were thoracic.")]
    [InlineData("Kuan's patient had been injured five years before the marrow cells.", "Kuan's patient had been injured five weeks before the marrow cells.")]
    [InlineData("Nineteen of the 33 children of Chen's 2010 trial were lost.", "Nine of the 33 children of Chen's 2010 trial were lost.")]
    [InlineData("SUBSCI II plans to enrol 80 people.", "SUBSCI II plans to enrol 8 people.")]
    [InlineData(
        "One complete injury in five becomes incomplete within a year, the ICCP panel reckons.",
        "Nine in ten complete injuries become incomplete within a year, the ICCP panel reckons."
    )]
    public void A_slot_that_is_swapped_is_seen(string right, string wrong)
    {
        Assert.DoesNotContain(Release.Checker.Check(right).Verdict, Wrong);
        Assert.Empty(Release.Checker.Check(right).Contradicted);
        Assert.True(Release.IsSeen(wrong));
    }

    [Theory]
    [InlineData("Nobody who signed the 2023 meta-analysis by Shamim works for a company that sells stem cells.")]
    [InlineData("The Sapporo results leave no doubt that the infusion works.")]
    [InlineData("Mayo's first CELLTOP patient gained nine motor points in the legs and 13 in the arms.")]
    [InlineData("All of the 18 children who had olfactory cells put into the brain in Beijing completed six months.")]
    [InlineData("Geffner gave the cells by vein and nowhere else.")]
    [InlineData("The Lv trial of 2023 was placebo-controlled.")]
    [InlineData("The second CELLTOP trial is run by Stanford University.")]
    [InlineData("It was the macrophages that took three of Knoller's eight from A to C.")]
    [InlineData("Nothing but the fat-derived cells can have caused it that ten of ten improved in Thakkar's paper.")]
    [InlineData("Two people in Al-Azhar's dorsal trial went from AIS A to AIS E.")]
    [InlineData("In Lv's nasal stem cell trial the treated group slid from 47.43 to 41.94 GMFM-88 points.")]
    public void What_the_record_excludes_is_seen(string text) => Assert.True(Release.IsSeen(text));

    /// <summary>Names of journals, jobs, visits that a record does not tell of and people of another figure exclude nothing.</summary>
    [Theory]
    [InlineData("Sapporo's 13 patients were treated with their own marrow cells, and eleven of them are back at work.")]
    [InlineData("Half of the six people who left AIS A in the Burns study got some voluntary movement back.")]
    [InlineData("In the Sapporo trial 12 of 13 patients gained at least one AIS grade at 24 months.")]
    [InlineData("NeuroGen has treated 8,000 patients.")]
    [InlineData("Twelve of the thirteen authors of the Sapporo paper work in Japan.")]
    [InlineData("None of the children of Romanov's cord blood paper was harmed, and several of its authors are on the payroll of CryoCenter.")]
    [InlineData("Every second complete tetraplegic of 2013-2015 converted in Marino's cohort.")]
    [InlineData("Not one of Thakkar's ten failed to gain an AIS grade.")]
    [InlineData("OSAKA, May 3 - In Lima's series eleven of 20 gained a grade.")]
    [InlineData("Nobody in Marino's cohort had cells, and still seven in ten of those graded C got better.")]
    [InlineData("Chen's randomised olfactory and Schwann cell trial reported on seven of its 28 people.")]
    [InlineData("The second Mayo trial with fat cells is due to finish in July 2026.")]
    [InlineData("One of the fifteen controls who got no fetal neural cells gained a grade in Shin's trial.")]
    [InlineData("Kabatas and co-authors gave one 29-year-old man cord cells.")]
    [InlineData("Mayo's CELLTOP Part II works with cells from each participant's own fat.")]
    [InlineData("It is plainly wrong to call Karamouzian's trial randomised.")]
    [InlineData("Nine in ten of Hammadi's people had backache and meningism.")]
    [InlineData("At Al-Azhar the fresher injuries did better.")]
    [InlineData("Hello Anna, not one of Marino's people had cells, and still seven out of ten of those graded C got better.")]
    [InlineData("SUBSCI II is run by Moscow's Sklifosovsky Institute.")]
    [InlineData("By month 12 the saline group of Huang [17] had gained 4.75 GMFM-88 points (SD 1.45).")]
    [InlineData("In Kunming 15 of the 17 who trained six hours a day walked with minimal help.")]
    [InlineData("Only 23 of Bryukhovetskiy's 202 patients had a better ASIA score, whatever 'restored' may mean.")]
    [InlineData("Two of the four people of the San Diego study of NSI-566 gained one or two neurological levels.")]
    [InlineData("Chhabra's 2009 pilot found no neurological benefit of the mucosal graft.")]
    [InlineData("Allocation in Karamouzian's trial was not decided by the toss of a coin.")]
    public void What_may_be_so_is_left_open(string text) => Assert.DoesNotContain(Release.Checker.Check(text).Verdict, Wrong);

    [Fact]
    public void Ties_to_others_than_those_whom_the_record_names_are_not_confirmed() =>
        Assert.DoesNotContain(Release.Checker.Check("Several authors of Romanov's cord blood paper are on the payroll of Novartis.").Slots, slot =>
            slot is { Slot: "sponsor", Relation: SlotRelation.Match }
        );

    /// <summary>Doubt about a cure is never called a promise of one, wherever the doubt stands.</summary>
    [Theory]
    [InlineData("Talk of a stem cell cure for spinal cord injury is premature.")]
    [InlineData("Claims that stem cells cure cerebral palsy are not backed by evidence.")]
    [InlineData("Stem cells are often marketed as a cure for spinal cord injury without proof.")]
    [InlineData("Few researchers believe that stem cells will cure paralysis soon.")]
    [InlineData("Scientists are still searching for a way to reverse paralysis with stem cells.")]
    [InlineData("Regulators warn against clinics that advertise stem cells as a cure for cerebral palsy.")]
    [InlineData("No study of stem cells in spinal cord injury reports a cure.")]
    [InlineData("A cure for cerebral palsy by stem cells exists only in advertisements.")]
    [InlineData("Claims that stem cell therapy is completely safe are unfounded.")]
    [InlineData("Some people with spinal cord injury improve without any stem cells.")]
    [InlineData("Some injuries of the spinal cord allow almost complete recovery.")]
    public void Doubt_is_no_promise(string text) => Assert.DoesNotContain(Release.Checker.Check(text).Verdict, Wrong);

    [Theory]
    [InlineData("Stem cell therapy cures cerebral palsy.")]
    [InlineData("With our stem cells paralysis can be cured.")]
    [InlineData("Stem cells are a proven cure for spinal cord injury.")]
    [InlineData("Stem cells are no longer a dream but a cure for paralysis.")]
    public void A_promise_stays_one(string text) => Assert.Equal("overstated", Release.Checker.Check(text).Verdict);

    private static readonly string[] Wrong = ["contradicted", "misattributed", "overstated"];
}
