using Evidence.Core.Harms;

namespace Evidence.Core.Claims.Checking;

/// <summary>What was found about one sentence. A value: the same sentence, context and release give the same.</summary>
public sealed record ClaimCheck
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>supported, partly-supported, overstated, contradicted, misattributed, unverifiable, not-checkable or not-evidence.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why it cannot be verified; only with unverifiable.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the row of the decision table.</summary>
    public required string Rule { get; init; }

    /// <summary>What the row says, in a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>asserted, denied, reported, asked, supposed, advised or hedged: how the sentence is meant.</summary>
    public string Stance { get; init; } = "asserted";

    /// <summary>Who is answerable for what it says, as the page reading tells; null where nobody is.</summary>
    public string? Speaker { get; init; }

    /// <summary>Which study it speaks of, and from where that is known.</summary>
    public SubjectNote Subject { get; init; } = new(null, "none", null);

    /// <summary>What it says, one for each clause, and how far each was compared.</summary>
    public IReadOnlyList<Proposition> Propositions { get; init; } = [];

    /// <summary>Parts that are what the record says.</summary>
    public IReadOnlyList<Span> Confirmed { get; init; } = [];

    /// <summary>Parts that the record contradicts.</summary>
    public IReadOnlyList<Span> Contradicted { get; init; } = [];

    /// <summary>Parts that were compared with nothing; the verdict does not speak for them.</summary>
    public IReadOnlyList<Span> NotChecked { get; init; } = [];

    /// <summary>Both sides of each slot that the claim fills.</summary>
    public IReadOnlyList<SlotVerdict> Slots { get; init; } = [];

    /// <summary>What else must be known, in sentences: which study was taken and why, sums that cannot be.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Figures for and against with the same weight; the study's own control arm first.</summary>
    public IReadOnlyList<CheckEvidence> Evidence { get; init; } = [];

    /// <summary>Harms of the same arm; null when no study was compared, empty when none is reported.</summary>
    public IReadOnlyList<string>? Harms { get; init; }

    /// <summary>What weakens the study, in words.</summary>
    public IReadOnlyList<string> Limitations { get; init; } = [];

    /// <summary>How people fare without the treatment; null when the result is controlled, is none of benefit, or counts nobody.</summary>
    public NaturalCourseNote? NaturalCourse { get; init; }

    /// <summary>Form and gaps of a reported experience; null for anything else.</summary>
    public ReportedForm? Reported { get; init; }

    /// <summary>Where the studies of the condition and cells of a reported experience are listed; null when it names neither.</summary>
    public string? Trials { get; init; }

    /// <summary>
    /// What the studies of the condition add up to; null where the sentence speaks of a study, of no condition or not of the treatment as such.
    /// </summary>
    public ConditionFindings? Synthesis { get; init; }

    /// <summary>The outcomes of <see cref="Synthesis"/> that the sentence should see, those that it names first.</summary>
    public IReadOnlyList<Synthesis.FindingRow> Outcomes { get; init; } = [];

    /// <summary>Documented harms that speak against a promise of safety.</summary>
    public IReadOnlyList<Harm> Documented { get; init; } = [];

    /// <summary>What to ask whoever makes the claim.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Indexed claims that it resembles.</summary>
    public IReadOnlyList<ClaimMatch> Matches { get; init; } = [];

    /// <summary>The most that may be said on the evidence compared; null when none was.</summary>
    public string? Wording { get; init; }

    /// <summary>Ids of the studies compared.</summary>
    public IEnumerable<string> Studies => Evidence.Select(one => one.Study).Distinct();
}
