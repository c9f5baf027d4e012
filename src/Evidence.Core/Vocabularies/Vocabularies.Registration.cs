using static Evidence.Core.Vocabularies.Vocabulary;

namespace Evidence.Core.Vocabularies;

public static partial class Vocabularies
{
    /// <summary>A plan or what became of it.</summary>
    public static Vocabulary PlannedOrActual { get; } = new(
        "planned-or-actual",
        "Whether a number or date in a registry is a plan or what became of it.",
        T("planned", "planned", "A plan.", "anticipated", "estimated"),
        T("actual", "actual", "What became of it."),
        T("unknown", "unknown", "The registry does not say."));

    /// <summary>Status of a registry entry.</summary>
    public static Vocabulary RegisteredStatus { get; } = new(
        "registered-status",
        "What a registry says of the state of a trial.",
        T("not-yet-recruiting", "not yet recruiting", "Nobody is enrolled yet."),
        T("recruiting", "recruiting", "People are being enrolled."),
        T("enrolling-by-invitation", "enrolling by invitation", "Only people who were asked are enrolled."),
        T("active-not-recruiting", "active, not recruiting", "It goes on without new people."),
        T("suspended", "suspended", "Stopped for a time."),
        T("terminated", "terminated", "Stopped early for good."),
        T("withdrawn", "withdrawn", "Stopped before anyone entered."),
        T("completed", "completed", "It ended as planned."),
        T("unknown", "unknown", "The entry was not kept up."));

    /// <summary>Yes or no in a record.</summary>
    public static Vocabulary YesOrNo { get; } = new(
        "yes-or-no",
        "Yes or no, where a source says which; absent means it does not.",
        T("yes", "yes", "It holds."),
        T("no", "no", "It does not hold."));

    /// <summary>Whether someone knew the treatment.</summary>
    public static Vocabulary Masked { get; } = new(
        "masked",
        "Whether a party did not know who got which treatment.",
        T("yes", "yes", "They did not know."),
        T("no", "no", "They knew, or could not help knowing: no sham of a procedure one cannot miss."),
        T("partly", "partly", "Some of them did not know, or for some of the time."),
        T("unclear", "unclear", "The source claims masking and does not say of whom."));

    /// <summary>Whether results of a registered trial are public.</summary>
    public static Vocabulary Reporting { get; } = new(
        "reporting",
        "Whether results of a study are public, as far as was read; derived.",
        T("published", "published", "A publication of results is known."),
        T("posted", "posted", "Results are posted in the registry, and no publication is known."),
        T("none-known", "none known", "Registered, and neither posted nor published results are known.", "unreported"));

    /// <summary>What became of a record in pooling.</summary>
    public static Vocabulary Pooling { get; } =
        new(
            "pooling",
            "Whether the results of a record may be pooled.",
            T(
                "withdrawn",
                "withdrawn from pooling",
                "Readable and citable; its results enter no pooled value, no count of shifts and no verdict, for the reason given."
            )
        );
}
