using System.Xml.Linq;
using Evidence.Core.NaturalCourse;
using Evidence.Core.Shifts;

namespace Evidence.Core.Tests.Shifts;

public sealed class ShiftSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ShiftArm Treated = new("treated", "treated", 20, true);

    [Fact]
    public void A_drawing_holds_every_number_as_text_and_in_words()
    {
        var drawing = Draw([ShiftTests.Result("a", Treated, "AA5 AC7 CB3")]);
        var texts = drawing.Descendants(Svg + "text").Select(text => text.Value).ToList();

        Assert.Equal("600", drawing.Attribute("width")!.Value);
        Assert.All(["5", "7", "3", "7 of 12", "Treated with cells"], wanted => Assert.Contains(wanted, texts));
        Assert.Contains(
            "Of 12 in grade A: 5 to A, 7 to C. Improved by at least one grade 7 of 12 in 1 study, not pooled, exact interval 27.7 % to 84.8 %.",
            drawing.Element(Svg + "desc")!.Value,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(drawing.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void Each_group_with_people_has_a_panel_of_its_own()
    {
        var control = new ShiftArm("control", "control", 9, false);

        Assert.Equal(2, Draw([ShiftTests.Result("a", Treated, "AB3"), ShiftTests.Result("a", control, "AA9")]).Elements(Svg + "g").Count());
        Assert.Empty(Draw([]).Elements(Svg + "g"));
    }

    [Fact]
    public void Worse_is_hatched_and_not_told_by_colour_alone() =>
        Assert.Single(Draw([ShiftTests.Result("a", Treated, "BA3 AB4")]).Descendants(Svg + "rect"), cell => cell.Attribute("fill")?.Value == "url(#w)");

    [Fact]
    public void Any_question_makes_a_drawing_that_can_be_read()
    {
        var drawing = XDocument.Parse(ShiftSvg.Write(ShiftTables.Of([], NaturalCourseTable.Empty), "with the words <b>&\"'\u0001\u0000 𝔄")).Root!;

        Assert.Contains("<b>&\"'", drawing.Element(Svg + "title")!.Value, StringComparison.Ordinal);
    }

    private static XElement Draw(IReadOnlyList<ShiftResult> results) =>
        XDocument.Parse(ShiftSvg.Write(ShiftTables.Of(results, NaturalCourseTable.Empty), "all")).Root!;
}
