using System.Text.Json.Nodes;
using Evidence.Storage.Catalogs;
using Evidence.Storage.Imports;

namespace Evidence.Storage.Tests;

/// <summary>Records that come again, as they were, otherwise, or after what they are about.</summary>
public sealed class ForeignImportAgainTests
{
    private const string Article =
        """
        <PubmedArticle><MedlineCitation><PMID>30000201</PMID><Article><Journal><JournalIssue><PubDate><Year>2016</Year></PubDate></JournalIssue></Journal>
        <ArticleTitle>An invented trial later withdrawn.</ArticleTitle>
        <PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle>
        """;

    private const string Notice =
        """
        <PubmedArticle><MedlineCitation><PMID>30000202</PMID><Article>
        <Journal><JournalIssue><PubDate><Year>2018</Year><Month>Mar</Month></PubDate></JournalIssue></Journal>
        <ArticleTitle>Retraction: An invented trial later withdrawn.</ArticleTitle>
        <PublicationTypeList><PublicationType>Retraction of Publication</PublicationType></PublicationTypeList></Article>
        <CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"><RefSource>Spine Notes. 2016;3(1):1-9</RefSource>
        <PMID>30000201</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle>
        """;

    [Fact]
    public void A_notice_reaches_its_work_whichever_comes_first_and_completes_what_was_known_of_it()
    {
        using var store = new SomeStore();

        var (rows, report) = store.Foreign("pubmed", $"<PubmedArticleSet>{Notice}{Article}</PubmedArticleSet>");

        Assert.Equal(
            [(ImportOutcome.Added, "an-invented-trial-later-withdrawn-2016"), (ImportOutcome.Linked, "an-invented-trial-later-withdrawn-2016")],
            rows.Select(row => (row.Outcome, row.Study!))
        );
        Assert.Equal(1, report.Release!.Added);
        Assert.Equal(
            """[{"kind":"retraction","date":"2018-03","url":"https://pubmed.ncbi.nlm.nih.gov/30000202/"}]""",
            store.Study("an-invented-trial-later-withdrawn-2016")["notices"]!.ToJsonString()
        );
        Assert.Contains(rows[1].Unmapped, one => one.Value.StartsWith("Retraction: ", StringComparison.Ordinal));
        Assert.Null(store.Foreign("pubmed", $"<PubmedArticleSet>{Notice}{Article}</PubmedArticleSet>").Report.Release);
    }

    [Fact]
    public void A_notice_on_a_work_that_is_not_here_is_told_and_makes_no_study()
    {
        using var store = new SomeStore();

        var row = Assert.Single(store.Foreign("pubmed", $"<PubmedArticleSet>{Notice}</PubmedArticleSet>").Rows);

        Assert.Equal((ImportOutcome.Unknown, "not-in-this-release"), (row.Outcome, row.Findings.Single().Code));
        Assert.Null(store.Loader.LatestRelease());
    }

    [Fact]
    public void A_registry_names_the_retraction_of_a_report_and_it_reaches_the_study_of_that_report_only()
    {
        using var store = new SomeStore();
        const string Record =
            """
            {"protocolSection":{"identificationModule":{"nctId":"NCT09990003","briefTitle":"An invented cord trial"},
            "referencesModule":{"references":[{"pmid":"30000601","type":"RESULT","citation":"Roe A. Spine Notes 2018;1:1.",
            "retractions":[{"pmid":"30000602","source":"Spine Notes. 2019;2:2"}]},{"pmid":"30000701","type":"DERIVED","citation":"Roe A. Spine Notes 2020;1:1.",
            "retractions":[{"pmid":"30000702","source":"Spine Notes. 2021;2:2"}]}]}}}
            """;

        var (rows, _) = store.Foreign("ctgov", Record);

        Assert.Equal([ImportOutcome.Added, ImportOutcome.Linked, ImportOutcome.Unchanged], rows.Select(row => row.Outcome));
        Assert.Equal("further-report", rows[2].Findings.Single().Code);
        Assert.Equal(
            """[{"kind":"retraction","date":"2019","url":"https://pubmed.ncbi.nlm.nih.gov/30000602/"}]""",
            store.Study("nct09990003")["notices"]!.ToJsonString()
        );
        Assert.All(store.Foreign("ctgov", Record).Rows, row => Assert.Equal(ImportOutcome.Unchanged, row.Outcome));
    }

    [Fact]
    public void Another_export_of_the_same_library_stands_beside_the_first_and_none_overwrites_the_other()
    {
        using var store = new SomeStore();
        const string First =
            "TY  - JOUR\nTI  - An invented trial of a library\nAU  - Nemo, Ann\nPY  - 2019\nT2  - Spine Notes\nPB  - House of Cords\n"
            + "DO  - 10.1234/library\nER  - \n";
        const string Second =
            "TY  - JOUR\nTI  - An invented trial of a library\nAU  - Nemo, Ann B.\nPY  - 2019\nJF  - Spine Notes\nVL  - 7\nDO  - 10.1234/library\nER  - \n";
        store.Foreign("ris", First);

        var linked = Assert.Single(store.Foreign("ris", Second).Rows);

        Assert.Equal((ImportOutcome.Linked, "/publications"), (linked.Outcome, Assert.Single(linked.Added)));
        foreach (var text in (string[])[First, Second, First + Second])
        {
            Assert.Null(store.Foreign("ris", text).Report.Release);
        }

        var publication = store.Study("nemo-2019")["publications"]![0]!;
        Assert.Equal(
            ("House of Cords", "7", "Ann"),
            ((string?)publication["publisher"], (string?)publication["volume"], (string?)publication["authors"]![0]!["given"])
        );
    }

    [Fact]
    public void Records_that_nothing_but_their_words_tell_apart_find_themselves()
    {
        using var store = new SomeStore();
        var text = string.Concat(Enumerable.Range(1, 60).Select(number => $"TY  - JOUR\nTI  - Editorial\nAU  - Nemo{number}, Ann\nVL  - {number}\nER  - \n"));

        Assert.Equal(60, store.Foreign("ris", text).Report.Counts[ImportOutcome.Added]);
        var again = store.Foreign("ris", text).Report;

        Assert.Equal((60, null), (again.Counts[ImportOutcome.Unchanged], again.Release));
    }

    [Fact]
    public void A_notice_from_a_list_reaches_every_verdict_that_rests_on_its_study()
    {
        using var pack = new SomePack();
        using var store = new SomeStore();
        pack.Write(
            "studies/gamma-2003.json",
            """{"id":"gamma-2003","title":"A study to be withdrawn","publications":[{"citation":"Spine Notes 2003","doi":"10.1234/gamma","role":"primary"}]}"""
        );
        pack.Write(
            "claims/broker.json",
            """
            [{"id":"all-improved","sourceId":"broker","locator":"Results","line":1,"statement":"All improved.","stream":"provider-assertion",
            "category":"efficacy","assessment":{"verdict":"contradicted","rationale":"Seven of ten did.",
            "evidence":[{"study":"gamma-2003","relation":"contradicts"}]}}]
            """
        );
        Assert.Empty(store.Import(pack.Folder).Defects);
        Assert.DoesNotContain("notices", Claim(store), StringComparison.Ordinal);
        const string List = "doi,kind,date,reason\n10.1234/gamma,expression-of-concern,2020-02-03,Numbers\n";

        var release = store.Foreign("retractions", List).Report.Release!;

        Assert.Equal((0, 2, 0), (release.Added, release.Changed, release.Removed));
        Assert.Contains(""""notices":[{"study":"gamma-2003","kind":"expression-of-concern","date":"2020-02-03"""", Claim(store), StringComparison.Ordinal);
        Assert.Null(store.Foreign("retractions", List).Report.Release);
        Assert.Null(store.Import(pack.Folder).Release);
    }

    private static string Claim(SomeStore store)
    {
        var ledger = store.Loader.Load().Trial;
        var index = ledger.Index("claims");
        return System.Text.Encoding.UTF8.GetString(ledger.Records.Find(index.Key(index.Ids.Find("all-improved")), Records.RecordForm.Document)!);
    }

    [Fact]
    public void A_copy_of_the_store_file_alone_holds_what_was_imported()
    {
        using var store = new SomeStore();
        store.Foreign("ris", "TY  - JOUR\nTI  - An invented trial to copy\nAU  - Nemo, Ann\nPY  - 2019\nER  - \n");
        var copy = store.File("copy.db");

        File.Copy(store.Path, copy);

        using var other = new EvidenceStore(StoreLocation.Parse("sqlite:" + copy), TimeProvider.System);
        var (ours, theirs) = (store.Latest(), new CatalogLoader(other).LatestRelease()!);
        Assert.Equal((ours.Number, ours.TrialDigest), (theirs.Number, theirs.TrialDigest));
        var ledger = new CatalogLoader(other).Load().Trial;
        var index = ledger.Index("studies");
        Assert.Equal(
            "An invented trial to copy",
            (string?)JsonNode.Parse(ledger.Records.Find(index.Key(index.Ids.Find("nemo-2019")), Records.RecordForm.Document))!["title"]
        );
    }
}
