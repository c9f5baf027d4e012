using Evidence.Core.Text;

namespace Evidence.Core.Claims.Checking;

/// <summary>
/// Checks one sentence against a release: reads its slots, finds the study and the figure that could answer it, compares slot by slot and lets
/// <see cref="DecisionTable"/> decide. It never guesses: what it cannot read it says it cannot read.
/// </summary>
public sealed class ClaimChecker(CheckIndex index)
{
    /// <summary>Longer texts are not one claim; they are for the page reading.</summary>
    public const int Longest = 4000;

    private readonly SlotReader _slots = new(index);

    /// <summary>Checks a sentence. The context (a heading, the sentence before) only says which study and condition are spoken of.</summary>
    public ClaimCheck Check(string text, string? context = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            return Abstain(text);
        }

        var units = index.Reader.Read(text, TextFormat.Plain).Units;
        var main = units.MaxBy(unit => unit.End - unit.Start);
        return Check(text, units, main?.Stream ?? "boilerplate", context is { Length: > Longest } ? context[..Longest] : context);
    }

    /// <summary>Checks a unit of a page that was read already.</summary>
    public ClaimCheck Check(string text, IReadOnlyList<TextUnit> units, string stream, string? context)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            return Abstain(text);
        }

        var slots = _slots.Read(text, units, context);
        var matches = index.Claims.Find(text);
        var (studies, note) = Named(slots, matches);
        slots = slots with { Studies = studies };
        var asserted = IsAssertion(slots, stream);
        var parts = (slots.Figures.Count == 0 ? [null] : slots.Figures.Cast<ClaimFigure?>())
            .Select(number => new PartCheck(index, stream, asserted).Of(Local(slots, number), number)).ToList();
        return Verdicts.Fold(text, slots, parts, matches, note is null ? [] : [note], index);
    }

    private ClaimCheck Abstain(string text) => new()
    {
        Text = text, Verdict = "unverifiable", Reason = "not-parsed", Rule = "not-parsed", Says = "It is too long to be one claim; scan it as a page.", Matches = [],
        Notes = [$"Release {index.Release}."],
    };

    // several numbers in a sentence speak of several groups and outcomes: each takes the words of its own clause
    private static ClaimSlots Local(ClaimSlots slots, ClaimFigure? number)
    {
        if (number is null)
        {
            return slots;
        }

        var own = slots with { OfControls = number.OfControls, Measures = Measures(slots, number) };
        return slots.Figures.Count < 2 ? own : own with
        {
            Chronicity = number.Chronicity ?? (slots.Figures.Any(other => other.Chronicity is not null) ? null : slots.Chronicity),
            Negated = number.Denied,
        };
    }

    // "improved" in the clause of a number may be the outcome that the sentence names elsewhere, but no harm that another clause counts
    private static IReadOnlyList<MeasureFamily> Measures(ClaimSlots slots, ClaimFigure number)
    {
        if (number.Measures.Count == 0 || number.Measures[0].Id != MeasureFamily.General)
        {
            return number.Measures.Count == 0 ? slots.Measures : number.Measures;
        }

        var others = slots.Measures.Where(family => family.Group != MeasureFamily.Harm).ToList();
        return others.Count > 0 ? others : number.Measures;
    }

    private static bool IsAssertion(ClaimSlots slots, string stream) =>
        (!slots.NotAsserted || slots.FlatBenefit) && (stream is not ("boilerplate" or "advice") || (slots.Figures.Count > 0 && slots.Measures.Count > 0) || slots.AbsoluteSafety);

    // a sentence that names no study may still repeat an indexed claim, or carry its figures; then that claim's study is compared, by this check itself
    private (IReadOnlyList<string> Studies, string? Note) Named(ClaimSlots slots, IReadOnlyList<ClaimMatch> matches)
    {
        if (slots.Studies.Count > 0 || slots.UnknownStudy is not null || slots.OwnRecords)
        {
            return (slots.Studies, null);
        }

        if (matches.Count > 0 && matches[0].State == "confirmed" && StudyOf(matches[0].Claim) is { } repeated)
        {
            return ([repeated], $"No study is named; the sentence repeats the indexed claim {matches[0].Claim.Id}, which is about {repeated}.");
        }

        var precise = slots.Figures.Where(figure => figure is { Kind: FigureKind.Share, Places: > 0, Bound: null }).ToList();
        var sets = precise.Select(figure => index.ById.Values.Where(claim => claim.Assertion is { Proportion: { } share, Study: not null } && Math.Abs(share - figure.Low!.Value) < 1e-9).Select(claim => claim.Assertion!.Study!).ToHashSet(StringComparer.Ordinal)).ToList();
        return precise.Count > 0 && sets.Aggregate((one, other) => [.. one.Intersect(other)]) is { Count: 1 } only
            ? (only.ToList(), $"No study is named; the figures are those of indexed claims about {only.First()}.")
            : (slots.Studies, null);
    }

    private string? StudyOf(Claim claim) => (claim.Assertion?.Study ?? claim.About?.Study) is { } study && index.Studies.ContainsKey(study) ? study : null;
}
