namespace Evidence.Core.Tests.Claims;

/// <summary>Minimal pairs of who knew what was given: one is borne out, its twin is contradicted.</summary>
public sealed class SwappedMaskingTests
{
    [Theory]
    [InlineData("The raters of Lammertse's trial were not told who had been operated on.", "The raters of Lammertse's trial knew who had been operated on.")]
    [InlineData(
        "Parents in Kang's 2015 trial did not know which infusion the child had got.",
        "Parents in Kang's 2015 trial knew which infusion the child had got."
    )]
    [InlineData("Volunteers in Shin's study of 2015 knew who got the cells.", "Volunteers in Shin's study of 2015 had no idea who got the cells.")]
    [InlineData(
        "In Min's trial of 2020 the examiners were kept unaware of the allocation.",
        "In Min's trial of 2020 the examiners were aware of the allocation."
    )]
    [InlineData(
        "In the Pathway study of Levi the assessors were masked and the patients were not.",
        "In the Pathway study of Levi the patients were masked and the assessors were not."
    )]
    public void Who_knew_is_turned(string borne, string swapped) => Release.Turns(borne, swapped);

    [Theory]
    [InlineData("Parents in Kang's 2015 trial knew that cerebral palsy cannot be cured.")]
    [InlineData("The examiners in El-Kheir's trial knew which patients had been treated.")]
    public void Other_knowledge_and_what_the_record_leaves_open_is_not_contradicted(string text) =>
        Assert.False(Release.IsSeen(text), $"{text}: {Release.Checker.Check(text).Rule}");
}
