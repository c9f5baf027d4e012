using System.Globalization;
using Evidence.Core.Measures;
using Evidence.Core.Results;

namespace Evidence.Core.Synthesis;

/// <summary>One outcome of a summary of findings, per 1,000 people.</summary>
/// <param name="Measure">The outcome.</param>
/// <param name="Answer">What the studies add up to.</param>
public sealed record FindingRow(Measure Measure, SynthesisAnswer Answer)
{
    private const double Thousand = 1000;

    /// <summary>Whether it counts harm; harms are always listed.</summary>
    public bool IsHarm => HarmOutcomes.Counts(Measure);

    /// <summary>The comparison of the outcome.</summary>
    public Block<ComparativeRow> Block => Answer.Comparative!;

    /// <summary>The effect on the scale of the data: pooled, or of the only study; null without one.</summary>
    public (double Estimate, double? Low, double? High)? Effect
    {
        get
        {
            var back = Block.Pooled.Value?.Back ?? (Block.Rows.Where(row => row.NotPooled is null).ToList() is [{ Effect: { } only }] ? only.Back : null);
            return back?.Estimate is { } estimate ? (estimate, back.CiLow, back.CiHigh) : null;
        }
    }

    /// <summary>Studies behind the effect.</summary>
    public int Studies => Block.Pooled.Value?.K ?? (Effect is null ? 0 : 1);

    /// <summary>People behind it.</summary>
    public int People => Effect is null ? 0 : Block.People;

    /// <summary>Of 1,000 people without it: cohorts of the same stratum where they are known, else the controls of these studies; null for means and without a
    /// rate.</summary>
    public double? Without => Block.Plan.Form == FigureForm.Means ? null : Thousand * Rate;

    /// <summary>Where the number without it comes from.</summary>
    public string WithoutFrom => Answer.Range is { Rates.Expected: { IsThin: false } } range
        ? $"cohorts of grade {range.Rates.Grade}, {range.Window.Name}"
        : "the controls of these studies";

    /// <summary>Of 1,000 people with it, with limits; null likewise.</summary>
    public (double Estimate, double? Low, double? High)? With => Without is { } without && Effect is { } effect
        ? (At(without, effect.Estimate), At(without, effect.Low), At(without, effect.High)) : null;

    /// <summary>How many more (or, below 0, fewer) of 1,000.</summary>
    public double? Difference => With?.Estimate - Without;

    /// <summary>What it comes to, bound to the certainty.</summary>
    public string Sentence
    {
        get
        {
            var name = Measure.Name;
            if (Effect is not { } effect)
            {
                return $"{name}: no trial on record compares it"
                    + (Answer.Published.Count > 0 ? "; what reviews found stands beside it." : ". That is not the absence of an effect.")
                    + string.Concat(Counted.Select(one => " " + Words(one)));
            }

            var certainty = Block.Certainty.Value ?? CertaintyLevel.VeryLow;
            if (certainty == CertaintyLevel.VeryLow)
            {
                return $"{name}: we do not know whether the treatment changes it ({Numbers(effect)}).";
            }

            var none = Block.Plan.NoDifference ?? 0;
            var open = !(effect.Low > none || effect.High < none);
            var verb = certainty switch { CertaintyLevel.High => "", CertaintyLevel.Moderate => "probably ", _ => "may " };
            var does = certainty == CertaintyLevel.Low ? "" : "s";
            return open && (effect is not { Low: { } low, High: { } high } || Block.Plan.IsWide(low, high))
                ? $"{name}: the studies leave open whether the treatment changes it ({Numbers(effect)})."
                : open ? $"{name}: the treatment {verb}make{does} little or no difference ({Numbers(effect)})."
                : $"{name}: the treatment {verb}{(effect.Estimate > none ? "increase" : "reduce")}{does} it ({Numbers(effect)}).";
        }
    }

    /// <summary>What was counted among treated people whom nobody was compared with, by kind of event; empty where it was not asked and for what is no
    /// harm.</summary>
    public IReadOnlyList<CrudeShare> Counted => IsHarm ? Answer.SingleArm?.Crude ?? [] : [];

    private static string Words(CrudeShare one)
    {
        var counted = one.Definition switch { "any" => "any event", "related" => "an event called related", _ => "an event, whether related is not stated" };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Without controls, {counted}: {one.Share.Events} of {one.Share.Total} people in {one.Studies} {(one.Studies == 1 ? "study" : "studies")} "
                + $"(exact {100 * one.Share.Low:0.#} to {100 * one.Share.High:0.#} %)."
        );
    }

    private double? Rate
    {
        get
        {
            if (Answer.Range is { Rates.Expected: { IsThin: false } expected })
            {
                return expected.Mean;
            }

            var controls = Block.Rows.Where(row => row is { NotPooled: null, Control.Events: not null }).Select(row => row.Control!).ToList();
            return controls.Sum(one => one.N ?? 0) is > 0 and var people ? (double)controls.Sum(one => one.Events!.Value) / people : null;
        }
    }

    private double At(double without, double effect) => Block.Plan.Effect.WireName switch
    {
        "RR" => Math.Clamp(without * effect, 0, Thousand),
        "RD" => Math.Clamp(without + (Thousand * effect), 0, Thousand),
        _ => without >= Thousand ? Thousand : Thousand * (without / (Thousand - without) * effect) / (1 + (without / (Thousand - without) * effect)),
    };

    private double? At(double without, double? effect) => effect is { } known ? At(without, known) : null;

    private string Numbers((double Estimate, double? Low, double? High) effect) => With is { } with
        ? string.Create(CultureInfo.InvariantCulture, $"of 1,000 people {with.Estimate:0} instead of {Without:0}, limits {with.Low:0} to {with.High:0}")
        : string.Create(CultureInfo.InvariantCulture, $"difference {effect.Estimate:0.##}, limits {effect.Low:0.##} to {effect.High:0.##}");
}
