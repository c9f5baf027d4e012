namespace Evidence.Core.Claims.Checking;

/// <summary>One row: when it holds, its verdict stands.</summary>
/// <param name="Name">Stable name of the row.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">The reason of an unverifiable one; null otherwise.</param>
/// <param name="Says">Why, in a sentence for readers.</param>
/// <param name="When">When it holds.</param>
public sealed record DecisionRow(string Name, string Verdict, string? Reason, string Says, Func<Findings, bool> When);

/// <summary>
/// How slot verdicts become one verdict. Rows are read from top to bottom and the first that holds decides; the last holds always.
/// The misreading to avoid: "supported" says that a study reports what the claim reports, not that the treatment works.
/// A right figure of benefit without a comparison group is partly supported at most: it leaves out that such people may improve untreated.
/// </summary>
public static class DecisionTable
{
    private const SlotRelation Match = SlotRelation.Match;
    private const SlotRelation Broader = SlotRelation.Broader;
    private const SlotRelation Wrong = SlotRelation.Contradicted;
    private const SlotRelation Absent = SlotRelation.Absent;

    /// <summary>The rows, in the order in which they are read.</summary>
    public static IReadOnlyList<DecisionRow> Rows { get; } =
    [
        // what is no claim about people who were treated
        new("testimonial", "not-evidence", null, "Reported experience: it has no denominator, no scale and no time, and no verdict rests on it.", f => f.IsTestimonial),
        new("nothing-asserted", "not-checkable", null, "It asks, offers, advises, supposes or reports what others promise; nothing in it can be compared with results.", f => !f.IsAssertion),
        new("other-condition", "unverifiable", "out-of-scope", "It is about a condition that this release holds no studies of.", f => f.IsOutOfScope),
        new("unknown-study", "unverifiable", "no-source-found", "It names a work that is not in this release; that does not say that the work does not exist.", f => f.NamesUnknownStudy && !f.NamesStudy),

        new("a-price", "unverifiable", "no-source-found", "A price: no published source for it is held here; a written quote could show it.", f => f.IsPrice && !(f.NamesStudy && f.HasOutcome)),
        new("a-rule", "unverifiable", "no-source-found", "Law and licence are not compared slot by slot; what regulators said is listed beside the regulators of this release.", f => f.IsRule && !(f.NamesStudy && f.HasNumber) && !f.PromisesSafety && !f.PromisesCure),
        new("recovery-denied", "contradicted", null, "People do improve without cells; cohorts of this release say how many.", f => f.DeniesKnownRecovery && !f.NamesStudy),

        // a number that cannot be, or is not the study's
        new("impossible-number", "contradicted", null, "No whole number of the people in that group gives this percentage.", f => f.IsImpossible && f.NamesStudy),
        new("wrong-people", "contradicted", null, "The study was of other people.", f => f.NamesStudy && f.People == Wrong && !f.AsksForUnreportedPart),
        new("wrong-treatment", "contradicted", null, "The study gave other cells, or gave them another way.", f => f.NamesStudy && f.Treatment == Wrong),
        new("unreported-time", "unverifiable", "window-unknown", "The study gives no figure for that time.", f => f.NamesStudy && f.AsksForUnreportedTime),
        new("unreported-part", "unverifiable", "no-source-found", "The study gives no figure for those people in what was read.", f => f.NamesStudy && f.AsksForUnreportedPart),
        new("studies-disagree", "unverifiable", "conflicting", "The name fits several studies, and none has this figure.", f => f.NamesStudy && f.StudiesDisagree && f.Number != Match),
        new("wrong-number", "contradicted", null, "The study reports another figure.", f => f.NamesStudy && f.HasFigure && f.Number == Wrong),

        // the figure is the study's, but something else is not
        new("wrong-place", "misattributed", null, "The figure is that of the study, the place or institution is not.", f => f.NamesStudy && f.Number == Match && f.Place == Wrong),
        new("wrong-place-no-number", "misattributed", null, "The study was not done there.", f => f.NamesStudy && !f.HasNumber && f.Place == Wrong),
        new("other-outcome", "overstated", null, "The figure is that of the study, but of another and lesser outcome.", f => f.NamesStudy && f.Number == Match && f.Measure == Wrong),
        new("cause-without-control", "overstated", null, "It makes the treatment the cause, and the study has nobody to compare with.", f => f.NamesStudy && !f.IsControlled && (f.Causality == Broader || f.Comparator == Wrong) && f.Number != Wrong),
        new("certainty-without-control", "overstated", null, "It is surer than a study without a comparison group allows.", f => f.NamesStudy && f.Certainty == Broader && f.Number is Match or Absent && f.HasOutcome),
        new("other-time", "unverifiable", "window-unknown", "The study has this figure, but for another time after treatment.", f => f.NamesStudy && f.Number == Match && f.Time == Wrong),
        new("wider-group", "partly-supported", null, "The study has this figure, but of a wider group of people than the claim speaks of.", f => f.NamesStudy && f.Number == Match && f.People == SlotRelation.Narrower && f.Measure != Wrong),
        new("part-told-as-whole", "partly-supported", null, "The figure is of a part of the people only, which the claim does not say.", f => f.NamesStudy && f.Number == Match && f.IsOfPart && f.Measure != Wrong),
        new("no-comparable-figure", "unverifiable", "no-source-found", "The study gives no figure of this outcome in what was read.", f => f.NamesStudy && f.HasNumber && !f.HasFigure),
        new("looser-outcome", "partly-supported", null, "The figure is that of the study; the outcome is named more loosely than it was measured.", f => f.NamesStudy && f.Number == Match && f.Measure is Broader or Absent && f.HasOutcome && f.HasNumber),
        new("figure-without-control", "partly-supported", null, "The study reports this figure; with nobody to compare with, it cannot be credited to the treatment.", f => f.NamesStudy && f.Number == Match && f.Measure is Match or Absent && f.IsUncontrolledBenefit),
        new("number-and-outcome", "supported", null, "The study reports this figure for this outcome.", f => f.NamesStudy && f.Number == Match && f.Measure is Match or Absent),
        new("outcome-without-number", "partly-supported", null, "The study reports this outcome; the claim leaves out in how many.", f => f.NamesStudy && f.HasOutcome && f.HasFigure && f.Measure is Match or Broader && !f.HasNumber && !f.IsDenied),

        // promises about the treatment in general
        new("safety-promise-own", "unverifiable", "no-denominator", "A record of safety without how many were treated and followed, and for how long.", f => f.PromisesSafety && f.IsRecord),
        new("safety-promise", "contradicted", null, "Harms are documented after such treatments; none is free of risk.", f => f.PromisesSafety),
        new("cure-promise", "overstated", null, "No study in this release reports a cure.", f => f.PromisesCure && !f.NamesStudy),

        new("benefit-as-fact", "overstated", null, "It states as fact that the treatment works. What trials of this release report is set beside it; no gain of that kind is established.", f => f.StatesBenefit && !f.NamesStudy && !f.HasNumber && !f.IsDenied),

        // numbers without a study
        new("own-records", "unverifiable", "provider-private", "Only the speaker's own records could show it.", f => f.IsOwnRecords && f.HasNumber && (f.HasDenominator || !f.HasOutcome)),
        new("no-denominator", "unverifiable", "no-denominator", "It says of how many it was true, or how often, but not how many were treated and counted.", f => f.HasOutcome && f.HasNumber && !f.HasDenominator && !f.NamesStudy),
        new("found-by-slots", "supported", null, "One study fits what the claim says and reports this figure for this outcome.", f => !f.NamesStudy && f.OneStudyFits && f.Number == Match && f.Measure == Match && f.HasAnotherMatch && !f.IsUncontrolledBenefit && f.Place != Wrong && f.Causality != Broader && f.Comparator != Wrong && f.Certainty != Broader),
        new("cause-without-control-unnamed", "overstated", null, "The figure is one study's, which has nobody to compare with; the claim says more.", f => !f.NamesStudy && f.OneStudyFits && f.Number == Match && (f.Causality == Broader || f.Comparator == Wrong || f.Certainty == Broader)),
        new("found-by-figure", "partly-supported", null, "Studies report this figure for such an outcome; the claim does not say which is meant.", f => !f.NamesStudy && f.HasFigure && f.Number == Match),
        new("no-source", "unverifiable", "no-source-found", "No study in this release reports this figure for such people and treatment.", f => f.HasOutcome && f.HasNumber),

        // what slots cannot hold
        new("own-practice", "unverifiable", "provider-private", "Only the speaker's own records could show it.", f => f.IsOwnRecords),
        new("provider-practice", "unverifiable", "provider-private", "What a provider has, does or includes; only its own papers could show it.", f => f.IsPractice && !f.HasOutcome),
        new("not-parsed", "unverifiable", "not-parsed", "It holds nothing that can be compared slot by slot; read it beside the indexed claims it resembles.", _ => true),
    ];

    /// <summary>The row that decides.</summary>
    public static DecisionRow Decide(Findings findings) => Rows.First(row => row.When(findings));
}
