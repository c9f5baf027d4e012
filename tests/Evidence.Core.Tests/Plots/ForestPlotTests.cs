using System.Globalization;
using System.Xml.Linq;
using Evidence.Core.Plots;
using Evidence.Core.Synthesis;
using Evidence.Core.Tests.Synthesis;

namespace Evidence.Core.Tests.Plots;

public sealed class ForestPlotTests
{
    private static readonly SynthesisStudy[] Studies =
    [
        SomeEvidence.Controlled("able-2019", (17, 50), (0, 20)),
        SomeEvidence.Controlled("baker-2012", (7, 26), (10, 17)),
        SomeEvidence.Controlled("a-very-long-name-of-a-study-that-has-no-end-2020", (5, 19), (1, 15)),
        SomeEvidence.SingleArm("carter-2014", SomeEvidence.Responders(9, 9, 12)),
        SomeEvidence.SingleArm("dodd-2021", SomeEvidence.Responders(12, 13, 6)),
        SomeEvidence.SingleArm("eve-2009", SomeEvidence.Responders(0, 30, 12)),
        SomeEvidence.Cohort("first-registry-1999", 74, 482),
        SomeEvidence.Cohort("second-registry-2011", 42, 161),
        SomeEvidence.Cohort("third-registry-2020", 5, 76),
    ];

    private static readonly ForestPlot Plot = SynthesisPlot.Of(
        SomeEvidence.Answer(new() { Measure = "ais-grade" }, Studies),
        "AIS grade <&>",
        ["All studies. Release 1."]
    );

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_picture_is_as_it_was_looked_at() => Golden.Matches("forest-plot.svg", ForestPlotRenderer.Draw(Plot));

    [Fact]
    public void The_picture_says_everything_in_words()
    {
        var root = XDocument.Parse(ForestPlotRenderer.Draw(Plot)).Root!;
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Contains("<&>", root.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        var words = root.Element(Svg + "desc")!.Value;
        Assert.All(
            Plot.Panels.SelectMany(panel => panel.Rows),
            row => Assert.Contains($"{row.Label}{row.Part}: {row.Figures}", words, StringComparison.Ordinal)
        );
        Assert.Contains("a new study is expected between", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_page_and_no_number_is_missing()
    {
        var picture = ForestPlotRenderer.Draw(Plot);
        Assert.DoesNotContain("NaN", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", picture, StringComparison.Ordinal);
        var places = XDocument
            .Parse(picture)
            .Descendants()
            .SelectMany(element => element.Attributes())
            .Where(one => one.Name.LocalName is "x" or "x1" or "x2" or "cx")
            .Select(one => double.Parse(one.Value, CultureInfo.InvariantCulture));
        Assert.All(places, place => Assert.InRange(place, 0, 640));
    }

    [Fact]
    public void A_long_name_is_cut_before_the_figures()
    {
        var label = XDocument
            .Parse(ForestPlotRenderer.Draw(Plot))
            .Descendants(Svg + "text")
            .Single(text => text.Value.StartsWith("A Very Long", StringComparison.Ordinal))
            .Value;
        Assert.EndsWith("…", label, StringComparison.Ordinal);
        Assert.True(Core.Plots.Svg.Width(label, 12) < 200);
    }

    [Fact]
    public void Thousands_of_rows_are_not_drawn_and_the_panel_says_so()
    {
        var many = Enumerable
            .Range(0, 300)
            .Select(i => SomeEvidence.SingleArm(FormattableString.Invariant($"s-{i:000}"), SomeEvidence.Responders(i % 7, 10 + (i % 5), 12)))
            .ToList();
        var picture = ForestPlotRenderer.Draw(SynthesisPlot.Of(SomeEvidence.Answer(new() { Measure = "ais-grade" }, many), "AIS", []));
        Assert.Contains("220 rows of small weight are not drawn", picture, StringComparison.Ordinal);
    }
}
