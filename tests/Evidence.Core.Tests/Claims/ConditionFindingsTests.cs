
namespace Evidence.Core.Tests.Claims;

/// <summary>What a sentence about the treatment as such is answered by: the synthesis of its condition and cells.</summary>
public sealed class ConditionFindingsTests
{
    [Fact]
    public void The_studies_of_a_condition_are_counted_with_their_people_and_weighed_by_their_certainty()
    {
        var check = Release.Checker.Check("Studies show that stem cells are effective in cerebral palsy.");

        Assert.Equal("overstated", check.Verdict);
        Assert.Contains("14 controlled studies of cells in cerebral palsy, 889 people, 13 by lot", check.Wording, StringComparison.Ordinal);
        Assert.Contains("4 studies, 261 people, certainty low", check.Wording, StringComparison.Ordinal);
        Assert.EndsWith("No gain is established by it.", check.Wording, StringComparison.Ordinal);
        Assert.Equal("gmfm-66", check.Outcomes[0].Measure.Id);
        Assert.Contains(check.Outcomes, row => row.IsHarm);
    }

    [Theory]
    [InlineData("Umbilical cord blood is effective in cerebral palsy.", "umbilical-cord-blood", null)]
    [InlineData("Mesenchymal stem cells are effective in spinal cord injury.", null, "mesenchymal")]
    [InlineData("Stem cells are effective in spinal cord injury.", null, null)]
    public void Only_studies_of_the_cells_that_are_named_count(string text, string? tissue, string? cells)
    {
        var found = Release.Checker.Check(text).Synthesis!;
        var all = Release.Checker.Check($"Stem cells are effective in {found.Condition.Replace('-', ' ')}.").Synthesis!;

        Assert.Equal((tissue, cells), (found.Tissue, found.Cells));
        Assert.InRange(found.Controlled.Count, 1, all.Controlled.Count - (tissue is null && cells is null ? 0 : 1));
        Assert.All(found.Controlled, study => Assert.Equal(found.Condition, study.Condition));
    }

    [Fact]
    public void The_outcome_that_a_sentence_names_stands_first_and_one_that_nobody_compared_is_said()
    {
        var sensation = Release.Checker.Check("Stem cells are effective for spasticity in cerebral palsy.");
        var bladder = Release.Checker.Check("Stem cells restore bladder control in spinal cord injury.");

        Assert.Equal("modified-ashworth", sensation.Outcomes[0].Measure.Id);
        Assert.Contains("None of them can be compared on the outcome that is named.", bladder.Wording, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stem cells are effective in spinal cord injury.")]
    [InlineData("Stem cells may help in spinal cord injury.")]
    [InlineData("Stem cells cure spinal cord injury.")]
    [InlineData("There is no evidence that stem cells are effective in spinal cord injury.")]
    public void Whatever_is_said_of_the_treatment_it_is_never_answered_that_it_works(string text)
    {
        var check = Release.Checker.Check(text);

        Assert.NotNull(check.Synthesis);
        Assert.EndsWith("Whether such treatment helps is not known.", check.Wording, StringComparison.Ordinal);
        Assert.DoesNotContain("works", check.Wording, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_about_a_study_or_about_no_condition_has_no_synthesis()
    {
        Assert.Null(Release.Checker.Check("In the Sapporo trial 12 of 13 patients gained at least one AIS grade.").Synthesis);
        Assert.Null(Release.Checker.Check("Stem cells are effective in diabetes.").Synthesis);
    }
}
