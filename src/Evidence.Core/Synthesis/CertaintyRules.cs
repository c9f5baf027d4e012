using System.Globalization;

namespace Evidence.Core.Synthesis;

/// <summary>A rule of the judgement.</summary>
/// <param name="Name">Stable, kebab-case.</param>
/// <param name="Label">Name for a reader.</param>
/// <param name="Sentence">When it takes a level away.</param>
/// <param name="Citation">The paper.</param>
public sealed record CertaintyRule(string Name, string Label, string Sentence, string Citation)
{
    internal Func<CertaintyFacts, (int Change, string Reason)> Judge { get; init; } = static _ => (0, "");
}

/// <summary>
/// The rules of certainty after GRADE, made mechanical so that they can be argued with. All look alike at benefit and harm: swapping treated and control, or those with
/// and without the event, changes no step.
/// </summary>
public static class CertaintyRules
{
    /// <summary>People below which chance alone can mislead (the rule of thumb of the GRADE handbook, 5.2.4, for means).</summary>
    public const int EnoughPeople = 400;

    /// <summary>Events below which it can (the same, for counts); asked of those with and of those without the outcome, so that it does not matter which is counted.</summary>
    public const int EnoughEvents = 300;

    private const string Grade = "Balshem H et al. GRADE guidelines 3. J Clin Epidemiol 2011;64:401-406.";

    /// <summary>Where a block starts.</summary>
    public static CertaintyRule Start { get; } = new(
        "start", "Start", "High where every study let chance decide who was treated; very low where case series and case reports hold more than half of the people; low otherwise. People who were only followed start low, where GRADE for prognosis would let them start high, because they are set beside treated people of other studies. Nothing raises a level: a large effect without controls is what regression to the mean, selection and the natural course make.", Grade + " Iorio A et al. BMJ 2015;350:h870.");

    /// <summary>The rules that take levels away, in the order in which they are applied.</summary>
    public static IReadOnlyList<CertaintyRule> All { get; } =
    [
        new("risk-of-bias", "Risk of bias", "One level when more than half of the people were in studies by a provider that sells the treatment, or, among randomised studies, in studies that are not known to be masked.", "Guyatt GH et al. GRADE guidelines 4. J Clin Epidemiol 2011;64:407-415.")
        {
            Judge = static facts => facts.Sold > 0.5 ? (-1, $"{Percent(facts.Sold)} of the people were in studies by a provider that sells the treatment.")
                : facts.AllRandomised && facts.Unmasked > 0.5 ? (-1, $"{Percent(facts.Unmasked)} of the people were in studies not known to be masked.")
                : (0, facts.AllRandomised ? "Most people were in masked studies that nobody who sells the treatment made." : "The designs have been counted at the start; most people were not in studies by a seller."),
        },
        new("inconsistency", "Inconsistency", "One level from I² of 50 %, two from 75 %; none where fewer than two studies can be compared.", "Higgins JPT et al. BMJ 2003;327:557-560; Guyatt G et al. J Clin Epidemiol 2011;64:1294-1302.")
        {
            Judge = static facts => facts.Pooled?.I2 is not { } i2 ? (0, "There are no two studies whose results could differ.")
                : (i2 >= 75 ? -2 : i2 >= 50 ? -1 : 0, $"I² is {i2.ToString("0", CultureInfo.InvariantCulture)} %."),
        },
        new("indirectness", "Indirectness", "One level where nobody was compared, and one where early (acute, subacute, mixed) and chronic injuries stand together.", "Guyatt G et al. J Clin Epidemiol 2011;64:1303-1310.")
        {
            Judge = static facts => (facts.Uncontrolled ? -1 : 0) + (facts.MixesChronicity ? -1 : 0) is var change && change == 0
                ? (0, facts.Followed ? "People of one grade, first seen in one window; nothing is compared." : "Compared within studies, and not across young and old injuries.")
                : (change, string.Join(' ', new[] { facts.Uncontrolled ? "Without controls the comparison is with other people." : null, facts.MixesChronicity ? "Early and chronic injuries stand together." : null }.OfType<string>())),
        },
        new("imprecision", "Imprecision", $"One level below {EnoughPeople} people or, of counts, below {EnoughEvents} people with the outcome or without it; and one where the interval is wide: a ratio that holds 1 and 0.8 or 1.25 (GRADE names 0.75 or 1.25; 0.8 is stricter, and the same both ways), a risk difference that holds 0 and ±0.1, a mean difference that holds 0, a share wider than 0.2.", "Guyatt GH et al. GRADE guidelines 6. J Clin Epidemiol 2011;64:1283-1293; GRADE handbook 5.2.4; Zeng L et al. GRADE guidance 34. J Clin Epidemiol 2022;150:216-224.")
        {
            Judge = static facts => (
                (facts.People < EnoughPeople || facts.Rarer < EnoughEvents ? -1 : 0) + (facts.IsWide ? -1 : 0),
                string.Create(CultureInfo.InvariantCulture, $"{facts.People} people{(facts.Rarer is { } rarer ? $", {rarer} with the outcome or without it, whichever are fewer" : "")}; {(facts.IsWide ? "the interval is wide" : "the interval is narrow enough")}.")),
        },
        new("publication-bias", "Publication bias", "One level when small studies of a comparison differ from large ones (Egger's test, p below 0.10, ten studies or more); fewer studies cannot show it.", "Egger M et al. BMJ 1997;315:629-634; Guyatt G et al. J Clin Epidemiol 2011;64:1277-1282.")
        {
            Judge = static facts => facts.Egger is not { } egger ? (0, "It cannot be judged here: that takes ten comparisons or more. It is not excluded.")
                : (egger.P < 0.10 ? -1 : 0, $"Egger's test: p = {egger.P.ToString("0.###", CultureInfo.InvariantCulture)}."),
        },
    ];

    /// <summary>Where studies of these designs start.</summary>
    internal static (CertaintyLevel Level, string Reason) StartOf(CertaintyFacts facts) =>
        facts.AllRandomised ? (CertaintyLevel.High, "In every study chance decided who was treated.")
        : facts.Followed ? (CertaintyLevel.Low, "These people were followed and not treated. GRADE would let cohorts start high on what to expect; they start low here, because they are set beside treated people of other studies.")
        : facts.Series > 0.5 ? (CertaintyLevel.VeryLow, "More than half of the people are from case series or case reports.")
        : (CertaintyLevel.Low, "Not every study let chance decide who was treated.");

    /// <summary>Judges a block.</summary>
    internal static Certainty Judge(CertaintyFacts facts)
    {
        var (start, reason) = StartOf(facts);
        if (facts.Rows == 0)
        {
            return new(start, "There is nothing to judge.", null, []);
        }

        var steps = All.Select(rule => (rule, step: rule.Judge(facts))).Select(one => new CertaintyStep(one.rule.Name, one.step.Change, one.step.Reason)).ToList();
        return new(start, reason, (CertaintyLevel)Math.Max(0, (int)start + steps.Sum(step => step.Change)), steps);
    }

    /// <summary>How far one row alone is to be trusted: where its design starts, less the risk of bias.</summary>
    internal static CertaintyLevel OfRow(SynthesisRow row)
    {
        var facts = CertaintyFacts.Of([row], null, null, null);
        return (CertaintyLevel)Math.Max(0, (int)StartOf(facts).Level + All[0].Judge(facts).Change);
    }

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";
}
