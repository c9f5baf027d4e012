using System.Globalization;
using static Evidence.Core.Synthesis.CertaintyThresholds;

namespace Evidence.Core.Synthesis;

/// <summary>
/// The rules of certainty after GRADE, made mechanical so that they can be argued with; their numbers are in <see cref="CertaintyThresholds"/>. All look alike
/// at benefit
/// and harm: swapping treated and control, or those with and without the event, changes no step.
/// </summary>
public static class CertaintyRules
{
    private const string Grade = "Balshem H et al. GRADE guidelines 3. J Clin Epidemiol 2011;64:401-406.";

    /// <summary>Where a block starts.</summary>
    public static CertaintyRule Start { get; } = new(
        "start",
        "Start",
        "High where every study let chance decide who was treated; low where groups were compared without that; very low where nobody was compared, in a "
            + "single-arm trial as in a case series. People who "
        + "were only followed start low, where GRADE for prognosis would let them start high, because they are set beside treated people of other studies. "
            + "Nothing raises a level: a large effect "
        + "without controls is what regression to the mean, selection and the natural course make.",
        Grade + " Iorio A et al. BMJ 2015;350:h870.");

    /// <summary>The rules that take levels away, in the order in which they are applied.</summary>
    public static IReadOnlyList<CertaintyRule> All { get; } =
    [
        new(
            "risk-of-bias",
            "Risk of bias",
            "One level when a signal of bias holds for more than half of the people, two when three signals do: a provider that sells the treatment; of "
                + "comparisons, assessors not known to be masked and "
            + "groups unlike at the start; more than a fifth lost; not registered before the first person entered. No tool of full texts (RoB 2, ROBINS-I) "
                + "was applied.",
            "Guyatt GH et al. GRADE guidelines 4. J Clin Epidemiol 2011;64:407-415.") { Judge = Bias },
        new(
            "inconsistency",
            "Inconsistency",
            "Of comparisons, one level from I² of 50 % where estimates point both ways, two from 75 %; one from 75 % where they all point one way. Of a "
                + "pooled share, the prediction interval decides: one "
            + "level when it is wider than 0.5, two when wider than 0.75; I² alone takes none, for shares of large studies have a high one whatever they say.",
            "Guyatt G et al. J Clin Epidemiol 2011;64:1294-1302; Migliavaca CB et al. Res Synth Methods 2022;13:363-367; IntHout J et al. BMJ Open "
                + "2016;6:e010247.") { Judge = Inconsistency },
        new(
            "indirectness",
            "Indirectness",
            "One level where nobody was compared, one where early (acute, subacute, mixed) and chronic injuries stand together, one where gains of one grade "
                + "stand beside larger ones; two at most.",
            "Guyatt G et al. J Clin Epidemiol 2011;64:1303-1310.") { Judge = Indirectness },
        new(
            "imprecision",
            "Imprecision",
            "Of a comparison, one level below the optimal information size, two below half of it, and one where the interval is wide (a ratio that holds 1 "
                + "and 0.8 or 1.25, a risk difference that holds 0 "
            + "and ±0.1, a mean difference that holds 0); two at most. The size is 400 people for means; for counts, what finds a doubling of the rate "
                + "without treatment, two-sided 5 %, power 80 %. Of a "
            + "share, one level when its interval is wider than 0.2, two when wider than 0.4.",
            "Guyatt GH et al. GRADE guidelines 6. J Clin Epidemiol 2011;64:1283-1293; Zeng L et al. GRADE guidance 34. J Clin Epidemiol "
                + "2022;150:216-224.") { Judge = Imprecision },
        new(
            "publication-bias",
            "Publication bias",
            "One level when small studies differ from large ones (ten studies or more, P below 0.10: Egger's test for comparisons, Peters' for shares), or "
                + "when more than half of ten or more studies have "
            + "fewer than 20 people.",
            "Egger M et al. BMJ 1997;315:629-634; Peters JL et al. JAMA 2006;295:676-680; Guyatt G et al. J Clin Epidemiol "
                + "2011;64:1277-1282.") { Judge = Publication },
    ];

    /// <summary>Where studies of these designs start.</summary>
    internal static (CertaintyLevel Level, string Reason) StartOf(CertaintyFacts facts) =>
        facts.AllRandomised ? (CertaintyLevel.High, "In every study chance decided who was treated.")
        : facts.Followed ? (CertaintyLevel.Low, "These people were followed and not treated. GRADE would let cohorts start high on what to expect; they start "
            + "low here, because they are set beside treated people of other studies.")
        : facts.Uncontrolled ? (CertaintyLevel.VeryLow, "Nobody was compared, in trials of one arm as in case series.")
        : (CertaintyLevel.Low, "Not every study let chance decide who was treated.");

    /// <summary>Judges a block, or a row as a block of one.</summary>
    internal static Certainty Judge(CertaintyFacts facts)
    {
        var (start, reason) = StartOf(facts);
        if (facts.Rows == 0)
        {
            return new(start, "There is nothing to judge.", null, []);
        }

        var steps = All.Select(rule => (rule, step: rule.Judge(facts))).Select(one => new CertaintyStep(one.rule.Name, one.step.Change,
            one.step.Reason)).ToList();
        return new(start, reason, (CertaintyLevel)Math.Max(0, (int)start + steps.Sum(step => step.Change)), steps);
    }

    private static (int, string) Bias(CertaintyFacts facts)
    {
        var held = facts.Signals.Where(one => one.Share > Most.Value).ToList();
        return held.Count == 0 ? (0, "No signal of bias holds for most people, as far as the records say.")
            : (held.Count >= ManySignals.Value ? -2 : -1, string.Join(' ',
                held.Select(one => $"{Percent(one.Share)} of the people were in studies {one.Signal.Words}.")));
    }

    private static (int, string) Inconsistency(CertaintyFacts facts)
    {
        if (facts.Pooled is not { } pooled)
        {
            return (0, "There are no studies whose results were pooled.");
        }

        if (facts.InformationSize is not null)
        {
            var i2 = pooled.I2 ?? 0;
            var change = facts.PointsBothWays ? (i2 >= VeryHeterogeneous.Value ? -2 : i2 >= Heterogeneous.Value ? -1 : 0) : i2 >= VeryHeterogeneous.Value ? -1
                : 0;
            return (change, $"I² is {Whole(i2)} %; the estimates point {(facts.PointsBothWays ? "both ways" : "one way")}.");
        }

        return facts.IsShare && pooled.Back is { PredictionLow: { } low, PredictionHigh: { } high }
            ? (high - low > VeryWidePrediction.Value ? -2 : high - low > WidePrediction.Value ? -1 : 0,
                $"A new study would be expected between {Percent(low)} and {Percent(high)}.")
            : (0, "There is no prediction interval of a share.");
    }

    private static (int, string) Indirectness(CertaintyFacts facts)
    {
        string[] reasons =
        [
            .. facts.Uncontrolled ? ["Without controls the comparison is with other people."] : Array.Empty<string>(),
            .. facts.MixesChronicity ? ["Early and chronic injuries stand together."] : Array.Empty<string>(),
            .. facts.MixesThresholds ? ["Gains of one grade stand beside larger ones."] : Array.Empty<string>(),
        ];
        return reasons.Length == 0
            ? (0, facts.Followed ? "People of one grade, first seen in one window; nothing is compared."
                : "Compared within studies, and not across young and old injuries.")
            : (Math.Max(-2, -reasons.Length), string.Join(' ', reasons));
    }

    private static (int, string) Imprecision(CertaintyFacts facts)
    {
        if (facts.InformationSize is { } needed)
        {
            var size = facts.People < needed * FarBelow.Value ? -2 : facts.People < needed ? -1 : 0;
            return (
                Math.Max(-2, size - (facts.IsWide ? 1 : 0)),
                string.Create(CultureInfo.InvariantCulture,
                    $"{facts.People} people, where {needed} would be needed{(size == -2 ? ": less than half" : "")}; "
                        + $"{(facts.Interval is null ? "there is no one interval" : facts.IsWide ? "the interval is wide" : "the interval is narrow enough")}."
                )
            );
        }

        return facts.Interval is not { } interval ? (-2, "There is no one interval.")
            : facts.IsShare
                ? (interval.High - interval.Low > VeryWideShare.Value ? -2 : interval.High - interval.Low > WideShare.Value ? -1 : 0,
                    $"The interval of the share runs from {Percent(interval.Low)} to {Percent(interval.High)}.")
                : (facts.People < People.Value * FarBelow.Value ? -2 : facts.People < People.Value ? -1 : 0, string.Create(CultureInfo.InvariantCulture,
                    $"{facts.People} people, where {People.Value:0} would be enough."));
    }

    private static (int, string) Publication(CertaintyFacts facts)
    {
        if (facts.Rows < SmallStudyTest.Value)
        {
            return (0, "It cannot be judged from fewer than ten studies. It is not excluded.");
        }

        var said = facts.SmallStudies is { } test ? $"Test for small-study effects: p = {test.P.ToString("0.###", CultureInfo.InvariantCulture)}."
            : "Small studies could not be set against large ones.";
        return facts.SmallStudies?.P < SmallStudyP.Value ? (-1, said)
            : facts.Tiny > Most.Value ? (-1, $"{said} {Percent(facts.Tiny)} of the studies have fewer than {Whole(Tiny.Value)} people, and such series appear "
                + $"when they went well.")
            : (0, said);
    }

    private static string Percent(double share) => Whole(100 * share) + " %";

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
