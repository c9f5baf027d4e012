using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>Everything that is computed, read from the tables that the code computes with.</summary>
public static class MethodSections
{
    /// <summary>The sections.</summary>
    public static IReadOnlyList<MethodSection> All { get; } =
    [
        new("proportion-intervals", "Intervals around events of a total.",
            [.. ProportionMethods.All.Select(one => new MethodEntry(one.WireName, one.Label, one.Formula, one.Citation, one.IsDefault))]),
        new("two-by-two", "Answers for two groups and one outcome.", [.. TwoByTwoMethods.All.Select(one => new MethodEntry(one.WireName, one.Label,
            one.Formula, one.Citation, one.IsDefault))]),
        new("effect-measures", "The scales on which studies are compared and pooled.",
            [.. EffectMeasures.All.Select(one => new MethodEntry(one.WireName, one.Label, $"{one.Formula} Back: {one.BackFormula}.", one.Citation,
                one.IsDefault)), Freeman()]),
        new("pooling-methods", "Models that make one number of many.", [.. PoolingMethods.All.Select(one => new MethodEntry(one.WireName, one.Label,
            one.Formula, one.Citation, one.IsDefault))]),
        new("tests", "Tests and intervals of the pooled number.", [.. PoolingTests.All.Select(one => new MethodEntry(one.WireName, one.Label, one.Formula,
            one.Citation, one.IsDefault))]),
        .. SmallNumberMethods.All,
        .. CourseMethods.All,
        new("blocks", "The three answers of a synthesis, never pooled together.",
            [.. BlockKinds.All.Select(one => new MethodEntry(one.Name, one.Label,
                $"{one.Meaning} Effect measures: {string.Join(", ", one.CountEffects.Concat(one.MeanEffects))}.", null, false))]),
        new("selection", "How one result is chosen for one arm; the rules decide in this order.",
            [.. SelectionRules.All.Select(one => MethodEntry.Rule(one.Name, one.Sentence))]),
        new("overlaps", "Studies that may count the same people; studies that share a registration number do so too.",
            [.. OverlapGroups.All.Select(one => MethodEntry.Rule(one.Name, $"{one.Reason} {string.Join(", ", one.Studies)}."))]),
        new("left-out", "Why a study or a result is not among the rows.",
            [.. LeftOutReasons.All.Select(one => MethodEntry.Rule(one.Code, one.Sentence)),
                MethodEntry.Rule(ChosenResults.Compared, "In an export: an arm of a study that compares is not quoted alone; its comparison is a row of its "
                    + "own."), MethodEntry.Rule(ChosenResults.Course, "In an export: cohorts stand in the natural course, which chooses for itself.")]),
        new("certainty", "How far an answer is to be trusted, after GRADE: where it starts, and what takes levels away.",
            [.. CertaintyRules.All.Prepend(CertaintyRules.Start).Select(one => new MethodEntry(one.Name, one.Label, one.Sentence, one.Citation, false))]),
        new("certainty-thresholds", "Every number that the rules of certainty turn on.",
            [.. CertaintyThresholds.All.Select(one => new MethodEntry(one.Name, one.Name,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Value}: {one.Sentence}"), null, false))]),
        new("directions", "What a row says of the treatment; rows are counted by direction and certainty, never summed to a score.", Directions()),
        new("reasons", "Why a number is missing.", [.. Reasons.AllCodes.Append(PoolingChoice.MixedDesignCode).Append(HarmStrata.Code)
            .Select(code => new MethodEntry(code, code, "The sentence that comes with it says what was wrong.", null, false))]),
        new("warnings", "What should be known with a number.", [.. Warnings.AllCodes.Concat(SynthesisWarnings.AllCodes)
            .Select(code => new MethodEntry(code, code, "The text that comes with it says what is meant.", null, false))]),
    ];

    private static MethodEntry Freeman() => new("PFT", "Proportion, Freeman-Tukey double arcsine", "Not computed.",
        "Schwarzer G et al. Res Synth Methods 2019;10:476-483.", false) { Refused = EffectMeasures.Find("PFT").Reason!.Sentence };

    private static MethodEntry[] Directions() =>
    [
        new("supports", "Supports", "Of counts, Fisher's exact test finds a difference and the estimate lies on the side of benefit; of means, the whole "
            + "interval does. For a treated arm alone: more improved than the natural course leads one to expect (above), which no controls confirm.", null,
            false),
        new("null", "No difference shown", "Fisher's exact test finds no difference (of means, the interval holds none). For a treated arm alone: within what "
            + "the natural course leads one to expect.", null, false),
        new("disputes", "Disputes", "The exact test, or of means the interval, finds a difference on the side of harm. For a treated arm alone: fewer "
            + "improved than the natural course leads one to expect (below).", null, false),
        new("uncompared", "Uncompared", "There is nothing to compare it with: no cohort of the same measure, grades and time since injury, or that time is "
            + "unknown; or which way is better is not known.", null, false),
    ];
}
