using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>Tissues that cells come from.</summary>
    public static Vocabulary Tissue { get; } =
        new(
            "tissue",
            "Tissue that cells came from; cells made into others keep their origin. Several mean a mixed product, or sources that differ.",
            T("bone-marrow", "bone marrow", "Bone marrow.", "marrow", "BM"),
            T(
                "umbilical-cord-tissue",
                "umbilical cord tissue",
                "Tissue of the umbilical cord, Wharton's jelly and its exosomes.",
                "umbilical cord",
                "Wharton's jelly",
                "Whartons jelly",
                "cord tissue"
            ),
            T("umbilical-cord-blood", "umbilical cord blood", "Blood of the umbilical cord.", "cord blood"),
            T("placenta-amnion", "placenta or amnion", "Placenta, amnion, chorion.", "placenta", "amnion", "amniotic"),
            T("adipose", "fat", "Fat tissue.", "adipose tissue", "SVF"),
            T("peripheral-blood", "peripheral blood", "Circulating blood.", "blood"),
            T("olfactory", "olfactory", "Olfactory mucosa or bulb, adult or fetal.", "olfactory mucosa", "olfactory bulb"),
            T("peripheral-nerve", "peripheral nerve", "A nerve outside brain and spinal cord.", "Schwann", "sural nerve"),
            T("fetal-neural", "fetal neural tissue", "Fetal brain or spinal cord.", "fetal", "fetal brain", "fetal spinal cord"),
            T("adult-neural", "adult neural tissue", "Brain or spinal cord of an adult.", "adult brain"),
            T("embryonic", "embryonic", "A line of embryonic stem cells.", "embryonic stem cells", "hESC", "ESC"),
            T("ipsc", "induced pluripotent", "A line of induced pluripotent cells.", "iPS", "iPS cells", "induced pluripotent stem cells"),
            T("other", "other", "Another tissue; the detail says which.")
        );

    /// <summary>Cause of a lesion.</summary>
    public static Vocabulary Aetiology { get; } = new(
        "aetiology",
        "Cause of the lesion of the spinal cord. Only a traumatic cohort may stand as the natural course of an injury.",
        T("traumatic", "traumatic", "Injury.", "trauma"),
        T("non-traumatic", "non-traumatic", "Tumour, infection, inflammation, vessels.", "nontraumatic"),
        T("mixed", "mixed", "Both."),
        T("not-stated", "not stated", "The source does not say."));

    /// <summary>Levels of gross motor function in cerebral palsy.</summary>
    public static Vocabulary GmfcsLevel { get; } = new(
        "gmfcs-level",
        "Gross Motor Function Classification System of cerebral palsy.",
        T("I", "GMFCS I", "Walks without limitations."),
        T("II", "GMFCS II", "Walks with limitations."),
        T("III", "GMFCS III", "Walks with a hand-held device."),
        T("IV", "GMFCS IV", "Moves by itself with limitations, or with power."),
        T("V", "GMFCS V", "Is moved in a manual wheelchair."));

    /// <summary>Versions of the GMFM.</summary>
    public static Vocabulary GmfmVersion { get; } = new(
        "gmfm-version",
        "Version of the Gross Motor Function Measure; scores of the two are not the same.",
        T("66", "GMFM-66", "66 items, interval scale."),
        T("88", "GMFM-88", "88 items, percent."),
        T("not-stated", "not stated", "The source does not say."));

    /// <summary>Whether a time since injury was seen or only asked for.</summary>
    public static Vocabulary TimeBasis { get; } = new(
        "time-basis",
        "Whether a time since injury describes the people or is a bound of the protocol.",
        T("observed", "observed", "Of the people who were treated."),
        T("entry-criterion", "entry criterion", "A bound of the protocol, not a description."));

    /// <summary>What a publication is.</summary>
    public static Vocabulary PublicationType { get; } = new(
        "publication-type",
        "What a publication is.",
        T("article", "article", "An article in a journal.", "journal article"),
        T("book", "book", "A book."),
        T("chapter", "chapter", "A part of a book."),
        T("conference", "conference paper", "A paper or abstract of a conference.", "conference abstract"),
        T("thesis", "thesis", "A thesis."),
        T("report", "report", "A report."),
        T("preprint", "preprint", "A paper before peer review."),
        T("dataset", "dataset", "Data."),
        T("webpage", "web page", "A page of the web."),
        T("other", "other", "Something else."));
}
