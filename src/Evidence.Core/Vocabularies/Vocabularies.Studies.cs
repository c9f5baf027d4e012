using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>How a study was made.</summary>
    public static Vocabulary Design { get; } =
        new(
            "design",
            "How a study was made; what it can show follows from it.",
            T(
                "randomized-controlled-trial",
                "randomised controlled trial",
                "Chance decided who was treated and who was a control.",
                "RCT",
                "randomised trial",
                "randomized trial"
            ),
            T(
                "non-randomized-controlled-trial",
                "non-randomised controlled trial",
                "Treated people were compared with controls whom chance did not choose.",
                "controlled trial",
                "CCT",
                "quasi-experimental study"
            ),
            T(
                "single-arm-trial",
                "single-arm trial",
                "Everyone was treated by a protocol; there was no control group.",
                "uncontrolled trial",
                "open-label trial",
                "pilot trial"
            ),
            T(
                "case-series",
                "case series",
                "A number of treated people is described, without a protocol of a trial and without controls.",
                "series",
                "retrospective series"
            ),
            T("case-report", "case report", "One or a few people are described.", "case study"),
            T("cohort", "cohort study", "People were followed over time and compared by what happened to them, without a trial.", "observational study"),
            T(
                "natural-history",
                "natural-course cohort",
                "People who were not given cells were followed: what happens without the treatment.",
                "natural history",
                "spontaneous recovery"
            ),
            T("systematic-review", "systematic review", "All studies that fit stated criteria were sought and appraised.", "review of studies"),
            T("meta-analysis", "meta-analysis", "The results of several studies were pooled into one estimate.", "pooled analysis"),
            T("narrative-review", "narrative review", "Authors summarise a field without a systematic search.", "review", "expert opinion"),
            T(
                "epidemiology",
                "epidemiological estimate or survey",
                "How often something occurs, or a survey of people or providers.",
                "prevalence study",
                "survey"
            ),
            T(
                "registration-only",
                "registration without results",
                "Only the entry in a trial registry was read; it shows intent, no outcome.",
                "registered trial",
                "protocol"
            )
        );

    /// <summary>Phase of a clinical trial.</summary>
    public static Vocabulary Phase { get; } = new(
        "phase",
        "Phase of a clinical trial as stated by the trial.",
        T("0", "early phase 1", "First doses in few people, before a trial of phase 1; once called phase 0.", "phase 0", "early phase I"),
        T("1", "phase 1", "First use in people, mainly for safety.", "phase I", "I"),
        T("1/2", "phase 1/2", "Safety and first signs of effect in one trial.", "phase I/II", "phase 1-2", "I/II", "1-2", "phase 1/phase 2"),
        T("2", "phase 2", "Search for an effect and a dose.", "phase II", "II"),
        T("2/3", "phase 2/3", "From search to confirmation in one trial.", "phase II/III", "phase 2-3", "II/III", "2-3", "phase 2/phase 3"),
        T("3", "phase 3", "Confirmation of an effect against a control.", "phase III", "III"),
        T("4", "phase 4", "Observation after approval.", "phase IV", "IV"));

    /// <summary>Who did not know the treatment.</summary>
    public static Vocabulary Masking { get; } = new(
        "masking",
        "Who did not know which treatment a person got.",
        T("none", "open", "Everyone knew.", "open label", "unblinded"),
        T("single", "single-blind", "One party did not know, mostly the people treated or the assessor.", "single blind"),
        T("double", "double-blind", "Two parties did not know, mostly the people treated and the investigators.", "double blind"),
        T("triple", "triple-blind", "Three parties did not know.", "triple blind"),
        T("quadruple", "quadruple-blind", "People, carers, investigators and assessors did not know.", "quadruple blind"));

    /// <summary>Whose cells.</summary>
    public static Vocabulary Origin { get; } = new(
        "origin",
        "Whose cells were given.",
        T("autologous", "own cells", "The cells came from the person treated.", "autologous cells", "self"),
        T("allogeneic", "donor cells", "The cells came from somebody else.", "allogenic", "donor"));

    /// <summary>Time since injury.</summary>
    public static Vocabulary Chronicity { get; } = new(
        "chronicity",
        "How long after the injury people were when they entered; the bounds are the study's own.",
        T("acute", "acute", "Days after the injury."),
        T("subacute", "subacute", "Weeks to a few months after the injury, when people still recover on their own.", "sub-acute"),
        T("chronic", "chronic", "Mostly a year or more after the injury, when little changes on its own."),
        T("mixed", "mixed", "More than one of these in one study."));

    /// <summary>Role of a group.</summary>
    public static Vocabulary ArmRole { get; } = new(
        "arm-role",
        "What a group of people is in its study.",
        T("treated", "treated", "Got the treatment under study."),
        T("control", "control", "Got placebo, sham, usual care or nothing."),
        T("comparator", "comparator", "Got another active treatment, or was observed for comparison.", "active comparator"));

    /// <summary>Who stands behind a study.</summary>
    public static Vocabulary Independence { get; } = new(
        "independence",
        "Who stands behind a study, as far as funding, sponsor or interests were stated where read.",
        T("public", "public", "Paid by public bodies or charities without a product at stake.", "academic", "independent"),
        T("manufacturer", "manufacturer", "Sponsored or paid by the maker of the product.", "industry"),
        T("provider-that-sells-it", "provider that sells it", "Made by a provider that sells the treatment to patients.", "clinic"),
        T("mixed", "mixed", "Public and commercial interests together."),
        T("unknown", "unknown", "Not stated where read."));

    /// <summary>Kinds of notices.</summary>
    public static Vocabulary NoticeKind { get; } = new(
        "notice-kind",
        "What a journal announced about a publication after it appeared.",
        T("retraction", "retraction", "The publication was withdrawn; its findings must not be relied on.", "retracted", "withdrawn"),
        T("expression-of-concern", "expression of concern", "The journal doubts the publication and has not finished looking into it."),
        T("correction", "correction", "Something in the publication was put right.", "erratum", "corrigendum"),
        T("reinstatement", "reinstatement", "A withdrawal was undone."));

    /// <summary>What a publication is to a study.</summary>
    public static Vocabulary PublicationRole { get; } = new(
        "publication-role",
        "What a publication is to the study.",
        T("primary", "primary", "The study's own report."),
        T("secondary", "secondary", "Another work that tells of it."),
        T("registry", "registry", "Its entry in a trial registry."),
        T("press", "press", "A release or news item about it."));

    /// <summary>What was read.</summary>
    public static Vocabulary ReadingKind { get; } = new(
        "reading-kind",
        "What was read for a record.",
        T("abstract", "abstract", "The abstract."),
        T("full-text", "full text", "The whole text."),
        T("excerpt", "excerpt", "A part: a table, a figure, a section."),
        T("registry", "registry", "A registry entry."),
        T("press-release", "press release", "A release of an institution or company."),
        T("news", "news", "A news item."));

    /// <summary>Whether a study compares.</summary>
    public static Vocabulary Profile { get; } = new(
        "profile",
        "Whether a study compares treated people with others; derived from design and arms.",
        T("comparative", "comparative", "Treated people are compared with a control or comparator group.", "controlled"),
        T("non-comparative", "non-comparative", "There is nobody to compare with: what is seen may be the natural course.", "uncontrolled"));

    /// <summary>OCEBM levels.</summary>
    public static Vocabulary Level { get; } = new(
        "level",
        "Level of evidence of the Oxford Centre for Evidence-Based Medicine, 2011; derived from the design, lower is stronger.",
        T("1", "level 1", "Treatment: a systematic review of randomised trials. Prevalence: a local and current survey or census."),
        T("2", "level 2", "Treatment: a randomised trial. Prognosis: an inception cohort."),
        T("3", "level 3", "Treatment: a controlled cohort or trial without randomisation. Prognosis: a cohort or a control arm."),
        T("4", "level 4", "Treatment: case series and other studies without controls."),
        T("5", "level 5", "Mechanism-based reasoning and opinion."));

    /// <summary>Questions of the OCEBM table.</summary>
    public static Vocabulary LevelQuestion { get; } = new(
        "level-question",
        "The question of the OCEBM table that a study answers.",
        T("treatment-benefit", "does the treatment help?", "People were treated and their outcome was observed."),
        T("prognosis", "what happens without it?", "The course of people who were not given the treatment."),
        T("prevalence", "how common is it?", "How often a condition or a practice occurs."));

    /// <summary>Whether harms stand beside benefits.</summary>
    public static Vocabulary HarmsParity { get; } = new(
        "harms-parity",
        "Whether harms were reported beside the benefit; derived.",
        T("reported", "reported", "The study says something about harm, if only that none was seen."),
        T("not-reported", "not reported", "Nothing about harm was found where read, which is not the absence of harm."));
}
