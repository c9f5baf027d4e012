namespace Evidence.Core.Claims.Checking;

/// <summary>What is known of a claim when the decision table is read. Everything is arithmetic or a comparison of slots.</summary>
public sealed record Findings
{
    /// <summary>It tells an experience of one person or of satisfied customers.</summary>
    public bool IsTestimonial { get; init; }

    /// <summary>It asserts something that could be true or false of people who were treated.</summary>
    public bool IsAssertion { get; init; }

    /// <summary>It is of a condition that the release holds nothing about.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>It names a study that is not in the release.</summary>
    public bool NamesUnknownStudy { get; init; }

    /// <summary>It names a study of the release.</summary>
    public bool NamesStudy { get; init; }

    /// <summary>Only one study, and not one of several, fits it.</summary>
    public bool OneStudyFits { get; init; }

    /// <summary>Several studies fit and their figures differ.</summary>
    public bool StudiesDisagree { get; init; }

    /// <summary>The study reports a figure that the claim's number can be compared with.</summary>
    public bool HasFigure { get; init; }

    /// <summary>It gives a number or a quantifier.</summary>
    public bool HasNumber { get; init; }

    /// <summary>It says how many people were counted.</summary>
    public bool HasDenominator { get; init; }

    /// <summary>It says that people got better, worse, or were harmed.</summary>
    public bool HasOutcome { get; init; }

    /// <summary>It denies what its outcome words say.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Only the speaker's own records could show it.</summary>
    public bool IsOwnRecords { get; init; }

    /// <summary>It tells of the speaker's patients, or of what was seen, and not of the treatment as such.</summary>
    public bool IsRecord { get; init; }

    /// <summary>It calls the treatment free of risk.</summary>
    public bool PromisesSafety { get; init; }

    /// <summary>It calls the treatment a cure.</summary>
    public bool PromisesCure { get; init; }

    /// <summary>It states in its own voice that the treatment works.</summary>
    public bool StatesBenefit { get; init; }

    /// <summary>It says that nobody recovers without treatment, and cohorts of the release say how many do.</summary>
    public bool DeniesKnownRecovery { get; init; }

    /// <summary>It gives a price and nothing else that could be compared.</summary>
    public bool IsPrice { get; init; }

    /// <summary>It speaks of law or licence.</summary>
    public bool IsRule { get; init; }

    /// <summary>It speaks of a provider's people, premises or practice.</summary>
    public bool IsPractice { get; init; }

    /// <summary>No whole number of the people gives the percentage.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>The figure is of a part of the people, and the claim does not say so.</summary>
    public bool IsOfPart { get; init; }

    /// <summary>A time or a kind of people is stated for which the study gives no figure.</summary>
    public bool AsksForUnreportedPart { get; init; }

    /// <summary>A time after treatment is stated for which the study gives no figure.</summary>
    public bool AsksForUnreportedTime { get; init; }

    /// <summary>The study compares with people who were not treated so.</summary>
    public bool IsControlled { get; init; }

    /// <summary>The figure is one of benefit, of people who were treated and had nobody beside them to compare with.</summary>
    public bool IsUncontrolledBenefit { get; init; }

    /// <summary>At least one slot beside number and measure matches, so that the study is not found by its figure alone.</summary>
    public bool HasAnotherMatch { get; init; }

    /// <summary>The numbers.</summary>
    public SlotRelation Number { get; init; }

    /// <summary>The outcome.</summary>
    public SlotRelation Measure { get; init; }

    /// <summary>Institution and country.</summary>
    public SlotRelation Place { get; init; }

    /// <summary>The people: condition, grade, severity, phase, level.</summary>
    public SlotRelation People { get; init; }

    /// <summary>What was given: cells, tissue, origin, route, dose.</summary>
    public SlotRelation Treatment { get; init; }

    /// <summary>The time after treatment.</summary>
    public SlotRelation Time { get; init; }

    /// <summary>Who it is compared with.</summary>
    public SlotRelation Comparator { get; init; }

    /// <summary>Words that make the treatment the cause.</summary>
    public SlotRelation Causality { get; init; }

    /// <summary>Words of certainty.</summary>
    public SlotRelation Certainty { get; init; }
}
