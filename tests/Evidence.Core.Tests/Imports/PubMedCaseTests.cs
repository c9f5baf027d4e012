using Evidence.Core.Imports;

namespace Evidence.Core.Tests.Imports;

/// <summary>What PubMed sends beyond the plain article.</summary>
public sealed class PubMedCaseTests
{
    [Fact]
    public void An_abstract_keeps_its_headings_and_raised_figures_stay_raised()
    {
        var read = Article(
            "<ArticleTitle>CO<sub>2</sub> and 10<sup>6</sup> <i>in</i> <b>vitro</b> CD34<sup>+</sup> cells.</ArticleTitle>"
                + "<Abstract><AbstractText Label=\"AIM\" NlmCategory=\"OBJECTIVE\">To see.</AbstractText>"
                + "<AbstractText>We saw 5 × 10<sup>−3</sup>.</AbstractText></Abstract>"
        );
        Assert.Equal("CO2 and 10⁶ in vitro CD34+ cells", read.Study!.Title);
        Assert.Equal("AIM: To see. We saw 5 × 10⁻³.", read.Study.Publications.Single().Abstract);
        Assert.Contains(new Unmapped("MedlineCitation/Article/Abstract/AbstractText/@NlmCategory", "OBJECTIVE"), read.Unmapped);
    }

    [Fact]
    public void A_misprinted_author_is_none_and_is_told()
    {
        var read = Article(
            "<ArticleTitle>A title.</ArticleTitle><AuthorList CompleteYN=\"N\">"
                + "<Author ValidYN=\"Y\"><LastName>Costa</LastName><ForeName>Paul T</ForeName><Initials>PT</Initials><Suffix>Jr</Suffix>"
                + "<Identifier Source=\"ORCID\">https://orcid.org/0000-0002-1825-0097</Identifier></Author>"
                + "<Author ValidYN=\"N\"><LastName>Wrong</LastName></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>"
        );
        var publication = read.Study!.Publications.Single();
        Assert.Equal(
            ["/Costa/Paul T/Jr/0000-0002-1825-0097", "The Group////"],
            publication.Authors.Select(a => $"{a.Literal}/{a.Family}/{a.Given}/{a.Suffix}/{a.Orcid}")
        );
        Assert.False(publication.AuthorsComplete);
        Assert.Contains(new Unmapped("MedlineCitation/Article/AuthorList/Author/LastName", "Wrong"), read.Unmapped);
        Assert.DoesNotContain(read.Unmapped, one => one.Value == "PT");
    }

    [Theory]
    [InlineData("", "book", "An invented guide", null)]
    [InlineData("<ArticleTitle book=\"g\">Cells in the cord.</ArticleTitle>", "chapter", "Cells in the cord", "An invented guide")]
    public void A_book_or_a_chapter_of_one_is_read_as_such(string chapter, string type, string title, string? container)
    {
        var read = Assert.Single(
            ReaderTests.Read(
                "pubmed",
                $"""
                <PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">30000900</PMID>
                <ArticleIdList><ArticleId IdType="bookaccession">NBK0001</ArticleId></ArticleIdList>
                <Book><Publisher><PublisherName>House of Cords</PublisherName><PublisherLocation>Oslo</PublisherLocation></Publisher>
                <BookTitle book="g">An invented guide.</BookTitle>
                <PubDate><Year>2019</Year><Month>02</Month></PubDate>
                <AuthorList Type="editors"><Author><LastName>Poe</LastName><ForeName>Eve</ForeName></Author></AuthorList><Isbn>9780306406157</Isbn></Book>
                {chapter}<Language>eng</Language>
                <AuthorList Type="authors"><Author><LastName>Roe</LastName><ForeName>Ann</ForeName><Initials>A</Initials></Author></AuthorList>
                <PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText>Words.</AbstractText></Abstract>
                <Sections><Section><SectionTitle part="s">Introduction</SectionTitle></Section></Sections>
                </BookDocument><PubmedBookData><PublicationStatus>ppublish</PublicationStatus></PubmedBookData></PubmedBookArticle></PubmedArticleSet>
                """
            )
        );

        var publication = read.Study!.Publications.Single();
        Assert.Equal((title, type, container), (read.Study.Title, publication.Type, publication.Container));
        Assert.Equal(("30000900", "2019-02", "House of Cords", "Words."), (publication.Pmid, publication.Date, publication.Publisher, publication.Abstract));
        Assert.Equal(("Roe", "9780306406157"), (publication.Authors.Single().Family, publication.Identifiers.Single().Value));
        string[] told = ["NBK0001", "Oslo", "Poe", "Eve", "Review", "Introduction", "ppublish"];
        Assert.Empty(told.Except(read.Unmapped.Select(one => one.Value)));
    }

    [Fact]
    public void A_title_in_another_language_is_the_title_and_pubmeds_is_its_translation()
    {
        var study = Article(
            "<ArticleTitle>[Invented cells in the cord].</ArticleTitle>"
                + "<VernacularTitle>Células inventadas en la médula.</VernacularTitle><Language>spa</Language>"
        ).Study!;
        Assert.Equal(
            ("Células inventadas en la médula", "Invented cells in the cord", "spa"),
            (study.Title, study.Publications.Single().TranslatedTitle, study.Publications.Single().Language)
        );
    }

    [Fact]
    public void A_notice_is_no_study_and_carries_its_number_date_and_address_to_the_work()
    {
        var read = Article(
            "<ArticleTitle>Retraction: A title.</ArticleTitle>"
                + "<PublicationTypeList><PublicationType>Retraction of Publication</PublicationType></PublicationTypeList>",
            "<CommentsCorrections RefType=\"RetractionOf\"><RefSource>Spine Notes. 2016 Nov;3(1):1-9</RefSource><PMID>30000201</PMID></CommentsCorrections>"
        );
        Assert.Null(read.Study);
        var notice = Assert.Single(read.Notices);
        Assert.Equal(
            ("30000201", "retraction", "2018-02", "https://pubmed.ncbi.nlm.nih.gov/30000202/"),
            (notice.Pmid, notice.Notice.Kind, notice.Notice.Date, notice.Notice.Url)
        );
    }

    [Fact]
    public void A_notice_names_its_work_by_a_doi_too_and_one_that_names_none_is_refused()
    {
        const string Notice =
            "<ArticleTitle>Expression of concern.</ArticleTitle>"
            + "<PublicationTypeList><PublicationType>Expression of Concern</PublicationType></PublicationTypeList>";
        var read = Article(
            Notice,
            "<CommentsCorrections RefType=\"ExpressionOfConcernFor\">"
                + "<RefSource>Spine Notes. 2016;3(1):1-9. doi: 10.5555/Cord.1.</RefSource></CommentsCorrections>"
        );
        Assert.Equal(("10.5555/cord.1", "expression-of-concern"), (read.Notices.Single().Doi, read.Notices.Single().Notice.Kind));
        var refused = Article(
            Notice,
            "<CommentsCorrections RefType=\"ExpressionOfConcernFor\"><RefSource>Spine Notes. 2016;3(1):1-9</RefSource></CommentsCorrections>"
        );
        Assert.Equal((null, "notice-without-work"), (refused.Study, refused.Findings.Single().Code));
    }

    [Theory]
    [InlineData("RetractionIn", "retraction", null)]
    [InlineData("RetractedandRepublishedIn", "retraction", "Retracted and republished.")]
    [InlineData("ExpressionOfConcernIn", "expression-of-concern", null)]
    [InlineData("ErratumIn", "correction", null)]
    [InlineData("PartialRetractionIn", "correction", "Partial retraction.")]
    public void A_notice_on_the_article_has_its_date_and_address(string link, string kind, string? reason)
    {
        var notice = Assert.Single(
            Article(
                "<ArticleTitle>A title.</ArticleTitle>",
                $"<CommentsCorrections RefType=\"{link}\"><RefSource>J 2000 Things. 2018 Mar 5;5(2):77</RefSource><PMID>30000203</PMID></CommentsCorrections>"
            ).Study!.Notices
        );
        Assert.Equal((kind, "2018-03-05", "https://pubmed.ncbi.nlm.nih.gov/30000203/", reason), (notice.Kind, notice.Date, notice.Url, notice.Reason));
    }

    [Fact]
    public void Medline_text_has_full_names_groups_in_their_place_and_notices()
    {
        var read = ReaderTests.Read("nbib", """
            PMID- 30000501
            TI  - An invented cord trial with a title that goes on
                  over two lines: the second - of them - has hyphens.
            FAU - Costa, Paul T Jr
            AU  - Costa PT Jr
            AUID- ORCID: 0000-0002-1825-0097
            CN  - Invented Cord Group
            FAU - Smith, John 3rd
            AU  - Smith J 3rd
            DP  - 1998 Dec-1999 Jan
            JT  - Spine notes
            SI  - ClinicalTrials.gov/NCT09990002
            PT  - Journal Article
            PT  - Retraction Notice
            ROF - Spine Notes. 1997;1:1. PMID: 30000500

            PMID- 30000502
            TI  - Retraction of something.
            DP  - 2001 Feb
            PT  - Journal Article
            PT  - Retraction of Publication
            ROF - Spine Notes. 1999;1:1. PMID: 30000499
            """.ReplaceLineEndings("\n"));
        var study = read[0].Study!;
        Assert.Equal(("costa-1998", 1998), (study.Id, study.PublicationYear));
        Assert.Equal(
            ["Costa/Paul T/Jr/0000-0002-1825-0097", "Invented Cord Group///", "Smith/John/3rd/"],
            study.Publications.Single().Authors.Select(a => $"{a.Family ?? a.Literal}/{a.Given}/{a.Suffix}/{a.Orcid}")
        );
        Assert.Equal(["30000500", "30000499"], read.Select(one => one.Notices.Single().Pmid));
        Assert.Null(read[1].Study);
        Assert.Contains(read[0].Unmapped, one => one.Path == "DP");
        Assert.DoesNotContain(read[0].Unmapped, one => one.Path is "AU" or "FAU");
    }

    private static ImportedStudy Article(string parts, string links = "") =>
        Assert.Single(
            ReaderTests.Read(
                "pubmed",
                "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>30000202</PMID><Article>"
                    + "<Journal><JournalIssue><PubDate><Year>2018</Year><Month>Feb</Month></PubDate></JournalIssue></Journal>"
                    + $"{parts}</Article><CommentsCorrectionsList>{links}</CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>"
            )
        );
}
