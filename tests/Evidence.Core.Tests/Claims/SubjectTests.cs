using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

/// <summary>Which study a sentence is found to speak of.</summary>
public sealed class SubjectTests
{
    private static readonly HashSet<string> Supports = ["supported", "partly-supported"];

    /// <summary>A sentence that names or describes a study, and the study.</summary>
    public static TheoryData<string, string> Known =>
        new()
        {
            { "In the Mayo study 7 of 10 gained an AIS grade.", "bydon-2024" },
            { "In the Sapporo trial 12 of 13 patients gained at least one AIS grade.", "honmou-2021" },
            { "In Mendonca's trial 8 of 14 had motor gains.", "mendonca-2014" },
            { "Vaquero's 2018 study treated eleven people.", "vaquero-2018" },
            { "Fifty-six people with old neck injuries make up Sharma's cervical series of marrow cells.", "sharma-cervical" },
            { "Eleven of the 20 Greek patients did not gain a grade after the olfactory mucosa graft.", "gogos-2022" },
            { "Pooled in 2025, the records of 11 studies of cord blood in cerebral palsy favoured the treated children.", "finch-edmondson-2025" },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_name_or_a_description_that_fits_one_study_finds_it(string text, string study) => Assert.Equal(study, Study(text));

    [Theory]
    [MemberData(nameof(Known))]
    public void What_is_said_of_it_after_its_name_does_not_lose_it(string text, string study) =>
        Assert.Equal(study, Study($"{text[..^1]}, with {Measure(study)} in {Condition(study)}."));

    [Theory]
    [InlineData("The trial of 2014 in Turkey had 8 of 14 with motor gains.")]
    [InlineData("A Chinese study gave umbilical cord cells to patients.")]
    [InlineData("Researchers treated people with spinal cord injury.")]
    [InlineData("Our patients had marrow cells and 7 of 10 gained a grade.")]
    public void What_fits_many_alike_or_none_names_none(string text) => Assert.Null(Study(text));

    [Theory]
    [MemberData(nameof(Known))]
    public void Where_its_study_is_not_in_the_release_no_other_supports_it(string text, string study)
    {
        var without = new ClaimChecker(Release.Index.Without(new HashSet<string> { study }));
        Assert.DoesNotContain(without.Check(text).Verdict, Supports);
    }

    [Fact]
    public void A_sentence_after_a_named_study_is_weighed_with_it()
    {
        Assert.Null(Study("Fifty-six people were followed."));
        var found = Release.Checker.Check("Fifty-six people were followed.", "Sharma's cervical series of marrow cells.").Subject;
        Assert.Equal(("sharma-cervical", "context"), (found.Study, found.From));
    }

    [Fact]
    public void A_text_that_ends_in_a_denial_is_read() => Assert.NotNull(Release.Checker.Check("Seven of ten improved, and the other three said no").Verdict);

    private static string? Study(string text) => Release.Checker.Check(text).Subject.Study;

    private static string Condition(string study) => Release.Index.Studies[study].Study.Condition == "cerebral-palsy" ? "cerebral palsy" : "spinal cord injury";

    private static string Measure(string study) => Release.Index.Studies[study].Study.Condition == "cerebral-palsy" ? "motor function" : "AIS grades";
}
