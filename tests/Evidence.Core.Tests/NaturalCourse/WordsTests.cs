using Evidence.Core.NaturalCourse;

namespace Evidence.Core.Tests.NaturalCourse;

/// <summary>What definitions, subgroups, severities and levels in words say; the rows are texts of the pack.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("improved >=1 AIS grade", null, 1)]
    [InlineData("improved >=1 Frankel grade", null, 1)]
    [InlineData("AIS C improving >=1 grade, T4-T9", "C", 1)]
    [InlineData("improved >=2 AIS grades", null, 2)]
    [InlineData("AIS A converting to B or better", "A", 1)]
    [InlineData("AIS A converting to B-D", "A", 1)]
    [InlineData("AIS A converting to B; none regained motor function", "A", 1)]
    [InlineData("AIS A converting to C or D", "A", 2)]
    [InlineData("AIS A to motor incomplete", "A", 2)]
    [InlineData("AIS B to motor incomplete", "B", 1)]
    [InlineData("late conversion of complete injuries to incomplete", "A", 1)]
    [InlineData("complete becoming incomplete", "A", 1)]
    [InlineData("improved AIS grade", null, 1)]
    [InlineData("AIS A moving to a better grade (52.3%)", "A", 1)]
    public void A_definition_says_how_many_grades_count(string definition, string? from, int gain) =>
        Assert.Equal(gain, Conversion.LeastGain(definition, from));

    [Theory]
    [InlineData("complete at 1 year, still complete at 5 years", "A")]
    [InlineData("AIS A converting to B", "A")] // those who went further are not in it
    [InlineData("AIS A to C", "A")]
    [InlineData("AIS A to B at any time", "A")]
    [InlineData("complete to motor incomplete (upper bound)", "A")]
    [InlineData("improvement as assessed by the ASIA impairment scale (grade conversion not spelled out)", null)]
    [InlineData("marked recovery (AIS A to C according to a review table)", "A")]
    [InlineData("AIS C to motor incomplete", "C")] // no improvement at all
    [InlineData(null, "A")]
    public void What_counts_something_else_is_not_guessed(string? definition, string? from) => Assert.Null(Conversion.LeastGain(definition, from));

    [Theory]
    [InlineData("AIS C, T4-T9", "C")]
    [InlineData("Frankel B", "B")]
    [InlineData("complete to AIS B", "A")]
    [InlineData("late conversion of complete injuries to incomplete", "A")]
    [InlineData("tetraplegia AIS A converting to incomplete (17.6% in 1995-1997)", "A")]
    [InlineData("improved >=1 AIS grade", null)]
    [InlineData("motor complete", null)]
    [InlineData("complete motor deficit", null)]
    public void The_grade_named_first_is_the_grade_at_the_start(string text, string? grade) => Assert.Equal(grade, Baseline.Named(text));

    [Theory]
    [InlineData("AIS A (17) and B (2) in the treated arm", "A17 B2")]
    [InlineData("AIS A 161, B 37, C 43, D 32", "A161 B37 C43 D32")]
    [InlineData("Frankel B (7) and C (6)", "B7 C6")]
    [InlineData("AIS A and B (abstract: 80% A and 30% B, which cannot both be right)", "")]
    [InlineData("AIS A-D", "")]
    public void A_severity_may_count_its_grades(string severity, string counts) =>
        Assert.Equal(counts, string.Join(' ', Baseline.Counts(severity).Select(pair => pair.Key + pair.Value)));

    [Theory]
    [InlineData("neurologically complete", true)]
    [InlineData("complete (Frankel A)", true)]
    [InlineData("complete motor deficit", false)]
    [InlineData("complete and incomplete at 1 year", false)]
    [InlineData("sensorimotor or motor complete", false)]
    public void Only_wholly_complete_people_are_grade_A(string severity, bool complete) => Assert.Equal(complete, Baseline.IsComplete(severity));

    [Theory]
    [InlineData("C4-T6", "cervical thoracic")]
    [InlineData("T12 or higher", "cervical thoracic")]
    [InlineData("not stated in the abstract; the review tables say above T11", "cervical thoracic")]
    [InlineData("T1-L1", "thoracic lumbar")]
    [InlineData("lumbar (conus), all grades", "lumbar")]
    [InlineData("tetraplegia", "cervical")]
    [InlineData("all", "cervical thoracic lumbar")]
    [InlineData(null, "")]
    public void A_level_covers_parts_of_the_spine(string? text, string levels) => Assert.Equal(levels, string.Join(' ', LesionLevels.Of(text)));
}
