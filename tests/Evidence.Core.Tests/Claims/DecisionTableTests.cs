using Evidence.Core.Claims.Checking;

namespace Evidence.Core.Tests.Claims;

/// <summary>Every row of the decision table on both sides of each of its conditions.</summary>
public sealed class DecisionTableTests
{
    private const double Under = 1e-6;

    private static readonly Findings General = new() { IsAssertion = true };
    private static readonly Findings Study = General with { NamesStudy = true, IsNamed = true, IsNamedHere = true };
    private static readonly Findings Confirmed = Study with { IsConfirmed = true };

    [Fact]
    public void What_asserts_nothing_or_is_an_experience_gets_no_verdict()
    {
        Assert.Equal("testimonial", Row(new() { IsTestimonial = true }));
        Assert.Equal("nothing-asserted", Row(new()));
        Assert.Equal("not-parsed", Row(General));
    }

    [Fact]
    public void A_registration_has_no_results_yet_and_only_what_tells_of_an_outcome_asks_for_them()
    {
        Assert.Equal("no-results-yet", Row(Study with { IsRegistration = true, HasOutcome = true }));
        Assert.Equal("not-in-record", Row(Study with { IsRegistration = true }));
    }

    [Fact]
    public void Of_several_studies_none_is_held_against_a_claim_unless_something_is_confirmed_or_overstated()
    {
        var several = Study with { FitsSeveral = true, Wrong = "wrong-number" };

        Assert.Equal("studies-disagree", Row(several));
        Assert.Equal("wrong-number", Row(several with { IsConfirmed = true, IsClear = true }));
        Assert.Equal("cure-promise-of-study", Row(several with { Wrong = null, Over = "cure-promise" }));
    }

    [Theory]
    [InlineData("wrong-cells", "wrong-treatment")]
    [InlineData("wrong-tissue", "wrong-treatment")]
    [InlineData("wrong-origin", "wrong-treatment")]
    [InlineData("wrong-route", "wrong-treatment")]
    [InlineData("wrong-severity", "wrong-people")]
    [InlineData("wrong-chronicity", "wrong-people")]
    [InlineData("wrong-level", "wrong-people")]
    [InlineData("wrong-doses", "wrong-dose")]
    [InlineData("wrong-masking", "wrong-design")]
    [InlineData("wrong-phase", "wrong-design")]
    [InlineData("wrong-p", "wrong-significance")]
    [InlineData("wrong-year", "wrong-journal")]
    [InlineData("wrong-time", "wrong-time")]
    [InlineData("wrong-age", "wrong-number")]
    public void A_part_that_is_wrong_has_the_row_of_its_kind(string wrong, string row) => Assert.Equal(row, Row(Study with { Wrong = wrong, IsClear = true }));

    [Theory]
    // read to the last word: fair for a word, counted for a number, unless it is of a step that a record tells whole
    [InlineData("wrong-dose", true, false, false, "fair")]
    [InlineData("wrong-number", true, false, false, "counted")]
    [InlineData("wrong-number", true, false, true, "fair")]
    // beside words that are unread: what has a word of its own needs less than a number
    [InlineData("wrong-dose", true, true, false, "slot")]
    // and a number of a study that is named less than one beside words that tell something
    [InlineData("wrong-number", true, true, false, "sure")]
    [InlineData("wrong-design", true, true, false, "likely")]
    [InlineData("wrong-number", false, false, false, "slot")]
    [InlineData("wrong-number", false, true, false, "sure")]
    public void What_is_wrong_stands_from_a_level_of_trust_on(string wrong, bool clear, bool rest, bool step, string level)
    {
        var findings = Study with { Wrong = wrong, IsClear = clear, HasRest = rest, IsOfStep = step };

        Assert.Equal(wrong, Row(findings with { Trust = Refuted(level) }));
        Assert.Equal("not-in-record", Row(findings with { Trust = Refuted(level, Under) }));
        Assert.Equal(wrong, Row(findings));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_number_beside_telling_words_or_of_a_study_that_is_not_named_takes_more(bool named, bool telling)
    {
        var findings = Study with { Wrong = "wrong-number", IsNamed = named, HasRest = true, HasTelling = telling };

        Assert.Equal("wrong-number", Row(findings with { Trust = Refuted("likely") }));
        Assert.Equal("not-in-record", Row(findings with { Trust = Refuted("likely", Under) }));
    }

    [Theory]
    [InlineData(false, "read-on-page")]
    [InlineData(true, "certain")]
    public void On_a_page_it_takes_more_and_a_clause_that_was_read_to_the_end(bool rest, string level)
    {
        var findings = Study with { Wrong = "wrong-dose", IsOnPage = true, IsClear = true, HasRest = rest };

        Assert.Equal("wrong-dose", Row(findings with { Trust = Refuted(level) }));
        Assert.Equal("not-in-record", Row(findings with { Trust = Refuted(level, Under) }));
        Assert.Equal("not-in-record", Row(findings with { Trust = new(0, 1), IsClear = false }));
    }

    [Fact]
    public void What_is_named_by_a_place_only_contradicts_nothing_unless_it_was_read_to_the_last_word()
    {
        var findings = Study with { Wrong = "wrong-number", IsPlaceOnly = true, Trust = new(0, 1) };

        Assert.Equal("not-in-record", Row(findings));
        Assert.Equal("wrong-number", Row(findings with { IsClear = true }));
    }

    [Fact]
    public void A_page_may_tell_of_people_whom_the_trial_took_in_later()
    {
        var findings = Study with { Wrong = "wrong-severity", IsOnPage = true, IsClear = true, Trust = Refuted("certain") };

        Assert.Equal("wrong-people", Row(findings));
        Assert.Equal("not-in-record", Row(findings with { HasStranger = true }));
        Assert.Equal("not-in-record", Row(findings with { Trust = Refuted("certain", Under) }));
        Assert.Equal("wrong-people", Row(findings with { IsOnPage = false, HasStranger = true }));
        Assert.Equal("wrong-dose", Row(findings with { Wrong = "wrong-dose", HasStranger = true }));
    }

    [Fact]
    public void Another_condition_or_one_persons_story_may_be_of_something_else()
    {
        var findings = Study with { Wrong = "wrong-condition", IsClear = true, Trust = new(0, 1) };

        Assert.Equal("wrong-condition", Row(findings));
        Assert.Equal("not-in-record", Row(findings with { IsNamedHere = false }));
        Assert.Equal("wrong-dose", Row(findings with { Wrong = "wrong-dose", IsNamedHere = false }));
        Assert.Equal("not-in-record", Row(findings with { Wrong = "wrong-dose", IsOnPage = true, IsOfOnePerson = true }));
        Assert.Equal("wrong-dose", Row(findings with { Wrong = "wrong-dose", IsOfOnePerson = true }));
    }

    [Theory]
    [InlineData("cause-without-control", false, false, "fair")]
    [InlineData("cause-without-control", true, false, "certain")]
    [InlineData("certainty-without-control", true, false, "slot")]
    [InlineData("other-outcome", true, false, "likely")]
    [InlineData("other-outcome", true, true, "sure")]
    [InlineData("cause-without-control", true, true, "sure")]
    public void What_is_overstated_stands_from_a_level_of_trust_on(string over, bool rest, bool page, string level)
    {
        var findings = Study with { Over = over, HasRest = rest, IsOnPage = page };

        Assert.Equal(over, Row(findings with { Trust = Refuted(level) }));
        Assert.Equal("not-in-record", Row(findings with { Trust = Refuted(level, Under) }));
        Assert.Equal(over, Row(findings));
    }

    [Fact]
    public void Certainty_without_a_comparison_that_was_read_to_the_last_word_needs_no_trust() =>
        Assert.Equal("certainty-without-control", Row(Study with { Over = "certainty-without-control", Trust = new(0, 0) }));

    [Fact]
    public void Likelihood_alone_contradicts_where_it_is_certain_and_the_study_named()
    {
        var findings = Study with { HasContradiction = true, Trust = Refuted("certain") };

        Assert.Equal("record-says-otherwise", Row(findings));
        Assert.Equal("not-in-record", Row(findings with { IsNamed = false }));
        Assert.Equal("not-in-record", Row(findings with { HasContradiction = false }));
        Assert.Equal("not-in-record", Row(findings with { Trust = Refuted("certain", Under) }));
        Assert.Equal("not-in-record", Row(findings with { Wrong = "wrong-condition", IsPlaceOnly = true, IsNamedHere = false }));
    }

    [Fact]
    public void A_part_that_was_not_compared_keeps_a_claim_open_unless_the_whole_is_sure()
    {
        var findings = Confirmed with { HasTelling = true, HasUnread = true };

        Assert.Equal("part-not-compared", Row(findings));
        Assert.Equal("part-not-compared", Row(findings with { Trust = Holds("sure", Under) }));
        Assert.Equal("confirmed-in-part", Row(findings with { Trust = Holds("sure") }));
    }

    [Theory]
    [InlineData(true, "even")]
    [InlineData(false, "sure")]
    public void Unread_words_need_less_trust_beside_a_figure_of_the_record(bool figure, string level)
    {
        var findings = Confirmed with { HasUnread = true, HasFigure = figure };

        Assert.Equal("confirmed-in-part", Row(findings with { Trust = Holds(level) }));
        Assert.Equal("not-borne-out", Row(findings with { Trust = Holds(level, Under) }));
        Assert.Equal("confirmed-in-part", Row(findings));
    }

    [Theory]
    [InlineData(false, "certain")]
    [InlineData(true, "sure")]
    public void Supported_asks_for_the_most_trust_and_for_less_of_the_study_that_a_page_is_about(bool page, string level)
    {
        Assert.Equal("as-reported", Row(Confirmed with { IsOfPage = page, Trust = Holds(level) }));
        Assert.Equal("found-in-record", Row(Confirmed with { IsOfPage = page, Trust = Holds(level, Under) }));
        Assert.Equal("as-reported", Row(Confirmed with { IsOfPage = page }));
    }

    [Fact]
    public void Whole_support_is_taken_from_what_has_no_controls_is_named_loosely_or_only_described()
    {
        Assert.Equal("figure-without-control", Row(Confirmed with { IsUncontrolledBenefit = true }));
        Assert.Equal("looser-outcome", Row(Confirmed with { IsLooser = true }));
        Assert.Equal("found-by-description", Row(Confirmed with { IsDescribed = true }));
        Assert.Equal("not-in-record", Row(Study with { IsUncontrolledBenefit = true, IsLooser = true, IsDescribed = true }));
    }

    [Fact]
    public void Likelihood_alone_supports_in_part_where_it_is_sure_and_nothing_is_overstated()
    {
        Assert.Equal("found-in-record", Row(Study with { Trust = Holds("sure") }));
        Assert.Equal("not-in-record", Row(Study with { Trust = Holds("sure", Under) }));
        Assert.Equal("not-in-record", Row(Study with { Trust = Holds("sure"), Over = "other-outcome" }));
        Assert.Equal("other-time", Row(Study with { IsOtherTime = true }));
    }

    [Theory]
    [InlineData("cure", "cure-promise")]
    [InlineData("safety", "safety-promise")]
    [InlineData("benefit", "a-rule")]
    [InlineData(null, "a-rule")]
    public void Law_is_not_compared_unless_it_promises_cure_or_safety(string? general, string row) =>
        Assert.Equal(row, Row(General with { IsRule = true, General = general }));

    [Theory]
    [InlineData("safety", true, "safety-promise-own")]
    [InlineData("harm-denied", true, "safety-promise-own")]
    [InlineData("safety", false, "safety-promise")]
    [InlineData("harm-denied", false, "harm-denied")]
    [InlineData("harm-told", true, "harm-documented")]
    [InlineData("unsafe", false, "harm-documented")]
    [InlineData("no-cure", false, "no-cure")]
    [InlineData("no-benefit", false, "benefit-not-shown")]
    public void Safety_and_harm_are_answered_by_what_is_documented(string general, bool record, string row) =>
        Assert.Equal(row, Row(General with { General = general, IsRecord = record }));

    [Fact]
    public void Words_of_cure_or_benefit_overstate_only_as_a_promise_and_a_hedge_only_without_a_number()
    {
        Assert.Equal("cure-promise", Row(General with { General = "cure" }));
        Assert.Equal("not-parsed", Row(General with { General = "cure", Promises = false }));
        Assert.Equal("benefit-as-fact", Row(General with { General = "benefit" }));
        Assert.Equal("not-parsed", Row(General with { General = "benefit", Promises = false }));
        Assert.Equal("benefit-hedged", Row(General with { General = "benefit-hedged" }));
        Assert.Equal("no-source", Row(General with { General = "benefit-hedged", HasNumber = true, HasOutcome = true, HasDenominator = true }));
    }

    [Theory]
    [InlineData(true, true, true, true, "own-records")]
    [InlineData(true, true, false, false, "own-records")]
    [InlineData(true, true, false, true, "no-denominator")]
    [InlineData(true, false, false, true, "own-practice")]
    [InlineData(true, false, false, false, "own-practice")]
    [InlineData(false, true, true, true, "no-source")]
    [InlineData(false, true, false, true, "no-denominator")]
    [InlineData(false, true, true, false, "not-parsed")]
    [InlineData(false, false, false, true, "not-parsed")]
    public void A_number_without_a_study_is_open_for_want_of_a_denominator_a_source_or_records(
        bool own,
        bool number,
        bool denominator,
        bool outcome,
        string row
    ) => Assert.Equal(row, Row(General with { IsOwnRecords = own, HasNumber = number, HasDenominator = denominator, HasOutcome = outcome }));

    [Fact]
    public void What_a_provider_does_is_its_own_matter_unless_an_outcome_is_told()
    {
        Assert.Equal("provider-practice", Row(General with { IsPractice = true }));
        Assert.Equal("not-parsed", Row(General with { IsPractice = true, HasOutcome = true }));
    }

    private static string Row(Findings findings) => DecisionTable.Decide(findings).Name;

    private static Trust Refuted(string level, double less = 0) => new(0, TrustLevels.Of(level) - less);

    private static Trust Holds(string level, double less = 0) => new(TrustLevels.Of(level) - less, 0);
}
