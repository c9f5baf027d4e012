namespace Evidence.Core.Tests.Imports;

/// <summary>Records written for the tests, in the forms that registries and libraries send.</summary>
internal static class ImportSamples
{
    public const string Registry = """
        {"protocolSection":{
          "identificationModule":{"nctId":"NCT09990001","orgStudyIdInfo":{"id":"XX-1"},
          "secondaryIdInfos":[{"id":"2020-000001-01","type":"EUDRACT_NUMBER"},{"id":"G-1","type":"OTHER_GRANT"}],"briefTitle":"Cells for SCI",
          "officialTitle":"A Trial of Invented Cells in Spinal Cord Injury","acronym":"INVENT"},
          "statusModule":{"overallStatus":"COMPLETED","startDateStruct":{"date":"2016-03","type":"ACTUAL"}},
          "sponsorCollaboratorsModule":{"leadSponsor":{"name":"University of Somewhere","class":"OTHER"}},
          "descriptionModule":{"briefSummary":"The registry's own words."},
          "conditionsModule":{"conditions":["Paralysis","Spinal Cord Injuries"]},
          "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE1","PHASE2"],
          "designInfo":{"allocation":"RANDOMIZED","interventionModel":"PARALLEL","primaryPurpose":"TREATMENT",
          "maskingInfo":{"masking":"DOUBLE","whoMasked":["PARTICIPANT"]}},"enrollmentInfo":{"count":20,"type":"ACTUAL"}},
          "armsInterventionsModule":{"armGroups":[{"label":"Cells","type":"EXPERIMENTAL","description":"one injection",
          "interventionNames":["Biological: Autologous bone marrow mesenchymal stem cells"]},
          {"label":"Sham","type":"SHAM_COMPARATOR","interventionNames":["Procedure: Sham"]},{"label":"Something","type":"OTHER"}],
            "interventions":[{"type":"BIOLOGICAL","name":"Autologous bone marrow mesenchymal stem cells","armGroupLabels":["Cells"]},
            {"type":"PROCEDURE","name":"Sham","armGroupLabels":["Sham"]}]},
          "eligibilityModule":{"minimumAge":"18 Years","maximumAge":"65 Years","sex":"ALL"},
          "contactsLocationsModule":{"locations":[{"facility":"Clinic A","city":"Tokyo","country":"Japan"},
          {"facility":"Clinic B","country":"Korea, Republic of"},{"facility":"Clinic A","country":"Atlantis"}]},
          "referencesModule":{"references":[{"pmid":"12345678","type":"RESULT","citation":"Adler B. Invented cells. J Neuro Cells. 2019"},
          {"pmid":"x","type":"DERIVED","citation":"Another paper"},{"type":"BACKGROUND","citation":"An old paper"}]}},
         "resultsSection":{
          "participantFlowModule":{"groups":[{"id":"FG000","title":"Cells"},{"id":"FG001","title":"Sham"}],
          "periods":[{"title":"Overall","milestones":[{"type":"STARTED","achievements":[{"groupId":"FG000","numSubjects":"10"},
          {"groupId":"FG001","numSubjects":"9"}]},{"type":"COMPLETED","achievements":[{"groupId":"FG000","numSubjects":"9"}]}]}]},
          "outcomeMeasuresModule":{"outcomeMeasures":[
            {"type":"PRIMARY","title":"Improvement on the ASIA Impairment Scale","timeFrame":"12 months","paramType":"COUNT_OF_PARTICIPANTS",
            "unitOfMeasure":"Participants","groups":[{"id":"OG000","title":"Cells"},{"id":"OG001","title":"Sham"}],
            "denoms":[{"units":"Participants","counts":[{"groupId":"OG000","value":"10"},{"groupId":"OG001","value":"9"}]}],
            "classes":[{"categories":[{"measurements":[{"groupId":"OG000","value":"7"},{"groupId":"OG001","value":"0"}]}]}]},
            {"type":"SECONDARY","title":"Change in ASIA motor score","timeFrame":"1 year","paramType":"MEAN","dispersionType":"Standard Deviation",
            "unitOfMeasure":"points","groups":[{"id":"OG000","title":"Cells"}],"denoms":[{"units":"Participants","counts":[{"groupId":"OG000","value":"10"}]}],
            "classes":[{"categories":[{"measurements":[{"groupId":"OG000","value":"12.5","spread":"4.2"}]}]}]},
            {"type":"SECONDARY","title":"Happiness","paramType":"MEAN","unitOfMeasure":"points","groups":[{"id":"OG000","title":"Cells"}],
            "classes":[{"categories":[{"measurements":[{"groupId":"OG000","value":"3"}]}]}]}]},
          "adverseEventsModule":{"eventGroups":[{"id":"EG000","title":"Cells","seriousNumAffected":1,"seriousNumAtRisk":10}],
          "seriousEvents":[{"term":"Sepsis","organSystem":"Infections","stats":[{"groupId":"EG000","numAffected":1,"numAtRisk":10}]}],
          "otherEvents":[{"term":"Fever","stats":[{"groupId":"EG000","numAffected":0,"numAtRisk":10}]}]}},
         "hasResults":true}
        """;

    public const string PubMed = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2024//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_240101.dtd">
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">12345678</PMID><Article>
          <Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>14</Volume><Issue>2</Issue><PubDate><Year>2019</Year><Month>Mar</Month></PubDate></JournalIssue>
          <Title>Journal of Neuro Cells</Title></Journal>
          <ArticleTitle>Invented <i>cells</i> in spinal cord injury &amp; more.</ArticleTitle><Pagination><MedlinePgn>406-414</MedlinePgn></Pagination>
          <Abstract><AbstractText Label="AIM">To see.</AbstractText><AbstractText>We saw.</AbstractText></Abstract>
          <AuthorList CompleteYN="Y"><Author><LastName>Adler</LastName><ForeName>Bea</ForeName><Initials>B</Initials></Author>
          <Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
          <PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType>
          <PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
          <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT09990001</AccessionNumber>
          </AccessionNumberList></DataBank></DataBankList></Article>
          <CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Neuro Cells. 2020 Jan;15(1):3</RefSource></CommentsCorrections>
          </CommentsCorrectionsList></MedlineCitation>
          <PubmedData><ArticleIdList><ArticleId IdType="pubmed">12345678</ArticleId><ArticleId IdType="doi">10.1234/JNC.2019.1</ArticleId>
          <ArticleId IdType="pmc">PMC123</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>
        """;

    public const string Nbib = """
        PMID- 12345678
        OWN - NLM
        DP  - 2019 Mar
        TI  - Invented cells in spinal cord injury
              and more.
        AB  - To see. We saw.
        FAU - Adler, Bea
        AU  - Adler B
        CN  - The Group
        PT  - Randomized Controlled Trial
        PT  - Retracted Publication
        RIN - J Neuro Cells. 2021 Feb;16(2):9. PMID: 22222222
        JT  - Journal of Neuro Cells
        VI  - 14
        IP  - 2
        PG  - 406-414
        AID - 10.1234/JNC.2019.1 [doi]
        PMC - PMC123
        SI  - ClinicalTrials.gov/NCT09990001
        SI  - GENBANK/AB123

        PMID- 2
        TI  - Another.
        """;

    public const string Ris =
        "TY  - JOUR\r\nTI  - Invented cells\r\nAU  - Adler, Bea\r\nPY  - 2019/03/01/\r\nJO  - J Neuro Cells\r\nJA  - JNC\r\nVL  - 14\r\nSP  - 406\r\n"
        + "EP  - 414\r\nDO  - https://doi.org/10.1234/JNC.2019.1\r\nKW  - cells\r\nER  - \r\nTY  - JOUR\r\nTI  - No end\r\nDO  - nonsense\r\n";

    public const string BibTex = """
        % a comment
        @string{jnc = "J. Neuro " # {Cells}}
        @comment{anything}
        @Article{adler19,
          title = {{Invented} cells \& {\"U}ber \'{e} \v{s} na{\"\i}ve -- 50\% {\o}re},
          author = {Adler, Bea and {World Health Organization} and Dirk {\c C}elik},
          journal = jnc, year = 2019, volume = "14",
          pages = {406--414}, doi = {10.1234/jnc_2019.1}, keywords = {cells}
        }
        @misc{broken, title = {No end,
          year = 2001
        @article(paren, title="Braces {in "quotes"} end", year=2003)
        """;

    public const string Csl = """
        [{"id":"a","type":"article-journal","title":"Invented cells","author":[{"family":"Adler","given":"Bea"},{"literal":"The Group"}],
        "issued":{"date-parts":[["2019",3]]},"container-title":"J Neuro Cells","volume":14,"page":"406-414","DOI":"10.1234/JNC.2019.1","language":"en"},
         {"id":"b","type":"book"}, 7]
        """;
}
