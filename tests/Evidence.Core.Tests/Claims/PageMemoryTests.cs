using Evidence.Core.Claims.Checking;
using Evidence.Core.Text;

namespace Evidence.Core.Tests.Claims;

/// <summary>A study that a page named stays the subject of what points back to it, and of nothing else.</summary>
public sealed class PageMemoryTests
{
    private const string Named = "In 2005 Knoller and colleagues treated eight people with complete spinal cord injury with incubated autologous macrophages.";
    private static readonly PageScanner Scanner = new(Release.Index);

    [Theory]
    [InlineData("In that trial, three of the eight patients gained motor and sensory function.")]
    [InlineData("The investigators reported that three of the eight patients improved from AIS A to C.")]
    public void A_sentence_that_points_back_speaks_of_the_study_named_before(string next)
    {
        var checks = Scanner.Scan($"{Named} {next}", TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Checks;
        Assert.Equal(("knoller-2005", "context"), (checks[1]!.Subject.Study, checks[1]!.Subject.From));
    }

    [Theory]
    [InlineData("{0}\n\n## Our own results\n\nIn that trial, three of the eight patients gained motor function.")]
    [InlineData("{0} Bydon and colleagues treated ten people with adipose cells in 2024. In that trial, seven of the ten patients improved by a grade.")]
    [InlineData("{0} Our clinic has treated 900 patients, and 700 of them walk again.")]
    public void Another_heading_another_name_or_another_speaker_ends_it(string page)
    {
        var checks = Scanner
            .Scan(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, page, Named),
                TextFormat.Plain,
                cancel: TestContext.Current.CancellationToken
            )
            .Checks;
        Assert.NotEqual("knoller-2005", checks[^1]?.Subject.Study);
    }

    [Theory]
    [InlineData("Seven participants improved by at least one AIS grade.", "partly-supported")]
    [InlineData("Results: No serious adverse event was seen.", "supported")]
    public void Under_its_title_an_abstract_speaks_of_its_study(string sentence, string verdict)
    {
        var check = Last($"{Title}\nBydon M, Qu W, et al.\n\nAbstract\n\nThe primary endpoint was safety. {sentence}");
        Assert.Equal(("bydon-2024", "page", verdict), (check.Subject.Study, check.Subject.From, check.Verdict));
    }

    [Fact]
    public void The_line_below_a_short_report_says_whose_it_is()
    {
        var checks = Scanner
            .Scan(
                "Methods: Six people had their own Schwann cells injected into the lesion.\n"
                    + "Results: One of six participants became neurologically incomplete within a year.\n\n(Anderson et al., Journal of Neurotrauma 2017)",
                TextFormat.Plain,
                cancel: TestContext.Current.CancellationToken
            )
            .Checks;
        Assert.Equal(("anderson-2017", "page", "partly-supported"), (checks[1]!.Subject.Study, checks[1]!.Subject.From, checks[1]!.Verdict));
    }

    [Fact]
    public void Those_who_are_the_people_of_the_study_named_before()
    {
        var checks = Scanner
            .Scan(
                "Minghui Liu and colleagues in Beijing compared marrow cells with Bobath therapy in 105 children. "
                    + "Those who got mesenchymal cells gained 12.52 points on the GMFM after a year.",
                TextFormat.Plain,
                cancel: TestContext.Current.CancellationToken
            )
            .Checks;
        Assert.Equal(("liu-2017", "context"), (checks[1]!.Subject.Study, checks[1]!.Subject.From));
    }

    [Theory]
    [InlineData("Nine participants improved by at least one AIS grade.")]
    [InlineData("Cells were given into a vein.")]
    [InlineData("Seven of the ten patients improved because of the cells.")]
    public void Nothing_is_contradicted_on_the_page_alone(string sentence) =>
        Assert.DoesNotContain(Last($"{Title}\n\nAbstract\n\n{sentence}").Verdict, new[] { "contradicted", "overstated", "misattributed" });

    [Fact]
    public void Each_of_two_titles_on_a_page_stands_for_what_follows_it()
    {
        var check = Last($"{Title}\n\nSeven participants improved by a grade.\n\n{Other}\n\nHeadache was seen in eight patients.");
        Assert.Equal("amanat-2021", check.Subject.Study);
    }

    [Theory]
    [InlineData("SEM were calculated for both groups. ")]
    [InlineData("The effect is given as Cohen's d. ")]
    public void Signs_of_scales_and_statistics_are_nobodys_name(string before) =>
        Assert.Equal("bydon-2024", Last($"{Title}\n\nAbstract\n\n{before}Seven participants improved by at least one AIS grade.").Subject.Study);

    [Fact]
    public void Somebody_elses_work_ends_it_for_a_while() =>
        Assert.NotEqual(
            "bydon-2024",
            Last($"{Title}\n\nAbstract\n\nIn the study of Bartolucci and colleagues five people were treated. Four of them improved by a grade.").Subject.Study
        );

    private const string Title = "Intrathecal delivery of adipose-derived mesenchymal stem cells in traumatic spinal cord injury: Phase I trial";
    private const string Other =
        "Clinical and imaging outcomes after intrathecal injection of umbilical cord tissue mesenchymal stem cells in cerebral palsy: "
        + "a randomized double-blind sham-controlled clinical trial";

    private static ClaimCheck Last(string page) =>
        Scanner.Scan(page, TextFormat.Plain, cancel: TestContext.Current.CancellationToken).Checks.OfType<ClaimCheck>().Last();
}
