using System.Globalization;
using Evidence.Core.Search;

namespace Evidence.Core.Studies;

/// <summary>What studies are found by.</summary>
public static class StudyFields
{
    /// <summary>The table.</summary>
    public static FieldTable<EnrichedStudy> Table { get; } =
        new(
            Fields<EnrichedStudy>.Id("The study's id.", "honmou-2021"),
            [
                Sorted(Fields<EnrichedStudy>.Free("condition", "of", "The condition treated or followed.", "spinal-cord-injury", s => [s.Study.Condition])),
                Sorted(Closed("design", "with design", "How the study was made.", "randomized-controlled-trial", "design", s => [s.Study.Design])),
                Closed(
                    "registeredDesign",
                    "registered with design",
                    "The design that the registry or the protocol states; of registrations without results it is the only one known.",
                    "randomized-controlled-trial",
                    "design",
                    s => [s.Study.RegisteredDesign]
                ),
                Closed(
                    "anyDesign",
                    "with design or registered design",
                    "The design of the study or, where only the registration was read, the one that was registered.",
                    "randomized-controlled-trial",
                    "design",
                    s => [s.Study.Design, s.Study.RegisteredDesign]
                ),
                Closed(
                    "registeredStatus",
                    "registered as",
                    "State of the trial by the registry.",
                    "completed",
                    "registered-status",
                    s => [s.Study.RegisteredStatus]
                ),
                Closed(
                    "reporting",
                    "whose results are",
                    "Whether results are public, as far as was read.",
                    "published",
                    "reporting",
                    s => [StudyReporting.Of(s.Study)]
                ),
                Closed("profile", "that are", "Whether the study compares groups.", "comparative", "profile", s => [s.Derived.Profile.Value]),
                Sorted(
                    Ordered(
                        Closed(
                            "level",
                            "of evidence level",
                            "Level of evidence (OCEBM 2011), 1 is the highest.",
                            "2",
                            "level",
                            s => [s.Derived.Level.Value?.ToString(CultureInfo.InvariantCulture)]
                        )
                    )
                ),
                Sorted(Ordered(Closed("phase", "of phase", "Phase of a trial.", "1/2", "phase", s => [s.Study.Phase]))),
                Closed("masking", "with masking", "Who did not know the treatment.", "double", "masking", s => [s.Study.Masking]),
                Closed(
                    "tissue",
                    "with cells from",
                    "The tissue that the cells came from, or may have come from.",
                    "adipose",
                    "tissue",
                    s => Interventions(s).SelectMany(i => i.Tissue)
                ),
                Free("cellType", "with", "The kind of cell given.", "mesenchymal stromal cell", s => Interventions(s).SelectMany(i => Names(i.CellType))),
                Closed(
                    "origin",
                    "with cells that are",
                    "Whether the cells are the patient's own.",
                    "autologous",
                    "origin",
                    s => Interventions(s).Select(i => i.Origin)
                ),
                Free("route", "given", "How the cells were given.", "intrathecal", s => Interventions(s).SelectMany(i => i.Routes).SelectMany(Names)),
                Free("country", "in", "Where it was done, ISO 3166-1 alpha-2 or a name.", "JP", s => s.Study.Countries),
                Closed("chronicity", "in people whose injury is", "How old the injury was.", "chronic", "chronicity", s => [s.Study.Population?.Chronicity]),
                Ordered(Closed("grade", "with baseline AIS grade", "AIS grade at the start.", "A", "ais-grade", s => s.Study.Population?.AisGrades ?? [])),
                Free(
                    "measure",
                    "with results on",
                    "The id of an outcome measure that the study has a result on.",
                    "ais-grade",
                    s => s.Study.Results.Select(r => r.Measure)
                ),
                Closed(
                    "aetiology",
                    "in people whose lesion is",
                    "Cause of the lesion of the spinal cord.",
                    "traumatic",
                    "aetiology",
                    s => [s.Study.Population?.Aetiology]
                ),
                Uncounted(
                    Free(
                        "author",
                        "by",
                        "An author of a publication, by family name, or by family name and given names as printed.",
                        "Mendonça",
                        s => s.Study.Publications.SelectMany(p => p.Authors).SelectMany(StudyNames.Author)
                    )
                ),
                Free(
                    "journal",
                    "in the journal",
                    "The journal of a publication, name in full.",
                    "Spinal Cord",
                    s => s.Study.Publications.Select(p => p.Container)
                ),
                Free(
                    "sponsor",
                    "sponsored by",
                    "Who is responsible for the study, as printed or by a part of the name between commas.",
                    "Mayo Clinic",
                    s => StudyNames.Parts(s.Study.Sponsor)
                ),
                Free(
                    "institution",
                    "done at",
                    "Where it was done, as printed or by a part of the name between commas.",
                    "Sapporo Medical University",
                    s => s.Study.Institutions.SelectMany(StudyNames.Parts)
                ),
                Closed("independence", "whose funding is", "Who paid and who gains.", "public", "independence", s => [s.Study.Independence]),
                Fields<EnrichedStudy>.Identifier(
                    "registration",
                    "registered as",
                    "A trial registration.",
                    "NCT03308565",
                    s => s.Study.Registrations,
                    Identifiers.Registration
                ),
                Fields<EnrichedStudy>.Identifier(
                    "doi",
                    "with DOI",
                    "The DOI of a publication.",
                    "10.1155/2015/630932",
                    s => s.Study.Publications.Select(p => p.Doi),
                    Identifiers.Doi
                ),
                Fields<EnrichedStudy>.Identifier(
                    "pmid",
                    "with PMID",
                    "The PubMed id of a publication.",
                    "15520976",
                    s => s.Study.Publications.Select(p => p.Pmid),
                    Identifiers.Pmid
                ),
                Fields<EnrichedStudy>.Year("published in", "Year of publication.", "2021", "publicationYear", s => s.Study.PublicationYear),
                Fields<EnrichedStudy>.Number(
                    "year",
                    "published in a year of",
                    "Year of publication.",
                    "2015",
                    ("yearFrom", "yearTo"),
                    s => s.Study.PublicationYear
                ),
                Fields<EnrichedStudy>.Number(
                    "enrolled",
                    "with enrolled people",
                    "People enrolled.",
                    "20",
                    ("enrolledMin", "enrolledMax"),
                    s => s.Study.Enrolled
                ),
                Fields<EnrichedStudy>.Flag("hasResults", "numeric results", "Whether the record has a numeric result.", s => s.Study.Results.Count > 0),
                Fields<EnrichedStudy>.Flag(
                    "hasNotice",
                    "a retraction, correction or other notice",
                    "Whether a retraction, expression of concern, correction or reinstatement is recorded.",
                    s => s.Study.Notices.Count > 0
                ),
                Closed(
                    "notice",
                    "with a notice of",
                    "A notice that a journal attached to a publication.",
                    "expression-of-concern",
                    "notice-kind",
                    s => s.Study.Notices.Select(n => n.Kind)
                ),
                Fields<EnrichedStudy>.Flag(
                    "withdrawn",
                    "withdrawal from pooling",
                    "Whether the record was taken out of pooling.",
                    s => s.Study.Pooling is not null
                ),
                Fields<EnrichedStudy>.Flag(
                    "hasControl",
                    "a control arm",
                    "Whether the study has a control or comparator arm.",
                    s => s.Study.Arms.Any(arm => arm.Role != "treated")
                ),
                Closed(
                    "harms",
                    "whose harms are",
                    "Whether harms were reported.",
                    "not-reported",
                    "harms-parity",
                    s => [s.Derived.Harms.IsReported ? "reported" : "not-reported"]
                ),
            ]
        );

    private static IndexField<EnrichedStudy> Free(
        string name,
        string phrase,
        string description,
        string example,
        Func<EnrichedStudy, IEnumerable<string?>> terms
    ) => Fields<EnrichedStudy>.Free(name, phrase, description, example, terms);

    private static IndexField<EnrichedStudy> Closed(
        string name,
        string phrase,
        string description,
        string example,
        string vocabulary,
        Func<EnrichedStudy, IEnumerable<string?>> terms
    ) => Fields<EnrichedStudy>.Closed(name, phrase, description, example, vocabulary, terms);

    // one name is printed in many ways, and a count of spellings is no count of people
    private static IndexField<EnrichedStudy> Uncounted(IndexField<EnrichedStudy> field) => field with { Of = field.Of with { Faceted = false } };

    private static IndexField<EnrichedStudy> Sorted(IndexField<EnrichedStudy> field) => Fields<EnrichedStudy>.Sorted(field);

    private static IndexField<EnrichedStudy> Ordered(IndexField<EnrichedStudy> field) => Fields<EnrichedStudy>.Ordered(field);

    private static IEnumerable<Intervention> Interventions(EnrichedStudy study) =>
        study.Study.Arms.Where(arm => arm.Intervention is not null).Select(arm => arm.Intervention!);

    /// <summary>A value as printed and, where it ends in brackets, without them: who asks for olfactory cells means fetal ones too.</summary>
    private static IEnumerable<string?> Names(string? value)
    {
        yield return value;
        if (value?.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket && value.EndsWith(')'))
        {
            yield return value[..bracket];
        }
    }
}
