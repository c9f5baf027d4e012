using Evidence.Core.References;
using Evidence.Core.Studies;
using C = Evidence.Core.Exports.ColumnsOf<Evidence.Core.Exports.StudyRow>;
using V = Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Exports;

/// <summary>Studies, one row each.</summary>
internal static class StudyTable
{
    public static CsvTable<StudyRow> Table { get; } =
        new(
            "studies",
            "Studies",
            "One row is one study as it was read: design, people, arms, publications. An empty cell means unknown, never \"none\".",
            [
                C.Key(s => s.Study.Id, "The study's id."),
                C.Text("title", s => s.Study.Title, "Title exactly as published.") with
                {
                    Required = true,
                },
                C.List("aliases", s => s.Study.Aliases, "Names that the press and clinics use for it."),
                C.Text("summary", s => s.Study.Summary, "What was done and found, in our words."),
                C.Text("condition", s => s.Study.Condition, "Slug of the condition treated or followed."),
                C.Term("design", V.Design, s => s.Study.Design, "How the study was made."),
                C.Term("profile", V.Profile, s => s.Profile, "Whether treated people were compared with others; derived from design and arms."),
                C.Term("level", V.Level, s => s.Level, "Level of evidence (OCEBM 2011), 1 is the highest; derived.") with
                {
                    Ordered = true,
                },
                C.Text("levelReason", s => s.LevelReason, "Why the level is what it is; derived."),
                C.Term(
                    "registeredDesign",
                    V.Design,
                    s => s.Study.RegisteredDesign,
                    "The design that the registry or the protocol states; nothing but that was read where design is registration-only."
                ),
                C.Term("phase", V.Phase, s => s.Study.Phase, "Phase of the trial."),
                C.Term("masking", V.Masking, s => s.Study.Masking, "Who did not know the treatment."),
                C.Term("maskedParticipants", V.Masked, s => s.Study.Masked?.Participants, "Whether the people treated did not know."),
                C.Term("maskedCareProviders", V.Masked, s => s.Study.Masked?.CareProviders, "Whether those who cared for them did not know."),
                C.Term("maskedAssessors", V.Masked, s => s.Study.Masked?.Assessors, "Whether those who measured the outcome did not know."),
                C.Text("control", s => s.Study.Control, "What the control people received, in words."),
                C.Text("sponsor", s => s.Study.Sponsor, "Who is responsible for the study."),
                C.List("institutions", s => s.Study.Institutions, "Where it was done."),
                C.List("countries", s => s.Study.Countries, "Countries, ISO 3166-1 alpha-2."),
                C.Year("startYear", s => s.Study.StartYear, "Year of the first enrolment."),
                C.Year("publicationYear", s => s.Study.PublicationYear, "Year of the primary publication."),
                C.Count("enrolled", s => s.Study.Enrolled, "People who entered the study."),
                C.Count("analysed", s => s.Study.Analysed, "People in the main analysis."),
                C.Count("plannedEnrolment", s => s.Study.PlannedEnrolment, "The number of people in the registry."),
                C.Term("enrolmentIs", V.PlannedOrActual, s => s.Study.EnrolmentIs, "What that number is."),
                C.Term("registeredStatus", V.RegisteredStatus, s => s.Study.RegisteredStatus, "State of the trial by the registry."),
                C.Date("statusOn", s => s.Study.StatusOn, "The date that the state holds for."),
                C.Date("registeredOn", s => s.Study.RegisteredOn, "When it was first submitted to or posted in the registry."),
                C.Term(
                    "prospectivelyRegistered",
                    V.YesOrNo,
                    s => s.Study.ProspectivelyRegistered,
                    "Whether it was registered before the first person entered."
                ),
                C.Date("completionDate", s => s.Study.CompletionDate, "End of the study by the registry."),
                C.Term("completionIs", V.PlannedOrActual, s => s.Study.CompletionIs, "What that date is."),
                C.Flag("resultsPosted", s => s.Study.ResultsPosted, "Whether the registry held results when it was read."),
                C.Date("resultsPostedOn", s => s.Study.ResultsPostedOn, "When results were posted."),
                C.Flag("resultsPublished", s => s.Study.ResultsPublished, "True when a publication of results is known to exist."),
                C.Text("severity", s => s.Study.Population?.Severity, "Severity of the people's condition, in words."),
                C.List("aisGrades", s => s.Study.Population?.AisGrades ?? [], "AIS or Frankel grades at the start.", V.AisGrade) with
                {
                    Ordered = true,
                },
                C.Term("chronicity", V.Chronicity, s => s.Study.Population?.Chronicity, "How long after the injury people entered."),
                C.Text("timeSinceInjury", s => s.Study.Population?.TimeSinceInjury, "Time between injury and treatment, in words."),
                C.Text("lesionLevel", s => s.Study.Population?.Level, "Level of the lesion, in words."),
                C.Text("age", s => s.Study.Population?.Age, "Age, in words."),
                C.Number("ageMonthsMean", s => s.Study.Population?.AgeMonths?.Mean, "Mean age at entry in months."),
                C.Number("ageMonthsMin", s => s.Study.Population?.AgeMonths?.Min, "Youngest, in months."),
                C.Number("ageMonthsMax", s => s.Study.Population?.AgeMonths?.Max, "Oldest, in months."),
                C.List("gmfcsRange", s => s.Study.Population?.GmfcsRange ?? [], "Lowest and highest GMFCS level admitted.", V.GmfcsLevel) with
                {
                    Ordered = true,
                },
                C.Term("gmfmVersion", V.GmfmVersion, s => s.Study.Population?.GmfmVersion, "Version of the Gross Motor Function Measure."),
                C.Term("aetiology", V.Aetiology, s => s.Study.Population?.Aetiology, "Cause of the lesion of the spinal cord."),
                C.Count("arms", s => s.Study.Arms.Count, "Groups on record."),
                C.List("armLabels", s => s.Study.Arms.Select(arm => arm.Label), "The groups, in words."),
                C.List("cellTypes", s => Given(s, i => i.CellType), "Kinds of cell given."),
                C.List("tissues", s => s.Study.Arms.SelectMany(arm => arm.Intervention?.Tissue ?? []).Distinct(), "Tissues the cells came from.", V.Tissue),
                C.List("tissueDetails", s => Given(s, i => i.TissueDetail), "The tissues in the words of the source."),
                C.List("origins", s => Given(s, i => i.Origin), "Whose cells were given.", V.Origin),
                C.List("routes", s => s.Study.Arms.SelectMany(arm => arm.Intervention?.Routes ?? []).Distinct(), "Ways of giving."),
                C.Count("results", s => s.Study.Results.Count, "Outcome results on record; they are rows of the results table."),
                C.Term("harms", V.HarmsParity, s => s.Harms, "Whether harms were reported; derived."),
                C.List("adverseEvents", s => s.Study.AdverseEvents, "What was reported about harm, in words."),
                C.List("limitations", s => s.Study.Limitations, "What weakens the conclusion, in words."),
                C.Text("funding", s => s.Study.Funding, "Who paid and who stands to gain, in words."),
                C.Term("independence", V.Independence, s => s.Study.Independence, "Who stands behind the study."),
                C.List("notices", s => s.Study.Notices.Select(n => n.Kind), "Retractions, corrections and the like that are known.", V.NoticeKind),
                C.List("noticeDates", s => s.Study.Notices.Select(n => n.Date ?? "unknown"), "Dates of the notices, in the same order."),
                C.Date(
                    "noticesCheckedOn",
                    s => s.Study.NoticesCheckedOn,
                    "Date on which a database of retractions was asked; empty when none was, and then no notice means nothing."
                ),
                C.Term("pooling", V.Pooling, s => s.Study.Pooling?.Status, "Set when the record was taken out of pooling."),
                C.Text("poolingReason", s => s.Study.Pooling?.Reason, "Why it was taken out of pooling."),
                C.List(
                    "authors",
                    s => s.Reference.Authors.Select(one => one.ToString()),
                    "Authors of the primary publication, family name first, as far as they were seen."
                ),
                C.Flag("authorsComplete", s => s.Study.OwnReport?.AuthorsComplete, "False when only the first authors were seen."),
                C.Text("journal", s => s.Reference.Journal, "Journal of the primary publication."),
                C.Text("volume", s => s.Reference.Volume, "Volume."),
                C.Text("issue", s => s.Reference.Issue, "Issue."),
                C.Text("pages", s => s.Reference.Pages, "Pages or article number."),
                C.Text("citation", s => CitationLine.Of(s.Reference), "Citation of the primary publication, made of its parts as far as they were seen."),
                C.Text("doi", s => s.Study.OwnReport?.Doi, "DOI of the primary publication."),
                C.Text("pmid", s => s.Study.OwnReport?.Pmid, "PubMed number of the primary publication."),
                C.Text("pmcid", s => s.Study.OwnReport?.Pmcid, "PubMed Central number of the primary publication."),
                C.Address("sourceUrl", s => s.SourceUrl, "Best address of what the record was read from."),
                C.List("registrations", s => s.Study.Registrations, "Registry numbers."),
                C.List("readings", s => s.Study.Readings.Select(r => r.What).Distinct(), "What was read to make the record.", V.ReadingKind),
                C.List("unverified", s => s.Study.Unverified, "What is known to exist but could not be read."),
            ]
        );

    private static IEnumerable<string?> Given(StudyRow row, Func<Intervention, string?> of) =>
        row.Study.Arms.Where(arm => arm.Intervention is not null).Select(arm => of(arm.Intervention!)).Distinct();
}
