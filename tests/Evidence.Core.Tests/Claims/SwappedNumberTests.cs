namespace Evidence.Core.Tests.Claims;

/// <summary>
/// Minimal pairs of numbers and of the words that belong to them: a whole that stands apart from its part, how many levels were gained, shares that fell,
/// limits of an interval, odds, groups of a trial: one is borne out, its twin is contradicted.
/// </summary>
public sealed class SwappedNumberTests
{
    [Theory]
    [InlineData(
        "Of the 80 people graded AIS A in Ariji's paper of 2022, 15 converted all by themselves.",
        "Of the 80 people graded AIS A in Ariji's paper of 2022, 51 converted all by themselves."
    )]
    [InlineData(
        "A whisker under 19 per cent of the complete injuries in Ariji's cohort converted.",
        "A whisker under 59 per cent of the complete injuries in Ariji's cohort converted."
    )]
    [InlineData(
        "Three in ten people with a complete neck injury win back two levels of motor function, says Steeves.",
        "Seven in ten people with a complete neck injury win back two levels of motor function, says Steeves."
    )]
    [InlineData("In Gupta's ward the share graded A went down from 31% to 19%.", "In Gupta's ward the share graded A went up from 19% to 31%.")]
    [InlineData(
        "Amanat's GMFM-66 effect was 8.07 points, with a 95% interval of 1.62 to 14.52.",
        "Amanat's GMFM-66 effect was 8.07 points, with a 95% interval of -1.62 to 14.52."
    )]
    [InlineData(
        "The odds of an adverse event were twelve times as high in people aged ten or under in Feng's series.",
        "People aged ten or under had a twelfth of the odds of an adverse event in Feng's series."
    )]
    [InlineData("Shin and others, 2015, had a control group of 15 people.", "Shin and others, 2015, had a control group of 19 people.")]
    [InlineData("The sham group of Gu's 2020 trial had 20 children.", "The sham group of Gu's 2020 trial had 26 children.")]
    [InlineData(
        "Iwatsuki 2016, 5 of 8 people: better motor function below the injury.",
        "Iwatsuki 2016, 6 of 8 people: better motor function below the injury."
    )]
    [InlineData("In Cristante 2009, 26/39: a cortical SSEP recovered.", "In Cristante 2009, 30/39: a cortical SSEP recovered.")]
    [InlineData("Chhabra 2009, 4 of 5 people: longer myelomalacia on MRI.", "Chhabra 2009, 5 of 5 people: longer myelomalacia on MRI.")]
    [InlineData(
        "In Marino 1999, 47 of the 159 people with AIS C did not gain a grade.",
        "In Marino 1999, 112 of the 159 people with AIS C did not gain a grade."
    )]
    public void A_swapped_number_turns_it(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Min's cord blood arm gained about 1.2 times as many GMFM points as the placebo arm.")]
    [InlineData("Lee gave 20 children their own cord blood; five improved and five reacted to the infusion.")]
    [InlineData("With 193 people Srivastava's randomised trial is the largest one found.")]
    public void A_word_beside_a_number_is_not_taken_for_another_thing(string text) =>
        Assert.True(Release.IsBorneOut(text), $"{text}: {Release.Checker.Check(text).Rule}");

    [Fact]
    public void A_title_bears_out_nothing_that_is_said_beside_it() =>
        Assert.False(
            Release.IsBorneOut(
                "In Role of Autologous Bone Marrow Mononuclear Cells in Chronic Cervical Spinal Cord Injury - A Longterm Follow Up Study, "
                    + "the cells came from the skin."
            )
        );

    [Fact]
    public void A_year_that_the_record_has_for_another_thing_is_not_when_the_paper_came_out() =>
        Assert.False(Release.IsBorneOut("Suh published the results in 2020."));

    [Fact]
    public void What_reports_add_up_to_is_no_upper_bound() =>
        Assert.False(Release.IsBorneOut("The reports that Akat and Karaöz reviewed add up to 147,400 people with cerebral palsy."));
}
