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
}
