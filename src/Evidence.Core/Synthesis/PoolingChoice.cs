using Evidence.Core.Statistics;

namespace Evidence.Core.Synthesis;

/// <summary>The effect measure, method, test and level asked for; null parts take the defaults of a block.</summary>
public sealed record PoolingChoice
{
    /// <summary>An effect measure was asked of a block that it does not exist for.</summary>
    public const string MixedDesignCode = "mixed-design";

    private readonly string? _effect;
    private readonly string? _method;
    private readonly string? _test;

    private PoolingChoice(string? effect, string? method, string? test, double level) => (_effect, _method, _test, Level) = (effect, method, test, level);

    /// <summary>All defaults, 95 %.</summary>
    public static PoolingChoice Default { get; } = new(null, null, null, 0.95);

    /// <summary>Confidence level, strictly between 0 and 1.</summary>
    public double Level { get; }

    /// <summary>The form that the effect measure asked for decides; null when none was asked for.</summary>
    public FigureForm? Form => _effect is null ? null : BlockKinds.All.Any(block => block.MeanEffects.Contains(_effect, StringComparer.Ordinal))
        ? FigureForm.Means : FigureForm.Counts;

    /// <summary>
    /// Reads names in any case. Refused with <c>mixed-design</c> when the effect measure belongs to none of the blocks asked for, and as
    /// <see cref="PoolingPlan.Read"/>
    /// when no block could be pooled so.
    /// </summary>
    public static Outcome<PoolingChoice> Read(string? effect, string? method, string? test, double level, IReadOnlyList<BlockKind> blocks)
    {
        var (scale, model, tested) = (EffectMeasures.Find(effect), method is null ? null : PoolingMethods.Find(method), test is null ? null
            : PoolingTests.Find(test));
        if ((scale.Reason ?? model?.Reason ?? tested?.Reason ?? (Levels.IsValid(level) ? null : Reasons.InvalidLevel)) is { } unknown)
        {
            return Outcome.Refused<PoolingChoice>(unknown);
        }

        var name = effect is null ? null : scale.Value!.WireName;
        if (name is not null && !blocks.Any(block => block.Takes(name)))
        {
            return Outcome.Refused<PoolingChoice>(Mixed(name, blocks));
        }

        var choice = new PoolingChoice(name, model?.Value?.WireName, tested?.Value?.WireName, level);
        var plans = blocks.SelectMany(block => Enum.GetValues<FigureForm>().Where(form => choice.Form is null || choice.Form == form)
            .Select(form => choice.Exact(block, form))).ToList();
        return plans.Any(plan => plan.IsValue) ? Outcome.Of(choice) : Outcome.Refused<PoolingChoice>(plans[0].Reason!);
    }

    /// <summary>The same in standard deviations, unless a difference of means was asked for by name.</summary>
    internal PoolingChoice InStandardDeviations() => _effect == "MD" ? this : new(effect: "SMD", _method, _test, Level);

    /// <summary>The effect measure of a block.</summary>
    internal EffectMeasure Effect(BlockKind block, FigureForm form)
    {
        var names = form == FigureForm.Counts ? block.CountEffects : block.MeanEffects;
        return EffectMeasures.Find(_effect is not null && names.Contains(_effect, StringComparer.Ordinal) ? _effect : names[0]).Value!;
    }

    /// <summary>The plan of a block: what was asked for where it exists there, else the defaults.</summary>
    internal PoolingPlan Plan(BlockKind block, FigureForm form, EffectMeasure? effect = null)
    {
        var scale = Pooled(effect ?? Effect(block, form));
        var plan = PoolingPlan.Read(scale, _method, _test, Level).Value
            ?? PoolingPlan.Read(scale, _method, null, Level).Value
            ?? PoolingPlan.Read(scale, null, _test, Level).Value
            ?? PoolingPlan.Read(scale, null, null, Level).Value!;
        return plan.Guarded(_test is null);
    }

    private Outcome<PoolingPlan> Exact(BlockKind block, FigureForm form) => PoolingPlan.Read(Pooled(Effect(block, form)), _method, _test, Level);

    // differences of means are pooled as estimates with their errors, because some studies print only those
    private static string Pooled(EffectMeasure effect) => effect.Numbers == typeof(TwoMeans) ? "GEN" : effect.WireName;

    private static Reason Mixed(string effect, IReadOnlyList<BlockKind> blocks)
    {
        var home = BlockKinds.All.Where(block => block.Takes(effect)).Select(block => block.Name).ToList();
        return new(MixedDesignCode, $"The effect measure {effect} belongs to {string.Join(" and ", home)}, not to "
            + $"{string.Join(" and ", blocks.Select(block => block.Name))}: studies with and without controls are never pooled together.");
    }
}
