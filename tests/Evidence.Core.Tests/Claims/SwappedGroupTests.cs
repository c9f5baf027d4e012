namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs of what a treatment was set against, of groups that change over, and of how grave harms were.</summary>
public sealed class SwappedGroupTests
{
    [Theory]
    [InlineData("Gu's trial compared cord cells with a placebo.", "Gu's trial compared cord cells with no infusion.")]
    [InlineData("Sun's trial of 2017 set cord blood against a placebo.", "Sun's trial of 2017 set cord blood against exercise.")]
    [InlineData("Luan's controls got rehabilitation only.", "A sham injection was what Luan's controls got.")]
    [InlineData(
        "In Sun's crossover trial of 2017 the placebo children got their cord blood a year later.",
        "In Sun's trial of 2017 the placebo children never got their cord blood."
    )]
    [InlineData(
        "Huang's 2018 trial randomised 54 children, half of them to the saline group.",
        "Huang's 2018 trial randomised 54 children, a fifth of them to the saline group."
    )]
    public void What_it_was_set_against_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Suzuki's patients had slight anaemia.", "Suzuki's patients had fatal anaemia.")]
    [InlineData("The complications in Gogos's series were minor.", "The complications in Gogos's series were lethal.")]
    [InlineData("The fever in Chen's OEC trial of 2014 was mild.", "The fever in Chen's OEC trial of 2014 was severe.")]
    public void How_grave_a_harm_was_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Agosti's paper of 2024 is a systematic review.", "Agosti's paper of 2024 is a single-arm trial.")]
    [InlineData(
        "The Korean trial of cord blood and erythropoietin by Min in 2013 was double-blind.",
        "The Korean trial of cord blood and erythropoietin by Min in 2013 was unblinded."
    )]
    public void How_it_was_made_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Gogos's patients had severe injuries.")]
    [InlineData("Children in Chen's OEC trial of 2010 had severe cerebral palsy.")]
    public void What_is_denied_or_is_no_harm_is_not_contradicted(string text) =>
        Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");

    [Theory]
    [InlineData("In Deda's series all nine gained a grade, all without cells.")]
    [InlineData("In Deda's series all nine gained a grade without cells.")]
    [InlineData("Attar's four patients improved without treatment.")]
    public void People_who_all_had_the_cells_did_not_improve_without_them(string text) =>
        Assert.False(Release.IsBorneOut(text), $"{text}: {Release.Checker.Check(text).Rule}");

    [Fact]
    public void People_of_a_natural_course_are_all_without_cells() =>
        Assert.True(Release.IsBorneOut("In Kirshblum's 2016 cohort 72.5% of those with AIS C gained a grade, all without treatment."));
}
