using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>A name that stands in answers, and what it means.</summary>
/// <param name="Name">As in answers.</param>
/// <param name="Label">For a reader.</param>
/// <param name="Formula">What is computed, or the rule.</param>
/// <param name="Citation">The paper; null for rules of ours.</param>
/// <param name="IsDefault">Whether it is used when none is named.</param>
public sealed record MethodEntry(string Name, string Label, string Formula, string? Citation, bool IsDefault)
{
    /// <summary>Why it is refused; null when it is not.</summary>
    public string? Refused { get; init; }
}

/// <summary>One table of what is computed.</summary>
/// <param name="Name">Kebab-case.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Entries">Its entries.</param>
public sealed record MethodSection(string Name, string Meaning, IReadOnlyList<MethodEntry> Entries);

/// <summary>Everything that is computed, read from the tables that the code computes with.</summary>
public static class MethodSections
{
    /// <summary>The sections.</summary>
    public static IReadOnlyList<MethodSection> All { get; } =
    [
        new("proportion-intervals", "Intervals around events of a total.", [.. ProportionMethods.All.Select(one => new MethodEntry(one.WireName, one.Label, one.Formula, one.Citation, one.IsDefault))]),
        new("two-by-two", "Answers for two groups and one outcome.", [.. TwoByTwoMethods.All.Select(one => new MethodEntry(one.WireName, one.Label, one.Formula, one.Citation, one.IsDefault))]),
        new("effect-measures", "The scales on which studies are compared and pooled.", [.. EffectMeasures.All.Select(one => new MethodEntry(one.WireName, one.Label, $"{one.Formula} Back: {one.BackFormula}.", one.Citation, one.IsDefault)), Freeman()]),
        new("pooling-methods", "Models that make one number of many.", [.. PoolingMethods.All.Select(one => new MethodEntry(one.WireName, one.Label, one.Formula, one.Citation, one.IsDefault))]),
        new("tests", "Tests and intervals of the pooled number.", [.. PoolingTests.All.Select(one => new MethodEntry(one.WireName, one.Label, one.Formula, one.Citation, one.IsDefault))]),
        new("blocks", "The three answers of a synthesis, never pooled together.", [.. BlockKinds.All.Select(one => new MethodEntry(one.Name, one.Label, $"{one.Meaning} Effect measures: {string.Join(", ", one.CountEffects.Concat(one.MeanEffects))}.", null, false))]),
        new("selection", "How one result is chosen for one arm; the rules decide in this order.", [.. SelectionRules.All.Select(one => new MethodEntry(one.Name, one.Name, one.Sentence, null, false))]),
        new("overlaps", "Studies that may count the same people; studies that share a registration number do so too.", [.. OverlapGroups.All.Select(one => new MethodEntry(one.Name, one.Name, $"{one.Reason} {string.Join(", ", one.Studies)}.", null, false))]),
        new("left-out", "Why a study or a result is not among the rows.", [.. LeftOutReasons.All.Select(one => new MethodEntry(one.Code, one.Code, one.Sentence, null, false))]),
        new("certainty", "How far an answer is to be trusted, after GRADE: where it starts, and what takes levels away.", [.. CertaintyRules.All.Prepend(CertaintyRules.Start).Select(one => new MethodEntry(one.Name, one.Label, one.Sentence, one.Citation, false))]),
        new("directions", "What a row says of the treatment; rows are counted by direction and certainty, never summed to a score.", Directions()),
        new("reasons", "Why a number is missing.", [.. Reasons.AllCodes.Append(PoolingChoice.MixedDesignCode).Select(code => new MethodEntry(code, code, "The sentence that comes with it says what was wrong.", null, false))]),
        new("warnings", "What should be known with a number.", [.. Warnings.AllCodes.Concat(SynthesisWarnings.AllCodes).Select(code => new MethodEntry(code, code, "The text that comes with it says what is meant.", null, false))]),
    ];

    private static MethodEntry Freeman() => new("PFT", "Proportion, Freeman-Tukey double arcsine", "Not computed.", "Schwarzer G et al. Res Synth Methods 2019;10:476-483.", false) { Refused = EffectMeasures.Find("PFT").Reason!.Sentence };

    private static MethodEntry[] Directions() =>
    [
        new("supports", "Supports", "The interval lies wholly on the side of benefit: of no difference, or, for a treated arm alone, beyond the highest cohort of the natural course.", null, false),
        new("null", "No difference shown", "The interval holds no difference, or a share that cohorts of the natural course reach.", null, false),
        new("disputes", "Disputes", "The interval lies wholly on the side of harm, or, for a treated arm alone, beyond the lowest cohort of the natural course.", null, false),
        new("uncompared", "Uncompared", "There is nothing to compare it with, or which way is better is not known.", null, false),
    ];
}
