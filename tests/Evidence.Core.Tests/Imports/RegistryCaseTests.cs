namespace Evidence.Core.Tests.Imports;

/// <summary>What a registry says of a trial beyond its design.</summary>
public sealed class RegistryCaseTests
{
    [Theory]
    [InlineData("Spinal Cord Injury, Acute", "spinal-cord-injury")]
    [InlineData("Spinal Cord Injuries", "spinal-cord-injury")]
    [InlineData("Chronic Complete Traumatic Thoracic Spinal Cord Injury", "spinal-cord-injury")]
    [InlineData("SCI - Spinal Cord Injury", "spinal-cord-injury")]
    [InlineData("Cerebral Palsy, Spastic, Diplegic", "cerebral-palsy")]
    [InlineData("Infantile Cerebral Palsy", "cerebral-palsy")]
    [InlineData("Spinal Cord Diseases", null)]
    [InlineData("Spinal Cord Injury Without a Story of Osteoporosis", null)]
    [InlineData("Bell Palsy", null)]
    public void A_condition_is_known_whatever_the_order_of_its_words(string name, string? condition) =>
        Assert.Equal(condition, ReaderTests.Read("ctgov", Record.Replace("Spinal Cord Injuries", name, StringComparison.Ordinal)).Single().Study!.Condition);

    [Fact]
    public void The_state_of_a_trial_its_dates_and_its_people_are_read()
    {
        var study = ReaderTests.Read("ctgov", Record).Single().Study!;
        Assert.Equal(
            ("terminated", "2018-02", "2015-12-30", "2017", "actual"),
            (study.RegisteredStatus, study.StatusOn, study.RegisteredOn, study.CompletionDate, study.CompletionIs)
        );
        Assert.Equal((null, 12, "planned", false, "0"), (study.Enrolled, study.PlannedEnrolment, study.EnrolmentIs, study.ResultsPosted, study.Phase));
        Assert.Equal(("registration-only", "single-arm-trial"), (study.Design, study.RegisteredDesign));
        Assert.Equal("Sponsor ran out of cells", study.WhyStopped);
        Assert.Equal(("yes", null, "yes"), (study.Masked!.Participants, study.Masked.CareProviders, study.Masked.Assessors));
    }

    [Fact]
    public void A_retraction_of_a_report_that_the_registry_names_is_on_that_report()
    {
        var notice = Assert.Single(ReaderTests.Read("ctgov", Record).Single().Notices);
        Assert.Equal(
            ("30000601", "retraction", "2019", "https://pubmed.ncbi.nlm.nih.gov/30000602/"),
            (notice.Pmid, notice.Notice.Kind, notice.Notice.Date, notice.Notice.Url)
        );
    }

    private const string Record = """
        {"protocolSection":{"identificationModule":{"nctId":"NCT09990003","briefTitle":"An invented cord trial"},
         "statusModule":{"overallStatus":"TERMINATED","whyStopped":"Sponsor ran out of cells","statusVerifiedDate":"2018-02",
         "studyFirstSubmitDate":"2015-12-30","completionDateStruct":{"date":"2017","type":"ACTUAL"}},
         "conditionsModule":{"conditions":["Spinal Cord Injuries"]},
         "designModule":{"studyType":"INTERVENTIONAL","phases":["EARLY_PHASE1"],"designInfo":{"allocation":"NA","interventionModel":"SINGLE_GROUP",
         "maskingInfo":{"whoMasked":["PARTICIPANT","OUTCOMES_ASSESSOR"]}},"enrollmentInfo":{"count":12,"type":"ESTIMATED"}},
         "referencesModule":{"references":[{"pmid":"30000601","type":"RESULT","citation":"Roe A. Invented. Spine Notes 2018;1:1.",
         "retractions":[{"pmid":"30000602","source":"Spine Notes. 2019;2:2"}]}]}},
         "hasResults":false}
        """;
}
