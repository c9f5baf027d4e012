using System.Xml.Linq;

namespace Evidence.Api.Tests.Synthesis;

/// <summary>Where there is evidence and where there is none.</summary>
public sealed class EvidenceMapTests(Server server)
{
    [Theory]
    [InlineData("rows=tissue&cols=measure")]
    [InlineData("rows=design&cols=chronicity&condition=spinal-cord-injury")]
    [InlineData("rows=design&cols=profile&q=marrow&expand=none")]
    public async Task Every_cell_is_the_list_it_points_to_and_empty_cells_are_answers(string asked)
    {
        var map = await server.Get($"/v1/evidence-map?{asked}&limit=5");
        var cells = map["cells"]!.AsArray();
        Assert.Equal(map["rows"]!["values"]!.AsArray().Count * map["columns"]!["values"]!.AsArray().Count, cells.Count);
        Assert.Equal(cells.Count(cell => (int)cell!["studies"]! == 0), (int)map["emptyCells"]!);
        foreach (var cell in cells.Where(cell => cell!["url"] is not null))
        {
            Assert.Equal((int)cell!["studies"]!, await server.Total((string)cell["url"]!));
        }
    }

    [Fact]
    public async Task The_picture_says_itself_in_words()
    {
        using var response = await server.Send("/v1/evidence-map.svg?rows=tissue&cols=measure");
        var picture = XDocument.Parse(await Server.Text(response, TestContext.Current.CancellationToken)).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Contains("bone marrow", picture.Element(svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("#fff", picture.Elements(svg + "rect").First().Attribute("fill")?.Value);
    }

    [Theory]
    [InlineData("", "rows")]
    [InlineData("?rows=tissue", "cols")]
    [InlineData("?rows=tissue&cols=tissue", "cols")]
    [InlineData("?rows=tisue&cols=measure", "rows")]
    [InlineData("?rows=tissue&cols=measure&limit=0", "limit")]
    public async Task A_wrong_question_names_its_parameter(string asked, string parameter) =>
        Assert.Equal(parameter, (string?)(await server.Problem("/v1/evidence-map" + asked, 400, "invalid-value"))["parameter"]);
}
