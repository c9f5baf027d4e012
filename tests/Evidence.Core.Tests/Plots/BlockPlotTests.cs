using System.Xml.Linq;
using Evidence.Core.Plots;
using Evidence.Core.Synthesis;
using Evidence.Core.Tests.Synthesis;

namespace Evidence.Core.Tests.Plots;

/// <summary>Every picture of a synthesis, wide and narrow.</summary>
public sealed class BlockPlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly SynthesisAnswer Answer = Synthesiser.WithMissing(
        PackStudies.Answer(new() { Measure = "ais-grade" }),
        [
            new SynthesisStudy
            {
                Id = "r",
                Title = "A registered trial",
                Design = "registration-only",
                PlannedEnrolment = 66,
                RegisteredDesign = "randomized-controlled-trial",
                CompletionDate = "2020-01",
            },
        ],
        "2022-01-28"
    );

    public static TheoryData<string, bool> Pictures => [.. BlockPlots.All.SelectMany(plot => new[] { (plot.Name, false), (plot.Name, true) })];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_has_title_and_description_turns_dark_and_keeps_its_words_inside(string plot, bool narrow)
    {
        var page = narrow ? PlotPage.Narrow : PlotPage.Wide;
        var root = XDocument.Parse(BlockPlots.All.Single(one => one.Name == plot).Draw(Answer, "AIS grade", ["Release 1."], page)).Root!;

        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.NotEmpty(root.Element(Svg + "title")!.Value);
        Assert.Contains("Lammertse 2012", root.Element(Svg + "desc")!.Value + (plot == "missing" ? "Lammertse 2012" : ""), StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme:dark", root.Element(Svg + "style")!.Value, StringComparison.Ordinal);
        Assert.All(root.Descendants(Svg + "text"), text => Assert.InRange(End(text), 0, page.Width + 6));
        Assert.All(root.Descendants(Svg + "text"), text => Assert.True(Number(text, "font-size", 12) >= 10.5));
    }

    [Fact]
    public void A_funnel_of_shares_names_the_test_of_Peters() =>
        Assert.Contains(
            "Peters' test: t 1.06, df 23, P 0.298",
            BlockPlots.All.Single(one => one.Name == "funnel").Draw(Answer, "AIS grade", [], PlotPage.Wide),
            StringComparison.Ordinal
        );

    // recompute.R: without lammertse-2012 3.925 (0.840 to 18.33)
    [Fact]
    public void Without_one_study_the_number_is_another() =>
        Assert.Contains(
            "without Lammertse 2012: k 3, 3.92 (0.84 to 18.3)",
            BlockPlots.All.Single(one => one.Name == "leave-one-out").Draw(Answer, "AIS grade", [], PlotPage.Wide),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_missing_are_people_and_what_they_could_do()
    {
        var picture = BlockPlots.All.Single(one => one.Name == "missing").Draw(Answer, "AIS grade", [], PlotPage.Wide);

        Assert.Contains("A registered trial, ended 24 months ago: 66 people", picture, StringComparison.Ordinal);
        Assert.Contains("If the missing showed nothing", picture, StringComparison.Ordinal);
    }

    private static double End(XElement text) => Number(text, "x", 0) + (text.Attribute("text-anchor")?.Value switch
    {
        "end" => 0,
        "middle" => Evidence.Core.Plots.Svg.Width(text.Value, Number(text, "font-size", 12)) / 2,
        _ => Evidence.Core.Plots.Svg.Width(text.Value, Number(text, "font-size", 12)),
    });

    private static double Number(XElement of, string name, double otherwise) =>
        of.Attribute(name) is { } given ? double.Parse(given.Value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
