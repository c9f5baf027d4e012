using Evidence.Core.Text;

namespace Evidence.Core.Tests.Text;

/// <summary>Whole pages of our own: what is extracted, how it is cut, and what each unit does in its context.</summary>
public sealed class PageFixtureTests
{
    [Theory]
    [InlineData("clinic-page.html", TextFormat.Html)]
    [InlineData("news-article.md", TextFormat.Markdown)]
    [InlineData("broken-encoding.txt", TextFormat.Plain)]
    public void A_page_is_cut_and_labelled_as_expected(string file, TextFormat format)
    {
        var reading = Fixture.Reader.Read(Fixture.Read($"text/{file}"), format, cancel: TestContext.Current.CancellationToken);
        var expected = Fixture
            .Read($"text/{Path.GetFileNameWithoutExtension(file)}.expected.txt")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" | "))
            .ToList();
        var read = reading.Units.Select(unit => (unit.Stream, Text: reading.Text[unit.Start..unit.End].ReplaceLineEndings(" "))).ToList();
        Assert.Equal(expected.Count, read.Count);
        Assert.All(
            expected.Zip(read),
            pair =>
                Assert.True(
                    pair.First[1] == "*" || pair.First[1].Replace('\u00A0', ' ') == pair.Second.Text.Replace('\u00A0', ' '),
                    $"{pair.Second.Text} instead of {pair.First[1]}"
                )
        );
        var others = expected
            .Zip(read)
            .Where(pair => pair.First[0] != "*" && pair.First[0] != pair.Second.Stream)
            .Select(pair => $"{pair.Second.Stream} instead of {pair.First[0]}: {pair.Second.Text}")
            .ToList();
        Assert.True(others.Count <= read.Count / 5, string.Join('\n', others));
    }

    [Fact]
    public void Hidden_text_scripts_and_navigation_are_left_out()
    {
        var text = Fixture.Reader.Read(Fixture.Read("text/clinic-page.html"), TextFormat.Html, cancel: TestContext.Current.CancellationToken).Text;
        Assert.DoesNotContain("Hidden", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("var price", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_of_a_page_read_in_the_wrong_encoding_are_found_at_their_true_place()
    {
        var reading = Fixture.Reader.Read(Fixture.Read("text/broken-encoding.txt"), TextFormat.Plain, cancel: TestContext.Current.CancellationToken);
        var sum = Assert.Single(reading.Units.SelectMany(unit => unit.Quantities), quantity => quantity.Kind == "money");
        Assert.Equal("money 7500..9000 EUR", Fixture.Show(sum));
        Assert.Contains("7,500", reading.Text[sum.Start..sum.End], StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_names_what_stands_around_it_as_a_reason()
    {
        var units = Fixture.Reader.Read(Fixture.Read("text/clinic-page.html"), TextFormat.Html, cancel: TestContext.Current.CancellationToken).Units;
        Assert.Contains(
            units,
            unit =>
                unit.Because.Any(cue =>
                    (cue.Rule is "under-lead" or "under-heading" or "after" or "before" || cue.Rule.StartsWith("page-", StringComparison.Ordinal))
                    && cue.Weight > 0
                )
        );
    }
}
