using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

public sealed class WorkedExampleTests
{
    [Fact]
    public void Seven_of_ten_are_not_all_participants()
    {
        var check = Release.Checker.Check("All participants in the Mayo study moved up at least one ASIA grade.");
        Assert.Equal("contradicted bydon-2024", Release.Line(check));
        Assert.Contains(
            check.Evidence,
            one => one is { Result: "ais-grade-24m-responders", Relation: "contradicts" } && one.Figure.StartsWith("7/10", StringComparison.Ordinal)
        );
        Assert.NotNull(check.Harms);
        Assert.NotEmpty(check.Questions);
    }

    [Fact]
    public void A_right_figure_under_a_wrong_name_is_misattributed_with_both_slots()
    {
        var check = Release.Checker.Check("In Yale's trial 12 of 13 improved.");
        Assert.Equal("misattributed honmou-2021", Release.Line(check));
        Assert.Contains(check.Slots, slot => slot is { Slot: "number", Relation: SlotRelation.Match });
        Assert.Contains(check.Slots, slot => slot is { Slot: "place", Relation: SlotRelation.Contradicted, Evidence: "Sapporo Medical University" });
    }

    [Fact]
    public void A_count_without_a_denominator_gets_questions_and_no_verdict()
    {
        var check = Release.Checker.Check("47 patients walked again.");
        Assert.Equal("unverifiable/no-denominator -", Release.Line(check));
        Assert.Contains(check.Questions, question => question.Contains("How many people were treated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Yoon et al. report 33.3 % of those treated early and 5.2 % of chronic patients improved on the ASIA scale.")]
    public void A_percentage_that_twelve_people_cannot_give_is_found_by_arithmetic(string text)
    {
        var check = Release.Checker.Check(text);
        Assert.Equal("contradicted yoon-2007", Release.Line(check));
        Assert.Contains(check.Notes, note => note.Contains("of 12 people 0 are 0% and 1 are 8.3%", StringComparison.Ordinal));
        Assert.Contains(check.Evidence, one => one.Figure.StartsWith("7/23 (30.4%)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "According to Shin et al., 5 of 19 treated people improved by one grade, against 1 of 15 controls.",
        "supported shin-2015 or partly-supported shin-2015"
    )]
    [InlineData("In Shin 2015, 1 of 19 treated people improved, against 5 of 15 controls.", "contradicted shin-2015")]
    [InlineData("In the Shin trial 5 of 15 controls improved by one AIS grade.", "contradicted shin-2015")]
    [InlineData("In the Shin trial 1 of 15 controls improved by one AIS grade.", "partly-supported shin-2015")]
    [InlineData("Lammertse found 10 of 17 treated people improved versus 7 of 26 controls.", "contradicted lammertse-2012")]
    [InlineData("In the Shin trial 5 of 19 treated people did better than controls by one AIS grade.", "partly-supported shin-2015")]
    [InlineData("In the Shin trial 5 of 19 improved by one AIS grade, more than controls.", "partly-supported shin-2015")]
    public void Treated_people_and_controls_are_each_compared_with_their_own_arm(string text, string line) =>
        Assert.Contains(Release.Line(Release.Checker.Check(text)), line.Split(" or "));

    [Theory]
    [InlineData("In the Shin trial 5 of 19 patients gained bladder control.")]
    [InlineData("In the Shin trial cells were tested against paralysis of trunk control in 5 of 19 patients.")]
    public void Control_of_the_body_is_no_control_group(string text) =>
        Assert.DoesNotContain("contradicted", Release.Line(Release.Checker.Check(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("In the Mayo Clinic study, 7 of 10 participants improved, and none had a serious adverse event.", "partly-supported bydon-2024")]
    [InlineData("In the Mayo Clinic study, 9 of 10 participants improved, and none had a serious adverse event.", "contradicted bydon-2024")]
    [InlineData("In the Mayo study 7 of 10 improved and 3 of 10 had a serious adverse event.", "contradicted bydon-2024")]
    public void Benefit_and_harm_of_one_sentence_are_two_numbers_of_two_outcomes(string text, string line) =>
        Assert.Equal(line, Release.Line(Release.Checker.Check(text)));

    [Fact]
    public void A_part_of_the_people_is_compared_with_the_figure_of_that_part()
    {
        var right = Release.Checker.Check("In the Lammertse 2012 trial 7 of 26 AIS A patients improved by at least one AIS grade.");
        var wrong = Release.Checker.Check("In the Lammertse 2012 trial 17 of 26 AIS A patients improved by at least one AIS grade.");

        Assert.Contains(
            right.Evidence,
            one => one is { Study: "lammertse-2012", Relation: "supports" } && one.Figure.StartsWith("7/26", StringComparison.Ordinal)
        );
        Assert.Equal("control", right.Evidence[0].Role);
        Assert.Equal("contradicted lammertse-2012", Release.Line(wrong));
        Assert.Contains(wrong.Slots, slot => slot is { Slot: "grade", Relation: SlotRelation.Match, Evidence: "A" });
    }

    [Fact]
    public void People_whom_a_claim_counts_are_set_beside_cohorts_of_their_grade_and_phase()
    {
        var chronic = Release.Checker.Check("5 of 10 chronic AIS A patients improved by one ASIA grade.").NaturalCourse!;
        var open = Release.Checker.Check("5 of 10 AIS A patients improved by one ASIA grade.").NaturalCourse!;

        Assert.Equal((null, "cohorts-too-few"), (chronic.Study, chronic.Reading.Word));
        Assert.True(chronic.Reading.Expectations[0].AtLeastAtHigh < 0.001);
        Assert.Equal("window-unknown", open.Reading.Word);
        Assert.Equal(2, open.Reading.Expectations.Count);
        Assert.Null(Release.Checker.Check("5 of 10 children with cerebral palsy improved.").NaturalCourse);
    }

    [Theory]
    [InlineData("Without cells, nobody with a complete injury recovers.", true)]
    [InlineData("Spontaneous recovery after a chronic complete injury does not occur.", true)]
    [InlineData("Without cells, few people with a complete injury recover.", false)]
    public void Who_denies_recovery_without_cells_is_shown_the_cohorts(string text, bool denied)
    {
        var check = Release.Checker.Check(text);

        Assert.Equal(denied, check.Rule == "recovery-denied");
        Assert.Equal(denied, check.Evidence.Any(one => one is { Relation: "contradicts", Role: "study" }));
    }

    [Theory]
    [InlineData("Some people with a complete spinal cord injury improve a grade without any cells.", "recovery-told")]
    [InlineData("Nobody with a complete injury ever improves without cells.", "recovery-denied")]
    [InlineData("Without a control group, nobody can tell spontaneous recovery from an effect of the cells.", "nothing-asserted")]
    [InlineData("A cure for spinal cord injury remains years away.", "nothing-asserted")]
    [InlineData("Patients improve more with stem cells than without treatment.", "not-parsed")]
    public void What_happens_without_cells_is_answered_only_where_that_is_said(string text, string rule) =>
        Assert.Equal(rule, Release.Checker.Check(text).Rule);

    [Fact]
    public void Cohorts_that_recovered_without_cells_support_who_says_so() =>
        Assert.Contains(
            Release.Checker.Check("Some people with a complete spinal cord injury improve a grade without any cells.").Evidence,
            one => one is { Relation: "supports", Role: "study" }
        );

    [Theory]
    [InlineData("individual-story", "My son took his first steps after the infusion.")]
    [InlineData("aggregate-report", "Many parents report that their children are calmer.")]
    [InlineData("review-section", "In video testimonials, families describe better head control.")]
    public void A_reported_experience_has_a_form_and_gaps(string form, string text)
    {
        var check = Release.Checker.Check(text);

        Assert.Equal(("not-evidence", form), (check.Verdict, check.Reported!.Form));
        Assert.Contains("denominator", check.Reported.Missing);
    }

    [Theory]
    [InlineData(5.2, 1, 12, true)]
    [InlineData(8.3, 1, 12, false)]
    [InlineData(33.3, 1, 3, false)]
    [InlineData(66.6, 1, 3, false)]
    [InlineData(66.7, 1, 3, false)]
    [InlineData(50, 0, 13, true)]
    [InlineData(54, 0, 13, false)]
    [InlineData(100, 0, 13, false)]
    [InlineData(0, 0, 13, false)]
    public void A_percentage_is_possible_when_a_whole_number_of_people_rounds_to_it(double percent, int places, int people, bool impossible) =>
        Assert.Equal(
            impossible,
            FigureComparison.IsImpossible(
                new ClaimFigure
                {
                    Kind = FigureKind.Share,
                    Low = percent / 100,
                    High = percent / 100,
                    Places = places,
                    Words = "",
                    First = 0,
                },
                people
            )
        );

    [Theory]
    [InlineData("At Al-Azhar, 28 of 45 patients were still complete afterwards.", true)]
    [InlineData("At Al-Azhar, 28 of 45 patients stayed complete.", true)]
    [InlineData("At Al-Azhar, 17 of 45 patients were still complete afterwards.", false)]
    [InlineData("At Al-Azhar, 17 of 45 patients remained complete.", false)]
    public void Those_who_stayed_complete_are_not_those_who_improved(string text, bool isSo) =>
        Assert.Contains(Release.Checker.Check(text).Verdict, isSo ? ["supported", "partly-supported"] : new[] { "contradicted" });
}
