namespace Evidence.Core.Statistics;

/// <summary>What is pooled, and how. Make it with <see cref="Of"/> or <see cref="Read"/>: then the parts are known to fit each other.</summary>
public sealed record PoolingPlan
{
    private PoolingPlan(EffectMeasure measure, PoolingMethod method, PoolingTest test, double level) =>
        (Measure, Method, Test, Level) = (measure, method, test, level);

    /// <summary>The scale.</summary>
    public EffectMeasure Measure { get; }

    /// <summary>The model.</summary>
    public PoolingMethod Method { get; }

    /// <summary>The test and the intervals.</summary>
    public PoolingTest Test { get; private init; }

    /// <summary>Confidence level, strictly between 0 and 1.</summary>
    public double Level { get; }

    /// <summary>Whether the answer is reserved where studies are few or the fit is none: no p and no prediction interval of two studies, a refusal of a
    /// degenerate fit.</summary>
    public bool IsGuarded { get; private init; }

    /// <summary>Whether the guard may take the modified Hartung-Knapp test in place of the test named here.</summary>
    internal bool IsTestOpen { get; private init; }

    /// <summary>The same, reserved.</summary>
    /// <param name="isTestOpen">Whether nobody asked for the test by name.</param>
    internal PoolingPlan Guarded(bool isTestOpen) => this with { IsGuarded = true, IsTestOpen = isTestOpen };

    /// <summary>The between-study variance of the same studies where it was found already; a test changes nothing of it.</summary>
    internal double? Tau2 { get; private init; }

    /// <summary>The same with another test, which exists wherever Hartung-Knapp does.</summary>
    /// <param name="test">The test.</param>
    /// <param name="tau2">What was found with the first.</param>
    internal PoolingPlan With(PoolingTest test, double tau2) => this with { Test = test, Tau2 = tau2 };

    /// <summary>
    /// A plan from parts; null parts take their defaults: GLMM for PLO and REML for the rest, knha for random effects by inverse variance and z for the rest.
    /// Refused with <c>method-not-applicable</c>, <c>test-not-applicable</c>, <c>invalid-level</c>.
    /// </summary>
    public static Outcome<PoolingPlan> Of(EffectMeasure measure, PoolingMethod? method = null, PoolingTest? test = null, double level = 0.95)
    {
        method ??= PoolingMethods.DefaultFor(measure);
        test ??= PoolingTests.DefaultFor(method);
        var reason = !method.Fits(measure) ? Reasons.MethodNotApplicable(method.WireName, measure.WireName)
            : method.Kind != PoolingKind.InverseVariance && test.WireName != PoolingTests.Normal.WireName
                ? Reasons.TestNotApplicable(test.WireName, method.WireName)
            : !Levels.IsValid(level) ? Reasons.InvalidLevel
            : null;
        return reason is null ? Outcome.Of(new PoolingPlan(measure, method, test, level)) : Outcome.Refused<PoolingPlan>(reason);
    }

    /// <summary>A plan from wire names; null names take their defaults. Refused as <see cref="Of"/>, and with <c>unknown-name</c> or
    /// <c>method-not-recommended</c> (PFT).</summary>
    public static Outcome<PoolingPlan> Read(string? measure, string? method = null, string? test = null, double level = 0.95)
    {
        var scale = EffectMeasures.Find(measure);
        var model = method is null ? null : PoolingMethods.Find(method);
        var tested = test is null ? null : PoolingTests.Find(test);
        var reason = scale.Reason ?? model?.Reason ?? tested?.Reason;
        return reason is null ? Of(scale.Value!, model?.Value, tested?.Value, level) : Outcome.Refused<PoolingPlan>(reason);
    }
}
