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
        May("age", Words, "Age, in words."));

    private static readonly Shape Intervention = new(
        "intervention",
        "What was given.",
        May("cellType", Words, "Kind of cell, in words."),
        May("tissue", Words, "Tissue the cells came from, in words."),
        May("origin", Term(Origin), "Whose cells."),
        May("dose", Words, "Dose in words, as printed."),
        May("doseCells", Cells, "Number of cells of one course."),
        May("routes", ListOf(Words), "Ways of giving, in words."),
        May("sessions", People, "Number of sessions."));

    private static readonly Shape Arm = new(
        "arm",
        "A group of people in a study.",
        Must("id", Slug, "Slug, unique within the study."),
        Must("label", Words, "What the group is, in words."),
        Must("role", Term(ArmRole), "Treated, control or comparator."),
        May("n", People, "People in the group."),
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
        May("phase", Term(Phase), "Phase of the trial."),
        May("masking", Term(Masking), "Who did not know the treatment."),
        May("control", Words, "What the controls received, in words."),
        May("sponsor", Words, "Who is responsible for the study."),
        May("institutions", ListOf(Words), "Where it was done."),
        May("countries", ListOf(Country), "Countries, ISO 3166-1 alpha-2."),
        May("startYear", Year, "Year of the first enrolment."),
        May("publicationYear", Year, "Year of the primary publication."),
        May("enrolled", People, "People who entered."),
        May("analysed", People, "People in the main analysis."),
        May("population", Object(Population), "Who the people were."),
        May("arms", ListOf(Object(Arm)), "The groups that were followed."),
        May("results", ListOf(ResultShapes.Any), "Outcome results."),
        May("adverseEvents", ListOf(Words), "What was reported about harm, in words."),
        May("limitations", ListOf(Words), "What weakens the conclusion, in words."),
        May("funding", Words, "Who paid and who stands to gain, in words."),
        May("independence", Term(Independence), "Who stands behind the study."),
        May("notices", ListOf(Object(Notice)), "Retractions, corrections and the like."),
        May("noticesCheckedOn", Date, "Date on which a database of retractions was asked."),
        May("publications", ListOf(Object(CommonShapes.Publication)), "Where it was published."),
        May("registrations", ListOf(Words), "Registry numbers."),
        May("readings", ListOf(Object(CommonShapes.Reading)), "What was read to make the record."),
        May("unverified", ListOf(Words), "What is known to exist but could not be read."));

    public static readonly FieldType Type = Object(Study);
}
