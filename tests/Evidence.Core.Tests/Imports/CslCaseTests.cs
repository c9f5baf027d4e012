using Evidence.Core.Imports;

namespace Evidence.Core.Tests.Imports;

/// <summary>CSL-JSON of citation processors, and Crossref's dialect of it.</summary>
public sealed class CslCaseTests
{
    [Fact]
    public void Markup_and_entities_are_no_part_of_a_title_a_name_or_a_journal()
    {
        var study = Read(
            """
            {"title":"Effects of <i>in vitro</i> CO<sub>2</sub> &amp; 10<sup>6</sup> cells, p &lt; 0.05","container-title":"Journal of Knowledge &amp; Cords",
            "author":[{"family":"M&uuml;ller","given":"J"}],"abstract":"<jats:title>Aim</jats:title><jats:p>Seven of <jats:italic>ten</jats:italic>.</jats:p>"}
            """
        ).Study!;
        var paper = study.Publications.Single();
        Assert.Equal(
            ("Effects of in vitro CO2 & 10⁶ cells, p < 0.05", "Journal of Knowledge & Cords", "Müller", "Aim Seven of ten."),
            (study.Title, paper.Container, paper.Authors.Single().Family, paper.Abstract)
        );
    }

    [Theory]
    [InlineData("""{"issued":{"date-parts":[["2022","4"]]}}""", 2022, "2022-04")]
    [InlineData("""{"issued":"2022-05-01"}""", 2022, "2022-05-01")]
    [InlineData("""{"issued":{"raw":"2022-05~"}}""", 2022, "2022-05")]
    [InlineData("""{"issued":{"literal":"5 May 2022"}}""", 2022, "2022-05-05")]
    [InlineData("""{"issued":"2022-05/2022-06"}""", 2022, "2022-05")]
    [InlineData("""{"published-print":{"date-parts":[[2022,5]]}}""", 2022, "2022-05")]
    [InlineData("""{"issued":{"date-parts":[[2022]],"season":2}}""", 2022, null)]
    public void A_date_is_read_in_every_form_of_the_format(string issued, int year, string? date)
    {
        var study = Read("{\"title\":\"An invented trial\"," + issued[1..]).Study!;
        Assert.Equal((year, date), (study.PublicationYear!.Value, study.Publications.Single().Date));
    }

    [Fact]
    public void An_answer_of_crossref_is_read_lists_of_titles_groups_and_all()
    {
        const string Work =
            """
            {"DOI":"10.5555/MSG.1","title":["An invented cord trial"],"subtitle":["The first"],"container-title":["Spine Notes"],"type":"journal-article",
            "author":[{"name":"The Invented Cord Group","sequence":"first"},{"family":"Beethoven","given":"L","non-dropping-particle":"van","suffix":"III",
            "ORCID":"http://orcid.org/0000-0002-1825-0097"}],"issued":{"date-parts":[[2023]]},"ISSN":["1234-5678","8765-4321"]}
            """;
        string[] answers =
        [
            "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"total-results\":1,\"items\":[" + Work + "]}}",
            "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + Work + "}",
        ];
        foreach (var text in answers)
        {
            var study = Assert.Single(ReaderTests.Read("csl-json", text)).Study!;
            var paper = study.Publications.Single();
            Assert.Equal(
                ("An invented cord trial: The first", "Spine Notes", "article", "10.5555/msg.1"),
                (study.Title, paper.Container, paper.Type, paper.Doi)
            );
            Assert.Equal(
                ["The Invented Cord Group/////", "/van/Beethoven/L/III/0000-0002-1825-0097"],
                paper.Authors.Select(a => $"{a.Literal}/{a.Particle}/{a.Family}/{a.Given}/{a.Suffix}/{a.Orcid}")
            );
            Assert.Equal(["1234-5678", "8765-4321"], paper.Identifiers.Select(one => one.Value));
        }
    }

    [Fact]
    public void Crossref_says_of_an_article_that_it_was_retracted_and_of_a_notice_what_it_is_on()
    {
        var article = Read(
            """
            {"title":"An invented trial","DOI":"10.5555/a","updated-by":[{"DOI":"10.5555/n","type":"retraction","updated":{"date-parts":[[2020,5,6]]}},
            {"DOI":"10.5555/v","type":"new_version"}]}
            """
        );
        Assert.Equal(
            ("retraction", "2020-05-06", "https://doi.org/10.5555/n"),
            (article.Study!.Notices.Single().Kind, article.Study.Notices.Single().Date, article.Study.Notices.Single().Url)
        );
        var notice = Read(
            """
            {"title":"Retraction of an invented trial","DOI":"10.5555/n","update-to":[{"DOI":"10.5555/A","type":"retraction",
            "updated":{"date-parts":[[2020,5,6]]}}]}
            """
        );
        Assert.Null(notice.Study);
        Assert.Equal(("10.5555/a", "https://doi.org/10.5555/n"), (notice.Notices.Single().Doi, notice.Notices.Single().Notice.Url));
    }

    [Fact]
    public void Numbers_in_a_note_are_those_of_the_work()
    {
        var paper = Read("""{"title":"An invented trial","note":"PMID: 30000001\nPMCID: PMC123456\nread by Ann"}""");
        Assert.Equal(("30000001", "PMC123456"), (paper.Study!.Publications.Single().Pmid, paper.Study.Publications.Single().Pmcid));
        Assert.Equal([new Unmapped("note", "read by Ann")], paper.Unmapped);
    }

    private static ImportedStudy Read(string entry) => Assert.Single(ReaderTests.Read("csl-json", $"[{entry}]"));
}
