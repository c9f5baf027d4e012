namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of the kinds that say how a study was made and whom, when and where it counted: one is borne out or left open, its twin is contradicted.
/// </summary>
public sealed class SwappedKindTests
{
    [Theory]
    // where a study is at home
    [InlineData("Gupta's 2009 cohort was from India.", "Gupta's 2009 cohort was from Canada.")]
    [InlineData("Qu's meta-analysis was written at Gannan Medical University.", "Qu's meta-analysis was written at Harvard Medical School.")]
    [InlineData("The 2008 olfactory cell trial in Brain was Australian.", "The 2008 olfactory cell trial in Brain was Austrian.")]
    [InlineData("A hospital in Mexico ran the trial of Mancias-Guerra.", "A hospital in Colombia ran the trial of Mancias-Guerra.")]
    // what a paper is, and where it stands
    [InlineData("The 2014 paper by Ankrum and Karp is a narrative review.", "The 2014 paper by Ankrum and Karp is a randomised trial.")]
    [InlineData("Albu's Wharton's jelly trial is to be found in Cytotherapy.", "Albu's Wharton's jelly trial is to be found in JAMA Neurology.")]
    [InlineData("Thakkar's 2016 series has no control group.", "Thakkar's 2016 series has a control group.")]
    // when
    [InlineData(
        "Mendonça 2014 counted the motor gains six months after the implant.",
        "Mendonça 2014 counted the motor gains three years after the implant."
    )]
    [InlineData("The outcome of Ariji's study was read at three months.", "The outcome of Ariji's study was read at two years.")]
    [InlineData(
        "Knoller's macrophages were given no later than 14 days after the injury.",
        "Knoller's macrophages were given no earlier than a year after the injury."
    )]
    // who
    [InlineData(
        "All 56 people in Sharma's long-term report had injuries of the neck.",
        "All 56 people in Sharma's long-term report had injuries of the lower back."
    )]
    [InlineData("Srivastava enrolled people with complete paraplegia.", "Srivastava enrolled people with incomplete paraplegia.")]
    [InlineData("The cells that Mackay-Sim grafted came from the patients' own noses.", "The cells that Mackay-Sim grafted came from fetuses.")]
    // how many
    [InlineData(
        "A new syrinx was seen in one of Chhabra's five patients; in the other four none was seen.",
        "A new syrinx was seen in two of Chhabra's five patients; in the other three none was seen."
    )]
    [InlineData("In Kirshblum's cohort of 2004 3.5% went from complete to AIS B.", "In Kirshblum's cohort of 2004 3.5% went from complete to AIS D.")]
    [InlineData(
        "Of those starting at AIS C in Kirshblum's 2016 cohort 72.5% were at D a year later.",
        "Of those starting at AIS C in Kirshblum's 2016 cohort 42.5% were at D a year later."
    )]
    [InlineData(
        "The ICCP panel says that about one initially complete patient in five turns incomplete within a year.",
        "The ICCP panel says that about four initially complete patients in five turn incomplete within a year."
    )]
    [InlineData(
        "Between 66.7% and 84.8% of people at AIS C reach D within a year, says Kirshblum's review of 2021.",
        "Between 6.7% and 14.8% of people at AIS C reach D within a year, says Kirshblum's review of 2021."
    )]
    [InlineData(
        "At Asan Medical Center three patients in ten got stronger arms after marrow stem cells, the 2012 paper says.",
        "At Asan Medical Center eight patients in ten got stronger arms after marrow stem cells, the 2012 paper says."
    )]
    [InlineData(
        "Amanat's 72 children were split, 36 for the cells and 36 for the sham.",
        "Amanat's 72 children were split, 54 for the cells and 18 for the sham."
    )]
    [InlineData("In Koda's Muse cell trial every participant received the cells.", "In Koda's Muse cell trial half the participants received a placebo.")]
    // values before and after, harms
    [InlineData(
        "In Huang's report of 2012 the motor score stood at 41.25, up from 37.79.",
        "In Huang's report of 2012 the pin prick score stood at 41.25, up from 37.79."
    )]
    [InlineData(
        "No adverse event was put down to the cells in Vaquero's 100/3 study.",
        "Three adverse events were put down to the cells in Vaquero's 100/3 study."
    )]
    [InlineData("Gogos reports a complication rate of 25%.", "Gogos reports a complication rate of 52%.")]
    public void One_part_turns_it(string borne, string swapped)
    {
        Assert.False(Release.IsSeen(borne), $"{borne}: {Release.Checker.Check(borne).Rule}");
        Assert.True(Release.IsSeen(swapped), $"{swapped}: {Release.Checker.Check(swapped).Rule}");
    }

    /// <summary>What looks like one of these kinds and is another thing.</summary>
    [Theory]
    [InlineData("MRI at a year and a half showed longer myelomalacia in four of the five patients of Chhabra's pilot.")]
    [InlineData("All but 15 of the eighty patients in Ariji's cohort were still AIS A a quarter of a year after the accident.")]
    [InlineData("Of the 33 children in Chen's Beijing trial of 2010 14 reached six months and the other 19 were lost.")]
    [InlineData("Gogos's results were presented at a congress in Canada.")]
    [InlineData("Close to one in five complete injuries seen within 72 hours converted, according to Ariji's cohort.")]
    [InlineData("Eighteen months on, 15 of the 80 people in Ariji's cohort had converted.")]
    [InlineData("Yale's donors gave money for 12 of 13 patients.")]
    [InlineData("From the cohort of Gupta one may conclude nothing about the course after an accident.")]
    [InlineData("As many as 500,000 people a year injure their cord, says the WHO's report of 2013.")]
    [InlineData("Per million people and year 40 to 80 injure their cord, says the WHO's report of 2013.")]
    [InlineData("Of the 18 children who had olfactory cells put in their brains by Chen's group, twelve were lost before six months.")]
    public void Another_thing_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), Release.Checker.Check(text).Rule);
}
