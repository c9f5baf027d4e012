namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of the kinds that say which part of the people is meant, what the others had, in which order and direction things went:
/// one is borne out or left open, its twin is contradicted.
/// </summary>
public sealed class SwappedPartTests
{
    [Theory]
    [InlineData(
        "At grade C gains were likelier than at grade D in Khorasanizadeh's pooled studies.",
        "At grade D gains were likelier than at grade C in Khorasanizadeh's pooled studies."
    )]
    [InlineData("Ten of the 19 people whom Al-Zoubi treated stayed at AIS A.", "All 19 people whom Al-Zoubi treated stayed at AIS A.")]
    [InlineData(
        "As many as 87% of those at AIS C gained a grade in Khorasanizadeh's pooled studies.",
        "As many as 97% of those at AIS C gained a grade in Khorasanizadeh's pooled studies."
    )]
    [InlineData(
        "Most of the eight people at AIS C improved in Jiang's series of 2013.",
        "Hardly any of the eight people at AIS C improved in Jiang's series of 2013."
    )]
    [InlineData("Liu's Beijing trial randomised 105 children and analysed 102.", "Liu's Beijing trial randomised 105 children and analysed 66.")]
    [InlineData(
        "Cheng's trial of 2014 saw improvement in seven of ten people with cells, against five of 14 with rehabilitation.",
        "Cheng's trial of 2014 saw improvement in seven of ten people with cells, against eleven of 14 with rehabilitation."
    )]
    [InlineData(
        "Nine of Mendonça's 14 patients had better bladder function at six months.",
        "Nine of Mendonça's 14 patients had worse bladder function at six months."
    )]
    [InlineData("Seven of the 17 people who trained in Kunming walked without help.", "Fifteen of the 17 people who trained in Kunming walked without help.")]
    [InlineData("The control children in Huang's 2018 trial received saline.", "The control children in Huang's 2018 trial received no treatment.")]
    [InlineData(
        "Min's cord blood trial was registered three months after enrolment had begun.",
        "Min's cord blood trial was registered three months before enrolment had begun."
    )]
    [InlineData(
        "In Jarocha's series the cells went into the lesion and into a vein.",
        "In Jarocha's series the cells went into the lesion and into an artery."
    )]
    [InlineData("Mayo Clinic is the sponsor of CELLTOP phase II.", "Novartis is the sponsor of CELLTOP phase II.")]
    [InlineData("Cheng's team injected the cord cells twice.", "Cheng's team injected the cord cells six times.")]
    [InlineData("The Schwann cells of Zhou's series came from the patients' own nerves.", "The Schwann cells of Zhou's series came from organ donors.")]
    [InlineData(
        "In Palisano's model children at GMFCS level II reach 89.3 points of the GMFM.",
        "In Palisano's model children at GMFCS level IV reach 89.3 points of the GMFM."
    )]
    [InlineData(
        "In Yoon's trial 30.4% of those treated within eight weeks gained a grade.",
        "In Yoon's trial 30.4% of those treated after eight weeks gained a grade."
    )]
    [InlineData("Fan pooled ten randomised studies.", "Fan pooled ten uncontrolled studies.")]
    [InlineData(
        "Over two years the GMFM-88 of the control children in Lv's trial fell.",
        "Over two years the GMFM-88 of the control children in Lv's trial rose."
    )]
    [InlineData("Hanna drew the curves from 1,940 measurements.", "Hanna drew the curves from 4,910 measurements.")]
    [InlineData("Four of Geffner's eight cases were acute.", "None of Geffner's eight cases were acute.")]
    [InlineData("Spasticity eased in three of the five children whom Jarocha treated.", "Spasticity eased in none of the five children whom Jarocha treated.")]
    [InlineData("Mackay-Sim set three grafted people against three controls.", "Mackay-Sim set three grafted people against forty controls.")]
    [InlineData("Lv's published trial had no placebo.", "Lv's published trial had a placebo for the control children.")]
    [InlineData("Amanat's control children had a sham procedure.", "Amanat's control children went without any sham procedure.")]
    [InlineData(
        "Children on saline gained 4.75 GMFM-88 points in Huang's 2018 trial, those on cord blood cells 7.62.",
        "Children on saline gained 4.75 GMFM-88 points in Huang's 2018 trial, those on cord blood cells 20.62."
    )]
    [InlineData("Nobody among Hammadi's 277 got as far as AIS D.", "Nobody among Hammadi's 277 got as far as AIS C.")]
    [InlineData("Younger children gained more, Finch-Edmondson's pooled records show.", "Older children gained more, Finch-Edmondson's pooled records show.")]
    [InlineData(
        "Khorasanizadeh found that recovery was independent of the type of treatment.",
        "Khorasanizadeh found that recovery depended on the type of treatment."
    )]
    [InlineData("Burns's paper of 2003 is a study of natural history.", "Burns's paper of 2003 is a randomised trial.")]
    [InlineData("Vaquero's 100/3 guideline has the cells given three times.", "Vaquero's 100/3 guideline has the cells given once.")]
    [InlineData(
        "Fitzharris puts the new traumatic injuries of 2007 at about 179,000 people.",
        "Fitzharris puts the new traumatic injuries of 2007 at about 1,790,000 people."
    )]
    [InlineData("Of 105 children enrolled in Min's trial 96 entered the analysis.", "Of 105 children enrolled in Min's trial 69 entered the analysis.")]
    [InlineData(
        "Just nine people with complete injuries took part in Goni's series of 2014.",
        "Ninety people with complete injuries took part in Goni's series of 2014."
    )]
    public void One_part_turns_it(string borne, string swapped)
    {
        Assert.False(Release.IsSeen(borne), $"{borne}: {Release.Checker.Check(borne).Rule}");
        Assert.True(Release.IsSeen(swapped), $"{swapped}: {Release.Checker.Check(swapped).Rule}");
    }

    /// <summary>What looks like one of these kinds and is another thing.</summary>
    [Theory]
    [InlineData("Knoller's findings did not hold up in the later randomised trial of macrophages.")]
    [InlineData("The mass in the neck of Cobb's patient was due to the graft.")]
    [InlineData("GMFM gains were similar in all arms of Min's trial.")]
    [InlineData("Lee, Leiby and Marino saw 15.5% of complete thoracic injuries turn motor incomplete.")]
    [InlineData("Three of the eight patients in the electromyography abstract of 2015 on fat-derived cells were tetraplegic.")]
    [InlineData("With more people Karamouzian's difference might have become significant.")]
    [InlineData("People with more recent injuries did better in the Al-Azhar series.")]
    [InlineData("Complaints in Kumar's 2009 trial of 297 people were minor and reversible.")]
    [InlineData("With rehabilitation and no cells five of 14 people improved in Cheng's trial of 2014.")]
    [InlineData("Keio University stood behind the first trial of iPS neural progenitors as its sponsor.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");

    /// <summary>What the record denies of one outcome is not passed because another got better.</summary>
    [Fact]
    public void A_denial_at_the_end_of_a_clause_is_read()
    {
        Assert.Equal("partly-supported", Release.Checker.Check("Residual urine got better in Fan's meta-analysis.").Verdict);
        Assert.NotEqual("partly-supported", Release.Checker.Check("Daily living got better in Fan's meta-analysis.").Verdict);
    }
}
