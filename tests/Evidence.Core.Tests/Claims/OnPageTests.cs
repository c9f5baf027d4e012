using Evidence.Core.Claims.Checking;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Claims;

/// <summary>A sentence that stands on a page is taken for a promise only where the provider speaks, and is never contradicted on likelihood alone.</summary>
public sealed class OnPageTests
{
    [Theory]
    [InlineData("Stem cells cure paralysis.", "cure-promise")]
    [InlineData("Stem cell therapy is effective in spinal cord injury.", "benefit-as-fact")]
    public void The_same_words_promise_where_a_provider_speaks_and_not_in_an_explanation(string text, string rule)
    {
        var unit = Release.Index.Reader.Read(text, TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Units[0];
        var reading = Release.Checker.Read(text);

        Assert.Equal(rule, Release.Checker.Check(reading, unit with { Stream = "provider-assertion" }, default).Rule);
        Assert.NotEqual("overstated", Release.Checker.Check(reading, unit with { Stream = "background" }, default).Verdict);
    }

    [Theory]
    [InlineData("Studies show that stem cell therapy is effective in spinal cord injury.", "benefit-as-fact")]
    [InlineData("Research has shown that stem cells restore movement in cerebral palsy.", "benefit-as-fact")]
    [InlineData("Walk away from anyone who says that cells are a guaranteed cure.", default)]
    [InlineData("Several countries study stem cell therapy after an injury of the spinal cord.", default)]
    public void What_studies_at_large_are_said_to_show_is_answered_whoever_says_it(string text, string? rule)
    {
        var scan = new PageScanner(Release.Index).Scan("About the therapy.\n\n" + text, TextFormat.Plain, cancel: TestContext.Current.CancellationToken);

        Assert.Equal(rule, scan.Checks[^1] is { Verdict: "overstated" } check ? check.Rule : null);
    }

    [Fact]
    public void Likelihood_alone_contradicts_only_what_was_sent_alone()
    {
        var row = DecisionTable.Rows.Single(one => one.Name == "record-says-otherwise");
        var findings = new Findings { IsNamed = true, HasContradiction = true, Trust = new Trust(0, 1) };

        Assert.True(row.When(findings));
        Assert.False(row.When(findings with { IsOnPage = true }));
    }
}
