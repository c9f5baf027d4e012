using Evidence.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Evidence.Core.Tests.Statistics;

/// <summary>What must hold for any studies, sensible or not.</summary>
public sealed class MetaAnalysisProperties
{
    private static readonly PoolingPlan[] Plans =
    [
        .. from measure in EffectMeasures.All
           from method in PoolingMethods.All
           from test in PoolingTests.All
           let plan = PoolingPlan.Of(measure, method, test)
           where plan.IsValue
           select plan.Value,
    ];

    private static readonly Gen<int> Size = Gen.OneOf(Gen.Choose(2, 30), Gen.Choose(2, 2000), Gen.Elements(2, 1_000_000_000, int.MaxValue));

    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Choose(-1000, 1000).Select(x => x / 100d),
        Gen.Elements(0, 1e-12, -1e9, 1e100, -1e300, double.MaxValue, double.NaN, double.PositiveInfinity)
    );

    private static readonly Gen<double> Spread =
        Gen.OneOf(Gen.Choose(1, 1000).Select(x => x / 100d), Gen.Elements(0, -1, 1e-200, 1e-9, 1e9, 1e160, double.NaN));

    [Fact]
    public void No_studies_whatever_give_NaN_or_Infinity() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var outcome = MetaAnalysis.Pool(c.Plan, c.Studies);
            return outcome.IsValue ? IsSound(outcome.Value) : Reasons.AllCodes.Contains(outcome.Reason.Code);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_order_of_studies_never_changes_an_answer() =>
        Prop.ForAll(Cases().ToArbitrary(), c =>
        {
            var forward = MetaAnalysis.Pool(c.Plan, c.Studies).Value;
            var backward = MetaAnalysis.Pool(c.Plan, [.. c.Studies.Reverse()]).Value;
            return forward is null ? backward is null
                : (forward with { Weights = [], Warnings = [] }).ToString() == (backward! with { Weights = [], Warnings = [] }).ToString()
                    && forward.Weights.Order().SequenceEqual(backward.Weights.Order());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Swapping_the_groups_of_every_study_mirrors_the_answer() =>
        Prop.ForAll(
                Tables(Gen.Choose(2, 200)).ListOf(4).ToArbitrary(),
                tables =>
                    Plans
                        .Where(p => p.Measure.Numbers == typeof(TwoByTwo))
                        .All(plan => Mirrors(plan, [.. tables], [.. tables.Select(t => new TwoByTwo(t.ControlEvents, t.ControlTotal, t.Events, t.Total))]))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Counting_those_without_the_event_mirrors_the_logit() =>
        Prop.ForAll(Arms(Gen.Choose(2, 200)).ListOf(5).ToArbitrary(), arms => Plans.Where(p => p.Measure.WireName == "PLO").All(plan =>
            Mirrors(plan, [.. arms], [.. arms.Select(a => a with { Events = a.Total - a.Events })]))).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void A_test_for_small_studies_is_finite_or_refused() =>
        Prop.ForAll(
                Cases().ToArbitrary(),
                c =>
                    SmallStudyTests.Egger(c.Plan.Measure, c.Studies).Value is not { } e
                    || new[] { e.Statistic, e.P, e.Limit, e.LimitLow, e.LimitHigh }.All(double.IsFinite)
            )
            .QuickCheckThrowOnFailure();

    private static Gen<(PoolingPlan Plan, StudyNumbers[] Studies)> Cases() =>
        from plan in Gen.Elements(Plans)
        from count in Gen.Choose(1, 9)
        from studies in Studies(plan.Measure).ListOf(count)
        select (plan, studies.ToArray());

    private static Gen<StudyNumbers> Studies(EffectMeasure measure) =>
        measure.Numbers == typeof(SingleArm) ? Arms(Size).Select(s => (StudyNumbers)s)
        : measure.Numbers == typeof(TwoByTwo) ? Tables(Size).Select(s => (StudyNumbers)s)
        : measure.Numbers == typeof(TwoMeans)
            ? from m1 in Number
            from s1 in Spread
            from n1 in Size
            from m2 in Number
            from s2 in Spread
            from n2 in Size
            select (StudyNumbers)new TwoMeans(m1, s1, n1, m2, s2, n2)
        : from y in Number from s in Spread select (StudyNumbers)new GenericEstimate(y, s);

    private static Gen<SingleArm> Arms(Gen<int> size) =>
        from n in size from x in Gen.OneOf(Gen.Choose(0, n), Gen.Elements(0, 1, n)) select new SingleArm(x, n);

    private static Gen<TwoByTwo> Tables(Gen<int> size) =>
        from a in Arms(size) from c in Arms(size) select new TwoByTwo(a.Events, a.Total, c.Events, c.Total);

    private static bool Mirrors(PoolingPlan plan, StudyNumbers[] studies, StudyNumbers[] mirrored)
    {
        var (one, other) = (MetaAnalysis.Pool(plan, studies).Value, MetaAnalysis.Pool(plan, mirrored).Value);
        // a flat likelihood is climbed to four digits, everything else is exact
        var tolerance = plan.Method.Kind == PoolingKind.LogisticMixed ? 1e-4 : 1e-6;
        return one is null || other is null ? one is null && other is null
            : Near(one.Estimate, -other.Estimate) && Near(one.CiLow, -other.CiHigh) && Near(one.Tau2, other.Tau2) && Near(one.P ?? 0, other.P ?? 0);

        bool Near(double a, double b) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(a));
    }

    private static bool IsSound(MetaAnalysisResult r) =>
        new[]
        {
            r.Estimate,
            r.StandardError,
            r.CiLow,
            r.CiHigh,
            r.Statistic,
            r.P,
            r.Tau2,
            r.Tau2Low,
            r.Tau2High,
            r.I2,
            r.H2,
            r.Q,
            r.QP,
            r.PredictionLow,
            r.PredictionHigh,
            r.Back.Estimate,
            r.Back.CiLow,
            r.Back.CiHigh,
            r.Back.PredictionLow,
            r.Back.PredictionHigh,
        }
            .Concat(r.Weights.Cast<double?>())
            .All(x => x is null || double.IsFinite(x.Value))
        && r.CiLow <= r.Estimate
        && r.Estimate <= r.CiHigh
        && r.Tau2 >= 0
        && r.I2 is null or (>= 0 and <= 100)
        && r.P is null or (>= 0 and <= 1)
        && r.QP is null or (>= 0 and <= 1);
}
