namespace Evidence.Core.Claims.Checking;

/// <summary>
/// How what was compared becomes one verdict. Rows are read from top to bottom and the first that holds decides; the last holds always.
/// The misreading to avoid: "supported" says that a study reports what the claim reports, not that the treatment works.
/// A right figure of benefit without a comparison group is partly supported at most: it leaves out that such people may improve untreated.
/// </summary>
public static class DecisionTable
{
    // probabilities of the fitted trust; what the rules read to the last word needs less of it
    private static readonly double Even = TrustLevels.Of("even");
    private static readonly double Fair = TrustLevels.Of("fair");
    private static readonly double Counted = TrustLevels.Of(TrustLevels.Counted);
    private static readonly double Opposite = TrustLevels.Of(TrustLevels.Opposite);
    private static readonly double ReadOnPage = TrustLevels.Of("read-on-page");
    private static readonly double Slot = TrustLevels.Of(TrustLevels.Slot);
    private static readonly double Likely = TrustLevels.Of("likely");
    private static readonly double Sure = TrustLevels.Of("sure");
    private static readonly double Certain = TrustLevels.Of("certain");

    /// <summary>The rows, in the order in which they are read.</summary>
    public static IReadOnlyList<DecisionRow> Rows { get; } =
    [
        // what is no claim about people who were treated
        Row("testimonial", "not-evidence", null, "Reported experience: it has no denominator, no scale and no time, and no verdict rests on it.", f =>
            f.IsTestimonial
        ),
        Row("nothing-asserted", "not-checkable", null, "It asks, offers, advises or supposes; nothing in it can be compared with results.", f =>
            !f.IsAssertion
        ),
        Row("other-condition", "unverifiable", "out-of-scope", "It is about a condition that this release holds no studies of.", f => f.IsOutOfScope),
        Row(
            "unknown-study",
            "unverifiable",
            "no-source-found",
            "It names a work that is not in this release; that does not say that the work does not exist.",
            f => f.NamesUnknown
        ),
        Row("withdrawn-study", "unverifiable", "no-source-found", "The record of this study was taken out of every verdict; its page says why.", f =>
            f.IsWithdrawn
        ),
        Row("no-results-yet", "unverifiable", "no-source-found", "Only the registration of this study is held; it has no results here.", f =>
            f.IsRegistration && f.HasOutcome && f.Wrong is null
        ),
        // a study is meant: only then is anything confirmed, contradicted or overstated; what is wrong in a part is wrong in the whole
        Row("studies-disagree", "unverifiable", "conflicting", "The name fits several studies, and what is said does not tell which.", f =>
            f.FitsSeveral && !f.IsConfirmed && f.Over is null && (f.IsDisputed || f.Wrong is null || f.IsOnPage || !(f.Trust?.Refuted >= Certain))
        ),
        Wrong("impossible-number", "contradicted", "No whole number of the people in that group gives this percentage."),
        Wrong("wrong-number", "contradicted", "The study reports another figure."),
        Wrong("wrong-arm", "contradicted", "The study reports this figure for another of its groups."),
        Wrong("wrong-condition", "contradicted", "The study was of other people."),
        Wrong("wrong-people", "contradicted", "The study was of other people."),
        Wrong("wrong-treatment", "contradicted", "The study gave other cells, gave them another way, or gave none."),
        Wrong("wrong-dose", "contradicted", "The study gave another number of cells or of doses."),
        Wrong("wrong-time", "contradicted", "The study followed its people for another time."),
        Wrong("wrong-design", "contradicted", "The study was made in another way."),
        Wrong("wrong-comparison", "contradicted", "The groups of the study stand to each other in another way."),
        Wrong("wrong-significance", "contradicted", "The study's own test says otherwise."),
        Wrong("wrong-words", "contradicted", "The record of the study says the opposite."),
        Wrong("wrong-notice", "contradicted", "No such notice is held for the study."),
        Wrong("wrong-journal", "contradicted", "The study was published elsewhere, or in another year."),
        Wrong("wrong-interest", "contradicted", "The record says who of its authors gains by it."),
        Wrong("wrong-sponsor", "misattributed", "The study was paid for by others."),
        Wrong("wrong-place", "misattributed", "The study was not done there."),
        Over("cure-promise-of-study", "overstated", "No study in this release reports a cure.", "cure-promise"),
        Over("cause-without-control", "overstated", "It makes the treatment the cause, and the study has nobody to compare with.", "cause-without-control"),
        Over("certainty-without-control", "overstated", "It is surer than a study without a comparison group allows.", "certainty-without-control"),
        Over(
            "proof-of-one-study",
            "overstated",
            "It calls proven what one study or review shows; no synthesis of this release is that certain.",
            "proof-of-one-study"
        ),
        Over("other-outcome", "overstated", "The figure is that of the study, but of another and lesser outcome.", "other-outcome"),
        Row("record-says-otherwise", "contradicted", null, "Among the same words the record of the study says something else.", f =>
            f.IsNamed && f.HasContradiction && f.Trust?.Refuted >= Certain && !f.IsOnPage && !IsOtherMatter(f)
        ),
        Row(
            "part-not-compared",
            "unverifiable",
            "no-source-found",
            "Part of it is what the study reports; another part says something that could not be compared.",
            f => f.IsConfirmed && f.HasTelling && !(f.Trust?.Holds >= Sure)
        ),
        Row("not-borne-out", "unverifiable", "no-source-found", "Words of it are the record's, but what was read does not bear a verdict.", f =>
            f.IsConfirmed && f.HasUnread && f.Trust?.Holds < (f.HasFigure ? Even : Sure)
        ),
        Row("confirmed-in-part", "partly-supported", null, "Part of it is what the study reports; the rest was not checked.", f =>
            f.IsConfirmed && f.HasUnread
        ),
        Row(
            "figure-without-control",
            "partly-supported",
            null,
            "The study reports this figure; with nobody to compare with, it cannot be credited to the treatment.",
            f => f.IsConfirmed && f.IsUncontrolledBenefit
        ),
        Row("looser-outcome", "partly-supported", null, "The figure is that of the study; the outcome is named more loosely than it was measured.", f =>
            f.IsConfirmed && f.IsLooser
        ),
        Row("found-by-description", "partly-supported", null, "One study fits the description and says so; it is not named.", f =>
            f.IsConfirmed && f.IsDescribed
        ),
        Row("as-reported", "supported", null, "All of it is what the study reports.", f => f.IsConfirmed && !(f.Trust?.Holds < (f.IsOfPage ? Sure : Certain))),
        Row(
            "found-in-record",
            "partly-supported",
            null,
            "What was read of it is what the study reports; the words around it are not sure enough to say so of all.",
            f => f.IsConfirmed || (f.Over is null && f.Trust?.Holds >= Sure)
        ),
        Row("other-time", "unverifiable", "window-unknown", "The study has this figure, but for another time after treatment.", f => f.IsOtherTime),
        Row("not-in-record", "unverifiable", "no-source-found", "What was read of the study neither says so nor excludes it.", f => f.NamesStudy),
        // no study is meant
        Row("a-price", "unverifiable", "no-source-found", "A price: no published source for it is held here; a written quote could show it.", f => f.IsPrice),
        Row(
            "a-rule",
            "unverifiable",
            "no-source-found",
            "Law and licence are not compared slot by slot; what regulators said is listed beside the regulators of this release.",
            f => f.IsRule && f.General is not ("cure" or "safety")
        ),
        Row("recovery-told", "supported", null, "People do improve without cells; cohorts of this release say how many.", f => f.TellsKnownRecovery),
        Row("recovery-denied", "contradicted", null, "People do improve without cells; cohorts of this release say how many.", f => f.DeniesKnownRecovery),
        Row("safety-promise-own", "unverifiable", "no-denominator", "A record of safety without how many were treated and followed, and for how long.", f =>
            f.General is "safety" or "harm-denied" && f.IsRecord
        ),
        Row("safety-promise", "contradicted", null, "Harms are documented after such treatments; none is free of risk.", f => f.General == "safety"),
        Row("harm-denied", "contradicted", null, "Such harms are documented after such treatments.", f => f.General == "harm-denied"),
        Row("harm-documented", "supported", null, "Such harms are documented after such treatments; how often they occur is not.", f =>
            f.General is "harm-told" or "unsafe"
        ),
        Row("cure-promise", "overstated", null, "No study in this release reports a cure.", f => f.General == "cure" && f.Promises),
        Row("no-cure", "supported", null, "No study in this release reports a cure.", f => f.General == "no-cure"),
        Row("benefit-not-shown", "partly-supported", null, "What controlled studies of this release report is set beside it; no gain is established.", f =>
            f.General == "no-benefit"
        ),
        Row(
            "benefit-hedged",
            "partly-supported",
            null,
            "It says that it may help. What studies of this release report is set beside it; no gain is established.",
            f => f.General == "benefit-hedged" && !f.HasNumber
        ),
        Row(
            "benefit-as-fact",
            "overstated",
            null,
            "It states as fact that the treatment works. What studies of this release report is set beside it; no gain of that kind is established.",
            f => f.General == "benefit" && f.Promises
        ),
        Row("own-records", "unverifiable", "provider-private", "Only the speaker's own records could show it.", f =>
            f.IsOwnRecords && f.HasNumber && (f.HasDenominator || !f.HasOutcome)
        ),
        Row(
            "no-denominator",
            "unverifiable",
            "no-denominator",
            "It says of how many it was true, or how often, but not how many were treated and counted.",
            f => f.HasOutcome && f.HasNumber && !f.HasDenominator
        ),
        Row("no-source", "unverifiable", "no-source-found", "It names no study; the same figure elsewhere would not show that this one is meant.", f =>
            f.HasOutcome && f.HasNumber
        ),
        Row("own-practice", "unverifiable", "provider-private", "Only the speaker's own records could show it.", f => f.IsOwnRecords),
        Row("provider-practice", "unverifiable", "provider-private", "What a provider has, does or includes; only its own papers could show it.", f =>
            f.IsPractice && !f.HasOutcome
        ),
        Row(
            "not-parsed",
            "unverifiable",
            "not-parsed",
            "It holds nothing that can be compared slot by slot; read it beside the indexed claims it resembles.",
            _ => true
        ),
    ];

    /// <summary>The row that decides.</summary>
    public static DecisionRow Decide(Findings findings) => Rows.First(row => row.When(findings));

    private static DecisionRow Row(string name, string verdict, string? reason, string says, Func<Findings, bool> when) =>
        new(name, verdict, reason, says, when);

    // each kind of piece has the row of its name
    private static DecisionRow Wrong(string name, string verdict, string says) =>
        new(name, verdict, null, says, f => f.Wrong is { } wrong && Home(wrong) == name && Stands(name, f) && !IsOtherGroup(name, f) && !IsOtherMatter(f));

    // a page may tell of people whom the trial took in later
    private static bool IsOtherGroup(string name, Findings f) => name == "wrong-people" && f.IsOnPage && (f.HasStranger || f.Trust?.Refuted < Certain);

    // another condition than the study's in a sentence that does not name it, one person's story on a page: it may speak of something else
    private static bool IsOtherMatter(Findings f) => (f.Wrong == "wrong-condition" && !f.IsNamedHere) || f is { IsOnPage: true, IsOfOnePerson: true };

    // what is read to the last word needs the least trust, what may be another study of a place the most; and more on a page
    private static bool Stands(string name, Findings f) =>
        f switch
        {
            { IsOnPage: true } => f.IsClear && !(f.Trust?.Refuted < (f.HasRest ? Certain : ReadOnPage)),
            { IsClear: true, HasRest: false } => !(f.Trust?.Refuted < NeededOfRead(name, f)),
            { IsClear: false, IsPlaceOnly: true } => false,
            { HasRest: false } => !(f.Trust?.Refuted < (TrustLevels.Is(TrustLevels.Opposite, name) && !f.HasUnread ? Opposite : Slot)),
            // a number of a study that is named, beside words that fill the sentence and tell nothing
            { IsNamed: true, HasTelling: false } when TrustLevels.Is(TrustLevels.Counted, name) => !(f.Trust?.Refuted < Sure),
            _ => !(f.Trust?.Refuted < (TrustLevels.Is(TrustLevels.Slot, name) ? Slot : Likely)),
        };

    private static double NeededOfRead(string name, Findings f) =>
        TrustLevels.Is(TrustLevels.Counted, name) && !f.IsOfStep ? Counted
        : TrustLevels.Is(TrustLevels.Opposite, name) ? Opposite
        : Fair;

    private static DecisionRow Over(string name, string verdict, string says, string rule) =>
        new(name, verdict, null, says, f => f.Over == rule && !(f.Trust?.Refuted < Needed(f, rule)));

    // words of cause are the least sure of those that overstate
    private static double Needed(Findings f, string rule) =>
        !f.HasRest
            ? rule == "certainty-without-control"
                ? 0
                : Fair
            : f.IsOnPage
                ? Sure
                : rule switch
                {
                    "cause-without-control" => Certain,
                    "certainty-without-control" => Slot,
                    _ => Likely,
                };

    private static string Home(string wrong) =>
        wrong switch
        {
            "wrong-cells" or "wrong-tissue" or "wrong-origin" or "wrong-route" => "wrong-treatment",
            "wrong-severity" or "wrong-chronicity" or "wrong-level" => "wrong-people",
            "wrong-doses" => "wrong-dose",
            "wrong-masking" or "wrong-phase" => "wrong-design",
            "wrong-p" => "wrong-significance",
            "wrong-year" => "wrong-journal",
            _ => Rows.Any(row => row.Name == wrong) ? wrong : "wrong-number",
        };
}
