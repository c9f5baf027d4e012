using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Core.Tests.Statistics;

public sealed class MetaforAgreementTests(ITestOutputHelper output)
{
    private const double Closed = 1e-8;
    private const double Iterated = 1e-6;
    private const double Quadrature = 1e-4;

    private static readonly string[] Fields =
    [
        "estimate",
        "standardError",
        "ciLow",
        "ciHigh",
        "statistic",
        "df",
        "p",
        "tau2",
        "tau2Low",
        "tau2High",
        "i2",
        "h2",
        "q",
        "qDf",
        "qP",
        "predictionLow",
        "predictionHigh",
    ];

    private static readonly JsonElement[] Cases = Fixture.Read("meta-analysis.json");

    [Theory]
    [InlineData("EE", Closed)]
    [InlineData("DL", Closed)]
    [InlineData("HE", Closed)]
    [InlineData("SJ", Closed)]
    [InlineData("MH", Closed)]
    [InlineData("PETO", Closed)]
    [InlineData("REML", Iterated)]
    [InlineData("ML", Iterated)]
    [InlineData("PM", Iterated)]
    [InlineData("GLMM", Quadrature)]
    public void Every_number_of_every_data_set_agrees_with_metafor(string method, double tolerance)
    {
        var rows = Cases
            .SelectMany(c => c.GetProperty("rows").EnumerateArray().Where(r => r[0].GetString() == method).Select(r => (Case: c, Row: r)))
            .ToArray();
        var misses = rows.SelectMany(x => Misses(x.Case, x.Row, tolerance)).ToArray();
        var worst = misses.Select(m => m.Deviation).DefaultIfEmpty().Max();

        output.WriteLine($"{method}: {rows.Length} rows, largest deviation {worst:E1}");
        Assert.True(rows.Length >= 20, $"only {rows.Length} rows");
        var beyond = misses.Where(m => m.Deviation > m.Tolerance).Select(m => m.Text).ToArray();
        Assert.True(beyond.Length == 0, string.Join('\n', beyond.Take(40)));
    }

    [Fact]
    public void The_effects_of_single_studies_agree_with_escalc()
    {
        foreach (var c in Cases)
        {
            var effects = MetaAnalysis.Effects(EffectMeasures.Find(c.Text("measure")).Value!, Fixture.Studies(c)).Value!;

            Close(c.Numbers("yi"), [.. effects.Select(e => (double?)e.Estimate)], Closed, c.Text("name"));
            Close(c.Numbers("vi"), [.. effects.Select(e => (double?)e.Variance)], Closed, c.Text("name"));
        }
    }

    [Fact]
    public void Weights_leave_one_out_and_Egger_agree_with_metafor()
    {
        foreach (var c in Cases)
        {
            var plan = PoolingPlan.Read(c.Text("measure"), "REML", "knha").Value!;
            var studies = Fixture.Studies(c);
            Close(c.Numbers("weights"), [.. MetaAnalysis.Pool(plan, studies).Value!.Weights.Cast<double?>()], Iterated, c.Text("name"));
            Close(c.Numbers("leaveOneOut"), [.. Sensitivity.LeaveOneOut(plan, studies).Select(x => x.Value?.Estimate)], Iterated, c.Text("name"));
            if (SmallStudyTests.Egger(plan.Measure, studies).Value is { } e)
            {
                Close(c.Numbers("egger"), [e.Statistic, e.Df, e.P, e.Limit, e.LimitLow, e.LimitHigh], Iterated, c.Text("name"));
            }
        }
    }

    [Fact]
    public void The_standard_error_of_the_logistic_model_is_that_of_the_exact_curvature()
    {
        var studies = Fixture.Studies(Cases.Single(c => c.Text("name") == "bcg_control" && c.Text("measure") == "PLO"));
        var result = MetaAnalysis.Pool(PoolingPlan.Read("PLO", "GLMM").Value!, studies).Value!;

        // optim and numDeriv::hessian on the same likelihood, written again in R
        Assert.Equal([-4.115778461, 0.4436661022, 2.502980303], [result.Estimate, result.StandardError, result.Tau2], (a, b) => Math.Abs(a - b) < 5e-6);
    }

    [Fact]
    public void At_least_twenty_published_data_sets_are_compared() =>
        Assert.True(Cases.Select(c => c.Text("name")).Where(n => !n.StartsWith("edge", StringComparison.Ordinal)).Distinct().Count() >= 20);

    private static IEnumerable<(string Text, double Deviation, double Tolerance)> Misses(JsonElement c, JsonElement row, double tolerance)
    {
        var plan = PoolingPlan.Read(c.Text("measure"), row[0].GetString(), row[1].GetString()).Value!;
        var outcome = MetaAnalysis.Pool(plan, Fixture.Studies(c));
        var where = $"{c.Text("name")} {c.Text("measure")} {row[0]} {row[1]}";
        if (row[2].ValueKind == JsonValueKind.Null)
        {
            // lme4 cannot fit studies that are all alike; there τ² is 0 and the answer is that of the sums
            return outcome.IsValue && row[0].GetString() != "GLMM" ? [($"{where}: metafor has no answer", 1, 0)] : [];
        }

        if (!outcome.IsValue)
        {
            return row[2][0].ValueKind == JsonValueKind.Null || row[2][1].ValueKind == JsonValueKind.Null || row[2][1].GetDouble() == 0
                ? [] : [($"{where}: {outcome.Reason.Sentence}", 1, 0)];
        }

        // lme4's curvature is a difference over 10⁻⁴, which leaves its standard errors 2·10⁻⁴ when totals are large; ours is tested below
        tolerance *= row[0].GetString() == "GLMM" && Fixture.Studies(c).Any(s => ((SingleArm)s).Total > 10_000) ? 3 : 1;
        var expected = row[2].Numbers();
        var actual = Values(outcome.Value);
        return Enumerable
            .Range(0, Fields.Length)
            .Where(i => !Differs(Fields[i], outcome.Value))
            .Select(i =>
                (
                    $"{where} {Fields[i]}: {actual[i]:R} instead of {expected[i]:R}",
                    expected[i] is { } e && actual[i] is { } a ? Fixture.Deviation(a, e, Fields[i] is "i2" or "p" or "qP" ? 1 : 1e-3)
                    : expected[i] is null && actual[i] is null ? 0
                    : 1,
                    Fields[i] is "tau2Low" or "tau2High" ? Math.Max(tolerance, Iterated) : tolerance
                )
            );
    }

    // where we differ on purpose: metafor divides by a standard error of 0, and 0 by 0 in I² when Q is 0
    private static bool Differs(string field, MetaAnalysisResult result) =>
        (field is "statistic" or "p" && result.StandardError == 0) || (field == "i2" && result.Q == 0);

    private static double?[] Values(MetaAnalysisResult r) =>
        [
            r.Estimate,
            r.StandardError,
            r.CiLow,
            r.CiHigh,
            r.Statistic,
            r.Df,
            r.P,
            r.Tau2,
            r.Tau2Low,
            r.Tau2High,
            r.I2,
            r.H2,
            r.Q,
            r.QDf,
            r.QP,
            r.PredictionLow,
            r.PredictionHigh,
        ];

    private static void Close(double?[] expected, double?[] actual, double tolerance, string name)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } number)
            {
                Assert.True(actual[i] is { } found && Fixture.Deviation(found, number) <= tolerance, $"{name} [{i}]: {actual[i]:R} instead of {number:R}");
            }
        }
    }
}
