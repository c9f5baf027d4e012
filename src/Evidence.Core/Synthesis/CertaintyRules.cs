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
    /// <summary>People below which chance alone can mislead.</summary>
    public const int EnoughPeople = 400;

    private const string Grade = "Guyatt G et al. J Clin Epidemiol 2011;64:383-394 and the papers that follow it.";

    /// <summary>Where a block starts.</summary>
    public static CertaintyRule Start { get; } = new(
        "start", "Start", "High where every study let chance decide who was treated; very low where case series and case reports hold more than half of the people; low otherwise.", Grade);

    /// <summary>The rules that take levels away, in the order in which they are applied.</summary>
    public static IReadOnlyList<CertaintyRule> All { get; } =
    [
        new("risk-of-bias", "Risk of bias", "One level when more than half of the people were in studies by a provider that sells the treatment, or, among randomised studies, in studies that are not known to be masked.", Grade)
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
                ? (0, "Compared within studies, and not across young and old injuries.")
                : (change, string.Join(' ', new[] { facts.Uncontrolled ? "Without controls the comparison is with other people." : null, facts.MixesChronicity ? "Early and chronic injuries stand together." : null }.OfType<string>())),
        },
        new("imprecision", "Imprecision", "One level below 400 people, and one where the interval is wide: a ratio that holds 1 and 0.8 or 1.25, a risk difference that holds 0 and ±0.1, a mean difference that holds 0, a share wider than 0.2.", "Guyatt G et al. J Clin Epidemiol 2011;64:1283-1293.")
        {
            Judge = static facts => ((facts.People < EnoughPeople ? -1 : 0) + (facts.IsWide ? -1 : 0), $"{facts.People.ToString(CultureInfo.InvariantCulture)} people; {(facts.IsWide ? "the interval is wide" : "the interval is narrow enough")}."),
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
