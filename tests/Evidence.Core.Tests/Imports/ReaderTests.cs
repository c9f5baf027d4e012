using Evidence.Core.Imports;
using Evidence.Core.Pack;
using Evidence.Core.Results;
using Evidence.Core.Studies;
using Evidence.Core.Tests.Exports;

namespace Evidence.Core.Tests.Imports;

public sealed class ReaderTests
{
    private static readonly ImportedStudy Registered = Assert.Single(Read("ctgov", ImportSamples.Registry));

    [Fact]
    public void A_registry_record_becomes_a_study()
    {
        var study = Registered.Study!;
        Assert.Equal(
            ("nct09990001", "A Trial of Invented Cells in Spinal Cord Injury", "spinal-cord-injury", "randomized-controlled-trial"),
            (study.Id, study.Title, study.Condition, study.Design)
        );
        Assert.Equal(("1/2", "double", "University of Somewhere", 2016, 20), (study.Phase, study.Masking, study.Sponsor, study.StartYear, study.Enrolled));
        Assert.Equal(["Cells for SCI", "INVENT"], study.Aliases);
        Assert.Equal(["JP", "KR"], study.Countries);
        Assert.Equal(["Clinic A", "Clinic B"], study.Institutions);
        Assert.Equal(["NCT09990001", "2020-000001-01"], study.Registrations);
        Assert.Equal(["primary", "secondary", "registry"], study.Publications.Select(one => one.Role));
        Assert.Equal("registry", Assert.Single(study.Readings).What);
        Assert.Null(study.Summary);
    }

    [Fact]
    public void Posted_results_become_results_where_measure_and_arm_are_known()
    {
        var study = Registered.Study!;
        Assert.Equal([("cells", "treated", 10), ("sham", "control", 9)], study.Arms.Select(arm => (arm.Id, arm.Role, arm.N ?? 0)));
        Assert.Equal("autologous", study.Arms[0].Intervention!.Origin);
        Assert.Equal([(7, 10), (0, 9)], study.Results.OfType<RespondersResult>().Select(one => (one.Events, one.Total)));
        var change = Assert.Single(study.Results.OfType<MeanChangeResult>());
        Assert.Equal(("asia-motor", 12.5, 4.2, 10, 12.0), (change.Measure, change.Mean, change.Sd, change.N, change.Months));
        Assert.Equal(["serious adverse events: 1 of 10 (Cells)", "Sepsis (serious): 1 of 10 (Cells)"], study.AdverseEvents);
    }

    [Fact]
    public void What_a_study_has_no_place_for_is_listed_with_its_place()
    {
        var rest = Registered.Unmapped.ToDictionary(one => one.Path, one => one.Value);
        Assert.Equal("The registry's own words.", rest["/protocolSection/descriptionModule/briefSummary"]);
        Assert.Equal("Atlantis", rest["/protocolSection/contactsLocationsModule/locations/2/country"]);
        Assert.Equal("An old paper", rest["/protocolSection/referencesModule/references/2/citation"]);
        Assert.Equal("Happiness", rest["/resultsSection/outcomeMeasuresModule/outcomeMeasures/2/title"]);
        Assert.Equal("OTHER", rest["/protocolSection/armsInterventionsModule/armGroups/2/type"]);
        Assert.Equal("G-1", rest["/protocolSection/identificationModule/secondaryIdInfos/1/id"]);
        Assert.DoesNotContain("/protocolSection/designModule/phases/0", rest.Keys);
        Assert.Equal("value-not-read", Assert.Single(Registered.Findings).Code);
    }

    [Fact]
    public void A_registration_without_results_shows_intent_and_no_design()
    {
        var text = ImportSamples.Registry.Replace("resultsSection", "laterSection", StringComparison.Ordinal);
        var study = Assert.Single(Read("ctgov", text));
        Assert.Equal(("registration-only", "randomized-controlled-trial"), (study.Study!.Design, study.Study.RegisteredDesign));
    }

    [Fact]
    public void A_page_of_studies_is_read_one_by_one_and_a_bad_one_stops_no_other()
    {
        var page =
            "{\"nextPageToken\":\"x\",\"studies\":[" + ImportSamples.Registry + ",{\"protocolSection\":{}},5," + ImportSamples.Registry + "],\"totalCount\":4}";
        var read = Read("ctgov", page);
        Assert.Equal([true, false, false, true], read.Select(one => one.Study is not null));
        Assert.Equal(["no-title", "not-this-format"], read.Where(one => one.Study is null).Select(one => one.Findings[0].Code));
        Assert.Equal(["f#1", "f#2", "f#3", "f#4"], read.Select(one => one.Place));
    }

    [Fact]
    public void Pubmed_xml_becomes_a_study()
    {
        var read = Assert.Single(Read("pubmed", ImportSamples.PubMed));
        Assert.Equal(
            ("adler-2019", "Invented cells in spinal cord injury & more", "randomized-controlled-trial", 2019),
            (read.Study!.Id, read.Study.Title, read.Study.Design, read.Study.PublicationYear)
        );
        var publication = Assert.Single(read.Study.Publications);
        Assert.Equal(
            ("Bea Adler, The Group: Journal of Neuro Cells 2019;14(2):406-414", "10.1234/jnc.2019.1", "12345678", "PMC123"),
            (Cited(read), publication.Doi, publication.Pmid, publication.Pmcid)
        );
        Assert.Equal(["NCT09990001"], read.Study.Registrations);
        Assert.Equal("correction", Assert.Single(read.Study.Notices).Kind);
        Assert.Equal("abstract", Assert.Single(read.Study.Readings).What);
        Assert.Contains(read.Unmapped, one => one == new Unmapped("MedlineCitation/@Status", "MEDLINE"));
        Assert.Equal(("issn", "1234-5678"), (publication.Identifiers.Single().Scheme, publication.Identifiers.Single().Value));
        Assert.Equal(
            ("AIM: To see. We saw.", "Journal of Neuro Cells", "14", "2", "406-414", 2019),
            (publication.Abstract, publication.Container, publication.Volume, publication.Issue, publication.Pages, publication.Year)
        );
    }

    [Fact]
    public void Medline_text_becomes_studies()
    {
        var read = Read("nbib", ImportSamples.Nbib);
        Assert.Equal(["Invented cells in spinal cord injury and more", "Another"], read.Select(one => one.Study!.Title));
        Assert.Equal(("retraction", "2021-02"), (read[0].Study!.Notices.Single().Kind, read[0].Study!.Notices.Single().Date));
        Assert.Equal("10.1234/jnc.2019.1", read[0].Study!.Publications.Single().Doi);
        Assert.Equal(["NCT09990001"], read[0].Study!.Registrations);
        Assert.Equal([new Unmapped("OWN", "NLM"), new Unmapped("SI", "GENBANK/AB123")], read[0].Unmapped.Take(2));
        Assert.Equal(["f:1", "f:22"], read.Select(one => one.Place));
    }

    [Fact]
    public void Ris_becomes_studies_and_what_is_wrong_with_it_is_said()
    {
        var read = Read("ris", ImportSamples.Ris);
        Assert.Equal("Bea Adler: J Neuro Cells 2019;14:406-414", Cited(read[0]));
        Assert.Equal([new Unmapped("JA", "JNC")], read[0].Unmapped);
        Assert.Equal(["cells"], read[0].Study!.Publications.Single().Keywords);
        Assert.Equal(["no-end-mark", "value-not-read"], read[1].Findings.Select(finding => finding.Code));
        Assert.Null(read[1].Study!.Publications.Single().Doi);
        Assert.Contains(new Unmapped("doi", "nonsense"), read[1].Unmapped);
    }

    [Fact]
    public void BibTex_becomes_studies_accents_macros_and_all()
    {
        var read = Read("bibtex", ImportSamples.BibTex);
        Assert.Equal("Invented cells & Über é š naïve – 50% øre", read[0].Study!.Title);
        Assert.Equal("Bea Adler, World Health Organization, Dirk Çelik: J. Neuro Cells 2019;14:406-414", Cited(read[0]));
        Assert.Equal("10.1234/jnc_2019.1", read[0].Study!.Publications.Single().Doi);
        Assert.Contains(read[1].Findings, finding => finding.Code == "no-end-mark");
        Assert.Equal("Braces in \"quotes\" end", read[2].Study!.Title);
    }

    [Fact]
    public void Csl_json_becomes_studies()
    {
        var read = Read("csl-json", ImportSamples.Csl);
        Assert.Equal("Bea Adler, The Group: J Neuro Cells 2019;14:406-414", Cited(read[0]));
        Assert.Equal([new Unmapped("key", "a")], read[0].Unmapped);
        Assert.Equal(("2019-03", "en"), (read[0].Study!.Publications.Single().Date, read[0].Study!.Publications.Single().Language));
        Assert.Equal(["no-title", "not-this-format"], read.Skip(1).Select(one => one.Findings.Single().Code));
    }

    [Fact]
    public void Every_study_that_is_read_passes_the_rules_of_the_pack()
    {
        var measures = new[] { Samples.Grade, Samples.Motor }.ToDictionary(measure => measure.Id);
        (string Format, string Text)[] files =
        [
            ("ctgov", ImportSamples.Registry),
            ("pubmed", ImportSamples.PubMed),
            ("nbib", ImportSamples.Nbib),
            ("ris", ImportSamples.Ris),
            ("bibtex", ImportSamples.BibTex),
            ("csl-json", ImportSamples.Csl),
        ];
        foreach (var read in files.SelectMany(file => Read(file.Format, file.Text)).Select(one => one.Study).OfType<Study>().Append(Samples.Trial.Study))
        {
            var text = StudyText.Write(read);
            var back = StudyReader.Read(text, read.Id, measures);
            Assert.Empty(back.Defects);
            Assert.Equal(text, StudyText.Write(back.Study!));
        }
    }

    private static string Cited(ImportedStudy read) =>
        read.Study!.Publications.Single() is var one
            ? string.Join(", ", one.Authors.Select(author => author.Literal ?? $"{author.Given} {author.Family}")) + ": " + one.Citation
            : "";

    internal static List<ImportedStudy> Read(string format, string text)
    {
        using var stream = Samples.Stream(text);
        return [.. ImportFormats.Find(format)!.Read(stream, "f", [Samples.Grade, Samples.Motor])];
    }
}
