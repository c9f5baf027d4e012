namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of the kinds of number that have no name in the rules and are told in the record's own words, of who was counted, of ages and routes:
/// one is borne out or left open, its twin is contradicted.
/// </summary>
public sealed class SwappedFigureTests
{
    [Theory]
    [InlineData(
        "In Gupta's cohort a quarter of the people had tuberculosis of the spine.",
        "In Gupta's cohort two thirds of the people had tuberculosis of the spine."
    )]
    [InlineData(
        "At Nutech Mediworld in Delhi 27 of the 40 children with cortical blindness ended with normal vision.",
        "At Nutech Mediworld in Delhi 34 of the 40 children with cortical blindness ended with normal vision."
    )]
    [InlineData("Hanna's percentile curves come from 650 children.", "Hanna's percentile curves come from 6,050 children.")]
    [InlineData(
        "Roughly one in five complete thoracic injuries converts in Aimetti's registries by six months.",
        "Roughly three in five complete thoracic injuries convert in Aimetti's registries by six months."
    )]
    [InlineData(
        "Aimetti found that one complete thoracic injury in five converts by six months.",
        "Aimetti found that one complete thoracic injury in fifty converts by six months."
    )]
    [InlineData("The children in Zali's study were 4 to 12 years old.", "The children in Zali's study were 14 to 18 years old.")]
    [InlineData("Okur's Turkish child was six years old.", "Okur's Turkish child was fifteen years old.")]
    [InlineData(
        "Twelve months after the last dose the P value for the comprehensive function score in Gu 2020 was 0.061.",
        "Twelve months after the last dose the P value for the comprehensive function score in Gu 2020 was 0.003."
    )]
    [InlineData("In NCT05671796 the placebo is given under the skin.", "In NCT05671796 the placebo is given by lumbar puncture.")]
    [InlineData(
        "Kabatas gave Wharton's jelly cells to one man by three routes, one of them into the spinal fluid.",
        "Kabatas gave Wharton's jelly cells to one man by a single route, into the spinal fluid."
    )]
    [InlineData("Liu randomised 105 children and analysed 102.", "Liu randomised 105 children and analysed each one of them.")]
    [InlineData(
        "Eleven people entered Vaquero's trial of 2018, and nine count for efficacy.",
        "Eleven people entered Vaquero's trial of 2018, and eleven count for efficacy."
    )]
    [InlineData(
        "Karamouzian saw marked recovery in five of 11 people with cells and in three of 20 without.",
        "Karamouzian saw marked recovery in five of 11 people with cells and in nine of 20 without."
    )]
    [InlineData(
        "The first man of CELLTOP gained 13 points in his legs and 9 in his arms.",
        "The first man of CELLTOP gained 13 points in his legs and 29 in his arms."
    )]
    [InlineData("Five of Hur's 14 people improved on the ASIA motor score.", "Ten of Hur's 14 people improved on the ASIA motor score.")]
    [InlineData(
        "Lots decided who got cells in the Indian trial of 193 people by Srivastava.",
        "Nobody drew lots to decide who got cells in the Indian trial of 193 people by Srivastava."
    )]
    [InlineData("The controls in the Royan trial of 72 children had a sham.", "The controls in the Royan trial of 72 children went without any sham.")]
    [InlineData("Gu's Chinese trial had a comparison group.", "Gu's Chinese trial did without any comparison group.")]
    [InlineData(
        "Sharma's paper on 56 cervical injuries has no group to compare with.",
        "Sharma's paper on 56 cervical injuries compares cells and rehabilitation with rehabilitation alone."
    )]
    [InlineData(
        "The patient of the case report in Mayo Clinic Proceedings had no serious adverse event in 18 months.",
        "The patient of the case report in Mayo Clinic Proceedings had three serious adverse events in 18 months."
    )]
    [InlineData("All but one of Mendonça's 14 people had an unaltered SSEP.", "Only one of Mendonça's 14 people had an unaltered SSEP.")]
    [InlineData("Somebody who was injured two years ago could enter DOSED.", "Somebody who was injured twenty years ago could enter DOSED.")]
    [InlineData("The people of Akhlaghpasand's 2024 trial were given exosomes.", "The people of Akhlaghpasand's 2024 trial were given living stem cells.")]
    [InlineData("Moslavac's figures are those of patients in Croatia.", "Moslavac's figures are those of patients in Denmark.")]
    [InlineData("Gupta's paper is about people on an Indian ward.", "Gupta's paper is about people on a Swedish ward.")]
    [InlineData("Shroff's 2016 series of 226 people used embryonic stem cells.", "Shroff's 2016 series of 226 people used fat.")]
    public void One_figure_turns_it(string borne, string swapped)
    {
        Assert.False(Release.IsSeen(borne), $"{borne}: {Release.Checker.Check(borne).Rule}");
        Assert.True(Release.IsSeen(swapped), $"{swapped}: {Release.Checker.Check(swapped).Rule}");
    }

    /// <summary>What looks like one of these kinds and is another thing.</summary>
    [Theory]
    [InlineData("In all, 23 of the 202 people in the NeuroVita series did better on the ASIA score.")]
    [InlineData("Each one of Deda's nine chronic patients gained a grade or more.")]
    [InlineData("In the Carlsbad study of hard exercise people were not allocated by chance.")]
    [InlineData("Of the 11 studies in the Pediatrics analysis of 2025 seven had controls.")]
    [InlineData("Exercise alone added 4.8 motor points in Carlsbad, while Liu's cord cell patients of 2013 gained 3.4.")]
    [InlineData("Akbary put marrow into ten people, and every one of them was out of hospital within three weeks.")]
    [InlineData("Chen saw a mass five years later in one and seven years later in the other of his two people, in Acta Neuropathologica.")]
    [InlineData("Nine of the twelve people at Puerta de Hierro went up an AIS grade in the trial of 2016.")]
    [InlineData("The WHO report has 40 to 80 new injuries per million a year, if one believes it.")]
    [InlineData("The T6 injury of the case by Kuan and his colleagues was five years old.")]
    [InlineData("Fifteen of the 91 children of Nutech Mediworld's cerebral palsy paper were counted in phase T4.")]
    public void What_only_resembles_it_is_not_contradicted(string text) => Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
