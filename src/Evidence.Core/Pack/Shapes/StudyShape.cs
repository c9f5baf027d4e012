using System.Text.Json;
using static Evidence.Core.Pack.FieldTypes;
using static Evidence.Core.Vocabularies.Vocabularies;

namespace Evidence.Core.Pack;

/// <summary>Tables of a study and the objects in it.</summary>
internal static class StudyShape
{
    private static readonly Shape Population = new(
        "population",
        "Who the people of a study were.",
        May("severity", Words, "Severity in words."),
        May("aisGrades", ListOf(Term(AisGrade)), "AIS or Frankel grades at the start."),
        May("chronicity", Term(Chronicity), "How long after the injury."),
        May("timeSinceInjury", Words, "Time between injury and treatment, in words."),
        May("level", Words, "Level of the lesion, in words."),
        May("age", Words, "Age, in words."),
        May("ageMonths", Object(CommonShapes.AgeMonths), "Age at entry in months."),
        May("gmfcsRange", SomeOf(Term(GmfcsLevel)), "Lowest and highest GMFCS level admitted."),
        May("gmfmVersion", Term(GmfmVersion), "Version of the Gross Motor Function Measure."),
        May("aetiology", Term(Aetiology), "Cause of the lesion of the spinal cord."));

    private static readonly Shape Intervention = new(
        "intervention",
        "What was given.",
        May("cellType", Words, "Kind of cell, in words."),
        May("tissue", SomeOf(Term(Tissue)), "Tissues that the product contains or may contain."),
        May("tissueDetail", Words, "The tissue in the words of the source."),
        May("origin", Term(Origin), "Whose cells."),
        May("dose", Words, "Dose in words, as printed."),
        May("doseCells", Cells, "Number of cells of one course."),
        May("routes", ListOf(Words), "Ways of giving, in words."),
        May("sessions", People, "Number of sessions."));

    private static readonly Shape TimeSinceInjury = new(
        "time-since-injury",
        "From injury to treatment in whole days.",
        May("min", People, "Shortest."),
        May("max", People, "Longest."),
        May("mean", People, "Mean."),
        May("sd", People, "Standard deviation."),
        May("median", People, "Median."),
        May("n", People, "People it describes, if not the arm."),
        Must("basis", Term(TimeBasis), "Whether it describes the people or is a bound of the protocol."),
        May("note", Words, "As printed."),
        May("sourceUrl", Url, "Where it was read."))
    {
        Conditions = [new(null, JsonValueKind.Undefined, ["min"], ["max"], ["mean"], ["median"])],
    };

    private static readonly Shape Gmfcs = new(
        "gmfcs-counts",
        "People by level of gross motor function.",
        [.. GmfcsLevel.Terms.Select(static level => Must(level.Value, People, $"People of level {level.Value}."))]);

    private static readonly Shape Score = new(
        "baseline-score",
        "A mean score at the start.",
        Must("mean", Number, "Mean."),
        May("sd", Number, "Standard deviation."),
        May("derived", FieldTypes.Boolean, "True when computed from other published figures."));

    private static readonly Shape Baseline = new(
        "arm-baseline",
        "An arm at the start, in cerebral palsy.",
        May("n", People, "People described, if not the arm."),
        May("ageMonths", Object(CommonShapes.AgeMonths), "Age at entry in months."),
        May("gmfcs", Object(Gmfcs), "People by GMFCS level."),
        May("gmfmVersion", Term(GmfmVersion), "Version of the Gross Motor Function Measure."),
        May("gmfm", Object(Score), "Score of the Gross Motor Function Measure."),
        May("sourceUrl", Url, "Where it was read."),
        May("note", Words, "What a reader must know."));

    private static readonly Shape MaskedParties = new(
        "masked",
        "Who did not know the treatment.",
        May("participants", Term(Masked), "The people treated."),
        May("careProviders", Term(Masked), "Those who cared for them."),
        May("assessors", Term(Masked), "Those who measured the outcome."));

    private static readonly Shape PoolingNote = new(
        "study-pooling",
        "That a record was taken out of pooling.",
        Must("status", Term(Pooling), "What became of it."),
        Must("since", Date, "Since when."),
        Must("reason", Words, "Why."));

    private static readonly Shape Arm = new(
        "arm",
        "A group of people in a study.",
        Must("id", Slug, "Slug, unique within the study."),
        Must("label", Words, "What the group is, in words."),
        Must("role", Term(ArmRole), "Treated, control or comparator."),
        May("n", People, "People in the group."),
        May("allocated", People, "People randomised to or entered in it."),
        May("analysed", People, "People in its main analysis."),
        May("isolatesCellsOf", SomeOf(Slug), "Ids of treated arms that differ from this one only by the cells."),
        May("timeSinceInjuryDays", Object(TimeSinceInjury), "From injury to treatment, in days."),
        May("baseline", Object(Baseline), "The arm at the start, in cerebral palsy."),
        May("intervention", Object(Intervention), "What the group was given."));

    private static readonly Shape Notice = new(
        "notice",
        "A notice that a journal attached to a publication.",
        Must("kind", Term(NoticeKind), "What was announced."),
        May("date", Date, "Date of the notice."),
        May("url", Url, "Address of the notice."),
        May("reason", Words, "Why, in words."));

    public static readonly Shape Study = new(
        "study",
        "A study as it was read. Absent means unknown; only id and title are certain.",
        Must("id", Slug, "Slug, the same as the file name."),
        Must("title", Words, "Title exactly as published."),
        May("aliases", ListOf(Words), "Names that the press and clinics use."),
        May("summary", Words, "What was done and found, with the figure that matters."),
        May("condition", Slug, "Slug of the condition."),
        May("design", Term(Design), "How the study was made."),
        May("registeredDesign", Term(Design), "The design that the registry or the protocol states."),
        May("phase", Term(Phase), "Phase of the trial."),
        May("masking", Term(Masking), "Who did not know the treatment."),
        May("masked", Object(MaskedParties), "Who did not know the treatment, party by party."),
        May("control", Words, "What the controls received, in words."),
        May("sponsor", Words, "Who is responsible for the study."),
        May("institutions", ListOf(Words), "Where it was done."),
        May("countries", ListOf(Country), "Countries, ISO 3166-1 alpha-2."),
        May("startYear", Year, "Year of the first enrolment."),
        May("publicationYear", Year, "Year of the primary publication."),
        May("enrolled", People, "People who entered."),
        May("analysed", People, "People in the main analysis."),
        May("plannedEnrolment", People, "The number of people in the registry."),
        May("enrolmentIs", Term(PlannedOrActual), "What that number is."),
        May("registeredStatus", Term(RegisteredStatus), "State of the trial by the registry."),
        May("whyStopped", Words, "Why it was stopped, suspended or withdrawn, in the words of the registry."),
        May("statusOn", Date, "The date that the state holds for."),
        May("registeredOn", Date, "When it was first submitted to or posted in the registry."),
        May("prospectivelyRegistered", Term(YesOrNo), "Whether it was registered before the first person entered."),
        May("completionDate", Date, "End of the study by the registry."),
        May("completionIs", Term(PlannedOrActual), "What that date is."),
        May("resultsPosted", FieldTypes.Boolean, "Whether the registry held results when it was read."),
        May("resultsPostedOn", Date, "When results were posted."),
        May("resultsPublished", FieldTypes.Boolean, "True when a publication of results is known to exist."),
        May("population", Object(Population), "Who the people were."),
        May("arms", ListOf(Object(Arm)), "The groups that were followed."),
        May("results", ListOf(ResultShapes.Any), "Outcome results."),
        May("adverseEvents", ListOf(Words), "What was reported about harm, in words."),
        May("limitations", ListOf(Words), "What weakens the conclusion, in words."),
        May("funding", Words, "Who paid and who stands to gain, in words."),
        May("independence", Term(Independence), "Who stands behind the study."),
        May("notices", ListOf(Object(Notice)), "Retractions, corrections and the like."),
        May("noticesCheckedOn", Date, "Date on which a database of retractions was asked."),
        May("pooling", Object(PoolingNote), "Set when the record was taken out of pooling."),
        May("publications", ListOf(Object(CommonShapes.Publication)), "Where it was published."),
        May("registrations", ListOf(Words), "Registry numbers."),
        May("readings", ListOf(Object(CommonShapes.Reading)), "What was read to make the record."),
        May("unverified", ListOf(Words), "What is known to exist but could not be read."))
    {
        Conditions =
        [
            .. ShapeCondition.Together("plannedEnrolment", "enrolmentIs"),
            .. ShapeCondition.Together("completionDate", "completionIs"),
            new("resultsPostedOn", JsonValueKind.Undefined, ["resultsPosted"]),
        ],
    };

    public static readonly FieldType Type = Object(Study);
}
