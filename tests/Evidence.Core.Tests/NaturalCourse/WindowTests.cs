using Evidence.Core.NaturalCourse;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.NaturalCourse;

public sealed class WindowTests
{
    [Theory]
    [InlineData("within 72 h", null, "within-72-hours")]
    [InlineData("first examination within 48 h", "acute", "within-72-hours")]
    [InlineData("first examination within 24 hours (review table)", null, "within-72-hours")]
    [InlineData("within 14 days of injury", null, "within-30-days")]
    [InlineData("first examination within 2 weeks", null, "within-30-days")]
    [InlineData("first examination within 30 days (mean 16.1)", null, "within-30-days")]
    [InlineData("surgery a median 11 days after injury (1-36)", "acute", "acute")] // 36 days reach past a month, so the phase decides
    [InlineData("6-12 months", null, "subacute")]
    [InlineData("first dose at 5 months", "acute", "subacute")]
    [InlineData("more than 1 year", null, "chronic")]
    [InlineData("12-48 months (review table)", null, "chronic")]
    [InlineData("1 year to 5 years after injury", null, "chronic")]
    public void A_time_that_lies_in_one_window_is_that_window(string words, string? phase, string window) => Assert.Equal(window, Of(words, phase).Window.Name);

    [Theory]
    [InlineData("more than 6 months", "chronic", "chronic")] // reaches from subacute into chronic
    [InlineData("6-51 months", "chronic", "chronic")]
    [InlineData("10-467 days", "mixed", "window-unknown")]
    [InlineData("mean 16.04 +/- 8.3 months", "chronic", "chronic")] // a spread bounds nothing
    [InlineData("cells given 11 months after injury on average", "mixed", "window-unknown")]
    [InlineData("mean 3.42 years", null, "window-unknown")]
    [InlineData("screened within 14 days of injury; infused about 50 days after injury", "subacute", "subacute")]
    [InlineData(null, null, "window-unknown")]
    [InlineData("subacute and chronic", null, "window-unknown")]
    public void Otherwise_the_phase_decides_and_without_one_nothing_does(string? words, string? phase, string window) =>
        Assert.Equal(window, Of(words, phase).Window.Name);

    [Fact]
    public void The_time_of_the_outcome_is_not_the_time_since_injury()
    {
        var stated = Of("first examination 0-15 days; outcome at 6 or 12 months", "acute");

        Assert.Equal(("within-30-days", 0d, 15d), (stated.Window.Name, stated.DaysLow, stated.DaysHigh));
        Assert.Equal("/population/timeSinceInjury", stated.From);
    }

    [Theory]
    [InlineData(365, null, "chronic")]
    [InlineData(364, null, "window-unknown")]
    [InlineData(183, 3150, "window-unknown")] // hammadi-2012: 6 to 104 months, called chronic
    [InlineData(183, null, "window-unknown")] // mendonca-2014: more than 6 months
    [InlineData(400, 900, "chronic")]
    [InlineData(31, 365, "subacute")]
    [InlineData(null, 14, "within-30-days")]
    [InlineData(null, 3, "within-72-hours")]
    [InlineData(null, 200, "window-unknown")]
    [InlineData(null, null, "window-unknown")] // a mean alone bounds nobody
    public void The_days_of_an_arm_decide_its_window_and_the_word_chronic_does_not(int? min, int? max, string window)
    {
        var arm = new Arm
        {
            Id = "treated",
            Label = "cells",
            Role = "treated",
            TimeSinceInjuryDays = new()
            {
                Min = min,
                Max = max,
                Mean = 488,
                Basis = "observed",
            },
        };

        Assert.Equal(window, Windows.OfArm(new Population { Chronicity = "chronic", TimeSinceInjury = "more than 1 year" }, arm, 0).Window.Name);
    }

    [Fact]
    public void An_arm_without_days_has_the_time_that_its_study_words_and_no_window_from_a_phase()
    {
        var arm = new Arm { Id = "treated", Label = "cells", Role = "treated" };

        Assert.Equal("chronic", Windows.OfArm(new Population { TimeSinceInjury = "more than 1 year" }, arm, 0).Window.Name);
        Assert.Equal("window-unknown", Windows.OfArm(new Population { Chronicity = "chronic" }, arm, 0).Window.Name);
        Assert.Equal("window-unknown", Windows.OfArm(new Population { Chronicity = "acute", TimeSinceInjury = "6-51 months" }, arm, 0).Window.Name);
    }

    [Fact]
    public void Acute_as_a_question_means_every_early_window_and_no_other()
    {
        var answering = Windows.All.Where(window => window.Answers(Windows.Acute)).Select(window => window.Name);

        Assert.Equal(["within-72-hours", "within-30-days", "acute"], answering);
        Assert.False(Windows.Within30Days.Answers(Windows.Within72Hours));
    }

    private static StatedWindow Of(string? words, string? phase) => Windows.Of(new Population { TimeSinceInjury = words, Chronicity = phase });
}
