using Evidence.Core.Imports;

namespace Evidence.Core.Tests.Imports;

/// <summary>RIS as databases and people write it.</summary>
public sealed class RisCaseTests
{
    [Theory]
    [InlineData("PM  - 30000001")]
    [InlineData("C7  - 30000001")]
    [InlineData("C5  - 30000001")]
    [InlineData("AN  - 30000001\nDB  - MEDLINE")]
    [InlineData("AN  - 30000001\nDB  - Ovid MEDLINE(R) ALL <1946 to 2024>")]
    [InlineData("AN  - 30000001\nDP  - NLM")]
    [InlineData("AN  - PMID:30000001")]
    [InlineData("AN  - CN-01234567 PUBMED 30000001")]
    [InlineData("C3  - PUBMED 30000001")]
    [InlineData("U1  - 30000001[pmid]")]
    [InlineData("M2  - PMID: 30000001")]
    [InlineData("N1  - Cited By :5; PMID: 30000001")]
    [InlineData("UR  - https://pubmed.ncbi.nlm.nih.gov/30000001/")]
    [InlineData("UR  - http://www.ncbi.nlm.nih.gov/pubmed/30000001")]
    public void The_pubmed_number_is_found_wherever_databases_put_it(string line) => Assert.Equal("30000001", Paper(line).Pmid);

    [Theory]
    [InlineData("AU  - Roe, Ann; Low, Ben", "Roe|Low")]
    [InlineData("AU  - Roe, A., Low, B., van den Berg, C.", "Roe|Low|Berg")]
    [InlineData("AU  - Costa, Paul, Jr", "Costa")]
    [InlineData("AU  - Roe, Ann\nAU  - et al.", "Roe")]
    [InlineData("AU  - Invented Cord Group", "Invented Cord Group")]
    public void A_line_of_several_authors_is_several_and_one_of_others_is_none(string lines, string families) =>
        Assert.Equal(
            families,
            string.Join(
                '|',
                Assert
                    .Single(ReaderTests.Read("ris", $"TY  - JOUR\nTI  - An invented trial\n{lines}\nER  - \n"))
                    .Study!.Publications.Single()
                    .Authors.Select(author => author.Family ?? author.Literal)
            )
        );

    [Theory]
    [InlineData("RETRACTED ARTICLE: Invented cells in the cord", "retraction", null)]
    [InlineData("[Retracted] Invented cells in the cord", "retraction", null)]
    [InlineData("Retraction: Invented cells in the cord", null, "title-of-a-notice")]
    [InlineData("Corrigendum to: Invented cells in the cord", null, "title-of-a-notice")]
    [InlineData("Correction of gait in invented children", null, null)]
    public void A_title_that_says_retracted_is_a_notice_and_the_title_of_a_notice_is_noted(string title, string? notice, string? finding)
    {
        var read = Assert.Single(ReaderTests.Read("ris", $"TY  - JOUR\nTI  - {title}\nER  - \n"));
        Assert.Equal((title, notice, finding), (read.Study!.Title, read.Study.Notices.SingleOrDefault()?.Kind, read.Findings.SingleOrDefault()?.Code));
    }

    [Theory]
    [InlineData("C7  - 20190307")]
    [InlineData("C7  - 905874")]
    [InlineData("AN  - 2011234567\nDB  - Embase")]
    [InlineData("AN  - 30000001\nDB  - Scopus")]
    [InlineData("N1  - Comment on: Spine Notes 2001;1:1. PMID: 30000001 and others")]
    [InlineData("M1  - 30000001")]
    public void Figures_that_nothing_calls_a_pubmed_number_are_none(string line)
    {
        var read = Read(line);
        Assert.Null(read.Study!.Publications.Single().Pmid);
        Assert.Contains(
            line.Split(" - ")[1].Split('\n')[0].Trim(),
            string.Join('\n', read.Unmapped.Select(one => one.Value).Append(read.Study.Publications.Single().Pages)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("M3  - doi:10.5555/Cord.1")]
    [InlineData("N1  - doi:10.5555/cord.1")]
    [InlineData("UR  - https://doi.org/10.5555/cord.1")]
    [InlineData("UR  - https://dx.doi.org/10.5555%2Fcord.1")]
    [InlineData("L3  - 10.5555/cord.1")]
    [InlineData("L2  - http://dx.doi.org/10.5555/cord.1")]
    [InlineData("DI  - 10.5555/cord.1")]
    [InlineData("ID  - 10.5555/cord.1")]
    [InlineData("DO  - doi:10.5555/cord.1")]
    [InlineData("DO  - DOI: https://doi.org/10.5555/cord.1")]
    [InlineData("DO  - 10.5555/cord.1.")]
    public void The_doi_is_found_wherever_programs_put_it(string line) => Assert.Equal("10.5555/cord.1", Paper(line).Doi);

    [Theory]
    [InlineData("ER - negative tumours were no reason to stop.")]
    [InlineData("ER  - negative tumours were no reason to stop.")]
    [InlineData("ER -")]
    [InlineData("RCT - a trial with lots.")]
    [InlineData("MSC - derived vesicles.")]
    [InlineData("TI - tles of no paper.")]
    [InlineData("TY - pe two of them.")]
    [InlineData("IL - 6 fell by half.")]
    [InlineData("AB - positive blood.")]
    public void A_wrapped_line_of_an_abstract_that_looks_like_a_tag_stays_in_it(string line)
    {
        var publication = Paper($"AB  - The methods were those of an\n{line}\nand so it went on.\nDO  - 10.5555/wrapped\nVL  - 9");
        Assert.Equal($"The methods were those of an {line.Replace("  ", " ", StringComparison.Ordinal)} and so it went on.", publication.Abstract);
        Assert.Equal(("10.5555/wrapped", "9"), (publication.Doi, publication.Volume));
    }

    [Fact]
    public void A_file_whose_tags_all_have_one_space_is_read_and_prose_stays_prose()
    {
        var publication = Assert
            .Single(
                ReaderTests.Read(
                    "ris",
                    "TY - JOUR\nTI - Invented cells\nAU - Adler, Bea\nAB - Tumours that were\nER - negative and\nIL - 6 high.\nDO - 10.5555/one.space\nER -\n"
                )
            )
            .Study!.Publications.Single();
        Assert.Equal(("Tumours that were ER - negative and IL - 6 high.", "10.5555/one.space"), (publication.Abstract, publication.Doi));
    }

    [Fact]
    public void Fields_before_the_type_belong_to_the_record_that_follows_and_that_is_said()
    {
        var read = ReaderTests.Read(
            "ris",
            "DB  - X\nTI  - One invented title\nAU  - Roe, Ann\nTY  - JOUR\nPY  - 2015\nER  - \n\nAU  - Low, Ben\nDO  - 10.5555/before\nTY  - JOUR\n"
                + "TI  - Another invented title\nER  - \nTI  - A third without a type\nER  - \n"
        );
        Assert.Equal(["One invented title", "Another invented title", "A third without a type"], read.Select(one => one.Study!.Title));
        Assert.Equal(["Roe", "Low"], read.Take(2).Select(one => one.Study!.Publications.Single().Authors.Single().Family));
        Assert.Equal("10.5555/before", read[1].Study!.Publications.Single().Doi);
        Assert.All(read, one => Assert.Contains(one.Findings, finding => finding.Code == "fields-before-type"));
    }

    [Fact]
    public void Lines_of_no_field_are_kept_with_their_record()
    {
        var read = ReaderTests.Read(
            "ris",
            "Provider: Somebody\n1.\nTY  - JOUR\nTI  - One\nER  - \nLink to the text\nhttp://example.org/1\n\n2.\nTY  - JOUR\nTI  - Two\nER  - \nThe end"
        );
        Assert.Equal(
            ["Provider: Somebody|1.|Link to the text|http://example.org/1|2.", "The end"],
            read.Select(one => string.Join('|', one.Unmapped.Select(rest => rest.Value)))
        );
    }

    [Fact]
    public void A_chapter_stands_in_its_book_and_a_book_has_its_title_in_bt()
    {
        var read = ReaderTests.Read(
            "ris",
            "TY  - CHAP\nTI  - An invented chapter\nT2  - Handbook of Cords\nA2  - Editor, Eve\nPY  - 2013\nSP  - 1\nER  - \nTY  - BOOK\n"
                + "BT  - An invented book\nT2  - Cords, a series\nER  - \n"
        );
        var chapter = read[0].Study!.Publications.Single();
        Assert.Equal(("Handbook of Cords 2013:1", "Handbook of Cords", "chapter"), (chapter.Citation, chapter.Container, chapter.Type));
        Assert.Contains(new Unmapped("A2", "Editor, Eve"), read[0].Unmapped);
        Assert.Equal(("An invented book", "Cords, a series"), (read[1].Study!.Title, read[1].Study!.Publications.Single().Container));
    }

    [Theory]
    [InlineData("PY  - 2019/03/07/", 2019, "2019-03-07")]
    [InlineData("PY  - 2017/october", 2017, "2017-10")]
    [InlineData("Y1  - 2019 Mar 7", 2019, "2019-03-07")]
    [InlineData("PY  - 2019\nDA  - 2019/03//", 2019, "2019-03")]
    [InlineData("PY  - 2011/05//Spring", 2011, "2011-05")]
    [InlineData("PY  - 2020\nDA  - 2019/12/30", 2020, null)]
    public void A_date_is_as_exact_as_the_file_has_it(string lines, int year, string? date)
    {
        var publication = Paper(lines);
        Assert.Equal((year, date), (publication.Year, publication.Date));
    }

    [Fact]
    public void Keywords_on_lines_without_a_tag_are_each_one_and_pages_are_written_once()
    {
        var publication = Paper("KW  - spinal cord\nstem cells\nKW  - one; two\nSP  - 12-19\nEP  - 19\nSN  - 1234-5678");
        Assert.Equal(["spinal cord", "stem cells", "one", "two"], publication.Keywords);
        Assert.Equal(("12-19", "1234-5678"), (publication.Pages, publication.Identifiers.Single().Value));
    }

    private static ImportedStudy Read(string lines) =>
        Assert.Single(ReaderTests.Read("ris", $"TY  - JOUR\nTI  - An invented trial of cells in the cord\nAU  - Roe, Ann\n{lines}\nER  - \n"));

    private static Sources.Publication Paper(string lines) => Read(lines).Study!.Publications.Single();
}
