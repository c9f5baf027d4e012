using System.Globalization;
using System.Text;
using Evidence.Storage.Imports;

namespace Evidence.Storage.Tests;

/// <summary>What every database makes of records of registries, libraries and lists of notices.</summary>
public abstract class ForeignImportContract(StoreFixture fixture)
{
    private const string Curated = """
        {"id":"adler-2019","title":"Invented cells in chronic injury of the cord","condition":"spinal-cord-injury","design":"case-series",
        "publicationYear":2019,"enrolled":20,"masking":"none",
         "arms":[{"id":"cells","label":"Cells","role":"treated","n":20}],
         "results":[{"id":"pain","kind":"measurement","arm":"cells","measure":"adverse-events","value":12.50,"unit":"points"}],
         "registrations":["NCT09990001"],"publications":[{"citation":"J Cells 2019","doi":"10.1234/jc.2019.1","role":"primary"},
         {"citation":"J Cells 2021","doi":"10.1234/jc.2021.9","role":"secondary"}]}
        """;

    private static string Registered(string number, int enrolled, string title = "An invented trial of cells in the cord") =>
        $$$$$"""
        {"protocolSection":{"identificationModule":{"nctId":"{{{{{number}}}}}","officialTitle":"{{{{{title}}}}}"},
        "sponsorCollaboratorsModule":{"leadSponsor":{"name":"University of Somewhere"}},
         "statusModule":{"startDateStruct":{"date":"2016-03","type":"ACTUAL"}},"designModule":{"studyType":"INTERVENTIONAL",
         "designInfo":{"maskingInfo":{"masking":"DOUBLE"}},"enrollmentInfo":{"count":{{{{{enrolled}}}}},"type":"ACTUAL"}}}}
        """;

    private static string Paper(string title, string doi, int year = 2019) =>
        $"TY  - JOUR\nTI  - {title}\nAU  - Nemo, Ann\nPY  - {year}\nDO  - {doi}\nER  - \n";

    [Fact]
    public void A_registry_record_is_put_beside_the_study_with_its_number_and_overwrites_nothing()
    {
        using var pack = Pack();
        using var store = Filled(pack);

        var (rows, report) = store.Foreign("ctgov", Registered("nct09990001", 24));

        var row = Assert.Single(rows);
        Assert.Equal((ImportOutcome.Linked, "adler-2019", "foreign.txt"), (row.Outcome, row.Study, row.Place));
        Assert.Equal(["/sponsor", "/startYear", "/plannedEnrolment", "/enrolmentIs", "/aliases", "/publications", "/readings"], row.Added);
        Assert.Equal(["/masking", "/enrolled"], row.Findings.Select(finding => finding.Pointer));
        Assert.Equal((2, 0, 1, 0), (report.Release!.Number, report.Release.Added, report.Release.Changed, report.Release.Removed));
        var study = store.Study("adler-2019");
        Assert.Equal(
            (20, "none", "University of Somewhere", 2016),
            ((int)study["enrolled"]!, (string?)study["masking"], (string?)study["sponsor"], (int)study["startYear"]!)
        );
        Assert.Equal(["registry"], study["readings"]!.AsArray().Select(reading => (string?)reading!["what"]));
        Assert.Contains(
            study["derived"]!["consistency"]!.AsArray(),
            note => (string?)note!["code"] == "differs-from-record" && (string?)note["detail"] == "here 20; ClinicalTrials.gov API v2 (NCT09990001) has 24"
        );
        Assert.Contains("\"value\":12.50,", study["results"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        using var pack = Pack();
        using var store = Filled(pack);
        var text = $"[{Registered("NCT09990001", 24)},{Registered("NCT09990002", 12, "Another invented trial of other cells")}]";
        store.Foreign("ctgov", text);
        var digest = store.Latest().TrialDigest;

        var (rows, report) = store.Foreign("ctgov", text);

        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Unchanged], rows.Select(row => row.Outcome));
        Assert.Null(report.Release);
        Assert.Equal(digest, store.Latest().TrialDigest);
    }

    [Fact]
    public void A_pack_imported_again_loses_no_registry_fact_and_its_own_facts_come_first()
    {
        using var pack = Pack();
        using var store = Filled(pack);
        store.Foreign("ctgov", Registered("NCT09990001", 24));

        Assert.Null(store.Import(pack.Folder).Release);
        pack.Write("studies/adler-2019.json", Curated.Replace("\"masking\":\"none\"", "\"sponsor\":\"Somebody else\"", StringComparison.Ordinal));
        Assert.Equal((0, 1, 0), store.Import(pack.Folder).Release is { } release ? (release.Added, release.Changed, release.Removed) : default);

        var study = store.Study("adler-2019");
        Assert.Equal(("Somebody else", "double", 2016), ((string?)study["sponsor"], (string?)study["masking"], (int)study["startYear"]!));
        Assert.Contains(study["derived"]!["consistency"]!.AsArray(), note => (string?)note!["pointer"] == "/sponsor");
    }

    [Fact]
    public void A_newer_record_replaces_what_the_older_one_said_and_nothing_else()
    {
        using var pack = Pack();
        using var store = Filled(pack);
        store.Foreign("ctgov", Registered("NCT09990001", 20));
        store.Foreign("ctgov", Registered("NCT09990001", 20).Replace("2016-03", "2017-01", StringComparison.Ordinal));

        Assert.Equal(2017, (int)store.Study("adler-2019")["startYear"]!);
        Assert.Null(store.Study("adler-2019")["derived"]!["consistency"]!.AsArray().FirstOrDefault(note => (string?)note!["pointer"] == "/startYear"));
    }

    [Fact]
    public void A_study_of_a_file_of_studies_keeps_its_registry_facts_when_the_file_comes_again()
    {
        using var store = fixture.Fresh();
        var file = store.File("mine.ndjson");
        File.WriteAllText(file, """{"id":"solo-2020","title":"Solo","registrations":["NCT09990007"]}""");
        store.Import(file);
        store.Foreign("ctgov", Registered("NCT09990007", 9));

        Assert.Null(store.Import(file).Release);
        Assert.Equal(9, (int)store.Study("solo-2020")["enrolled"]!);
        File.WriteAllText(file, """{"id":"solo-2020","title":"Solo","registrations":["NCT09990007"],"enrolled":8}""");
        Assert.Equal(1, store.Import(file).Release!.Changed);
        Assert.Equal(8, (int)store.Study("solo-2020")["enrolled"]!);
    }

    [Fact]
    public void What_is_nowhere_becomes_a_study_and_a_second_record_of_it_stands_beside_it()
    {
        using var pack = Pack();
        using var store = Filled(pack);

        var (rows, report) = store.Foreign(
            "ris",
            Paper("A wholly new study of nothing much", "10.1234/new") + Paper("The same by another name, as it goes", "https://doi.org/10.1234/NEW")
        );

        Assert.Equal([(ImportOutcome.Added, "nemo-2019"), (ImportOutcome.Linked, "nemo-2019")], rows.Select(row => (row.Outcome, row.Study!)));
        Assert.Equal((1, 0), (report.Release!.Added, report.Release.Changed));
        Assert.Equal("The same by another name, as it goes", (string?)store.Study("nemo-2019")["aliases"]![0]);
        Assert.Equal(
            [(ImportOutcome.Unchanged, "nemo-2019"), (ImportOutcome.Unchanged, "nemo-2019")],
            store
                .Foreign("ris", Paper("A wholly new study of nothing much", "10.1234/new") + Paper("The same by another name, as it goes", "10.1234/NEW"))
                .Rows.Select(row => (row.Outcome, row.Study!))
        );
        Assert.Equal("nemo-2019-2", Assert.Single(store.Foreign("ris", Paper("Yet another study of that year", "10.1234/other")).Rows).Study);
    }

    [Fact]
    public void The_same_title_and_year_is_the_same_study_and_a_record_without_any_number_is_recognised_too()
    {
        using var pack = Pack();
        using var store = Filled(pack);

        var (rows, _) = store.Foreign(
            "ris",
            "TY  - JOUR\nTI  - INVENTED CELLS in chronic injury of the cord\nPY  - 2019\nJO  - J Cells\nER  - \n"
                + "TY  - JOUR\nTI  - Reply\nER  - \nTY  - JOUR\nTI  - Reply\nER  - \n"
        );

        Assert.Equal(
            [(ImportOutcome.Unchanged, "adler-2019"), (ImportOutcome.Added, "reply"), (ImportOutcome.Unchanged, "reply")],
            rows.Select(row => (row.Outcome, row.Study!))
        );
    }

    [Fact]
    public void A_further_paper_of_a_study_brings_its_publication_and_no_fact()
    {
        using var pack = Pack();
        using var store = Filled(pack);

        var (rows, _) = store.Foreign(
            "nbib",
            "PMID- 777\nTI  - What became of them ten years later.\nDP  - 2029\nAID - 10.1234/later [doi]\nSI  - ClinicalTrials.gov/NCT09990001\n"
                + "PT  - Retracted Publication\n"
        );

        Assert.Equal((ImportOutcome.Linked, "adler-2019"), (rows[0].Outcome, rows[0].Study));
        var study = store.Study("adler-2019");
        Assert.Equal(("secondary", "777"), ((string?)study["publications"]!.AsArray()[^1]!["role"], (string?)study["publications"]!.AsArray()[^1]!["pmid"]));
        Assert.Equal((null, null, 2019), (study["aliases"], study["notices"], (int)study["publicationYear"]!));
    }

    [Fact]
    public void A_record_that_fits_two_studies_is_refused_and_both_are_named()
    {
        using var pack = Pack();
        pack.Write("studies/adler-2021.json", """{"id":"adler-2021","title":"The same trial two years later on","registrations":["NCT09990001"]}""");
        using var store = Filled(pack);

        var (rows, report) = store.Foreign("ctgov", Registered("NCT09990001", 24));

        Assert.Equal(
            (ImportOutcome.Refused, "ambiguous-match", "it fits adler-2019 and adler-2021"),
            (rows[0].Outcome, rows[0].Findings.Single().Code, rows[0].Findings.Single().Detail)
        );
        Assert.Null(report.Release);
    }

    [Fact]
    public void A_bad_record_stops_no_other_unless_the_import_is_strict()
    {
        using var pack = Pack();
        using var store = Filled(pack);
        var text = $"[{Registered("NCT09990005", 5, "A study that is fine in every way")},7,{Registered("NCT09990001", 24)}]";

        var strict = store.Foreign("ctgov", text, strict: true);
        Assert.Equal((null, 1), (strict.Report.Release, store.Latest().Number));

        var (rows, report) = store.Foreign("ctgov", text);
        Assert.Equal([ImportOutcome.Added, ImportOutcome.Refused, ImportOutcome.Linked], rows.Select(row => row.Outcome));
        Assert.Equal((1, 1), (report.Release!.Added, report.Release.Changed));
    }

    [Fact]
    public void A_record_with_which_the_study_would_break_a_rule_is_refused_with_the_rule()
    {
        using var pack = Pack();
        pack.Write("studies/adler-2019.json", Curated.Replace("\"enrolled\":20", "\"analysed\":20", StringComparison.Ordinal));
        using var store = Filled(pack);

        var (rows, report) = store.Foreign("ctgov", Registered("NCT09990001", 3));

        Assert.Equal((ImportOutcome.Refused, "adler-2019", "foreign.txt"), (rows[0].Outcome, rows[0].Study, rows[0].Findings[0].File));
        Assert.Contains("analysed-above-enrolled", rows[0].Findings.Select(finding => finding.Code));
        Assert.Null(report.Release);
    }

    [Fact]
    public void A_dry_run_tells_all_and_writes_nothing()
    {
        using var pack = Pack();
        using var store = Filled(pack);

        Assert.Equal(1, store.Foreign("ctgov", Registered("NCT09990001", 24), dryRun: true).Report.Release!.Changed);
        Assert.Equal(1, store.Latest().Number);
        Assert.Null(store.Study("adler-2019")["sponsor"]);
        Assert.Equal(ImportOutcome.Linked, store.Foreign("ctgov", Registered("NCT09990001", 24)).Rows[0].Outcome);
    }

    [Fact]
    public void A_file_of_another_format_is_refused_by_name()
    {
        using var store = fixture.Fresh();

        var finding = Assert.Single(Assert.Single(store.Foreign("nbib", Paper("A title", "10.1234/x")).Rows).Findings);

        Assert.Equal(
            ("foreign.txt", "not-this-format", "this is RIS, not nbib", "Import it with --from ris."),
            (finding.File, finding.Code, finding.Detail, finding.Hint)
        );
    }

    [Fact]
    public void Utf16_is_read_and_what_is_neither_is_refused_before_it_is_public()
    {
        using var store = fixture.Fresh();
        var path = store.File("utf16.json");
        File.WriteAllText(path, Registered("NCT09990009", 9, "Lesión medular: un ensayo inventado"), Encoding.Unicode);
        var rows = new List<ImportRow>();
        new ForeignImport(store.Store).Import(new ForeignRequest("ctgov", [path], null, false, false), rows.Add, new SomeStore.Progress());
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Paper("Lesión medular", "10.1234/l")));
        new ForeignImport(store.Store).Import(new ForeignRequest("ris", [path], null, false, false), rows.Add, new SomeStore.Progress());

        Assert.Equal([ImportOutcome.Added, ImportOutcome.Refused], rows.Select(row => row.Outcome));
        Assert.Equal("Lesión medular: un ensayo inventado", (string?)store.Study("nct09990009")["title"]);
        Assert.Contains("lost-characters", rows[1].Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Nothing_that_mentions_a_testimonial_comes_in()
    {
        using var pack = Pack();
        using var store = Filled(pack);

        var (rows, _) = store.Foreign("ris", Paper("What story-1 says of the trial", "10.1234/story"));

        Assert.Equal("ledgers-mixed", Assert.Single(Assert.Single(rows).Findings).Code);
    }

    [Fact]
    public void A_notice_is_put_on_the_study_once_and_only_on_its_own_report()
    {
        using var pack = Pack();
        using var store = Filled(pack);
        const string Csv =
            "OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,RetractionDate,RetractionDOI,Reason\n"
            + "https://doi.org/10.1234/JC.2019.1,0,Retraction,2/14/2024 0:00,10.1234/retr,+Data;+Image;\n"
            + "10.1234/jc.2021.9,0,Retraction,,,\n10.1234/nowhere,0,Correction,,,\n,0,Retraction,,,\n";

        var (rows, report) = store.Foreign("retractions", Csv);

        Assert.Equal([ImportOutcome.Linked, ImportOutcome.Unchanged, ImportOutcome.Unknown, ImportOutcome.Refused], rows.Select(row => row.Outcome));
        Assert.Equal(["further-report", "not-in-this-release", "value-not-read"], rows.Skip(1).Select(row => row.Findings.Single().Code));
        Assert.Equal(1, report.Release!.Changed);
        Assert.Equal(
            """[{"kind":"retraction","date":"2024-02-14","url":"https://doi.org/10.1234/retr","reason":"Data; Image"}]""",
            store.Study("adler-2019")["notices"]!.ToJsonString()
        );
        Assert.Null(store.Foreign("retractions", Csv).Report.Release);
        Assert.Null(store.Import(pack.Folder).Release);
    }

    [Fact]
    public void A_retracted_cohort_is_taken_out_of_what_was_derived_of_others()
    {
        using var pack = Pack();
        pack.Write("measures/ais-grade.json", """{"id":"ais-grade","name":"AIS grade","description":"A to E.","direction":"higher-is-better"}""");
        pack.Write("studies/course-2000.json", """
            {"id":"course-2000","title":"The course of complete injuries without treatment","condition":"spinal-cord-injury","design":"natural-history",
            "population":{"chronicity":"chronic","aisGrades":["A"]},
             "publications":[{"citation":"Cord 2000","doi":"10.1234/course","role":"primary"}],"arms":[{"id":"all","label":"All","role":"control","n":100}],
             "results":[{"id":"grade","kind":"responders","arm":"all","measure":"ais-grade","events":5,"total":100,"months":12,
             "definition":"improved by at least one AIS grade"}]}
            """);
        pack.Write("studies/treated-2010.json", """
            {"id":"treated-2010","title":"Treated people with complete injuries","condition":"spinal-cord-injury","design":"case-series",
            "population":{"chronicity":"chronic","aisGrades":["A"]},
             "arms":[{"id":"cells","label":"Cells","role":"treated","n":10,"intervention":{"cellType":"mesenchymal"}}],
             "results":[{"id":"grade","kind":"responders","arm":"cells","measure":"ais-grade","events":1,"total":10,"months":12,
             "definition":"improved by at least one AIS grade"}]}
            """);
        using var store = Filled(pack);
        Assert.Contains("course-2000", store.Study("treated-2010")["derived"]!["naturalCourse"]!.ToJsonString(), StringComparison.Ordinal);

        var (_, report) = store.Foreign("retractions", "doi,kind,date\n10.1234/course,retraction,2024\n");

        Assert.Equal(2, report.Release!.Changed);
        Assert.DoesNotContain("course-2000", store.Study("treated-2010")["derived"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_is_recognised_again_whole()
    {
        using var store = fixture.Fresh();
        var text = string.Concat(
            Enumerable
                .Range(1, 1_500)
                .Select(number => Paper($"Invented paper number {number.ToString(CultureInfo.InvariantCulture)} of many", $"10.1234/many.{number}"))
        );

        Assert.Equal(1_500, store.Foreign("ris", text).Report.Counts[ImportOutcome.Added]);
        Assert.Equal(1_500, store.Foreign("ris", text).Report.Counts[ImportOutcome.Unchanged]);
        Assert.Equal(1_500, store.Loader.Load().Trial.Index("studies").Rows);
    }

    private static SomePack Pack()
    {
        var pack = new SomePack();
        pack.Write("studies/adler-2019.json", Curated.ReplaceLineEndings("\n"));
        return pack;
    }

    private SomeStore Filled(SomePack pack)
    {
        var store = fixture.Fresh();
        Assert.Empty(store.Import(pack.Folder).Defects);
        return store;
    }
}
