using Evidence.Core.Synthesis;
namespace Evidence.Core.Tests.Synthesis;
public sealed class DumpTests(ITestOutputHelper o)
{
    [Theory]
    [InlineData("ais-grade", null)]
    [InlineData("gmfm", null)]
    [InlineData("gmfm-66", null)]
    [InlineData("isncsci-motor-total", null)]
    public void Dump(string m, string? e)
    {
        var q = new SynthesisQuestion { Measure = m, Pooling = PoolingChoice.Read(e, null, null, 0.95, BlockKinds.All).Value! };
        var a = Synthesiser.Answer(q, PackStudies.All);
        o.WriteLine($"{a.Form} {a.Range}");
        File.WriteAllText($"/tmp/plot-{m}.svg", Evidence.Core.Plots.ForestPlotRenderer.Draw(Evidence.Core.Plots.SynthesisPlot.Of(a, m, ["Studies: all of the pack. Release 1. Wilson intervals for shares."])));
        Show(a.Comparative!, r => $"{r.Treated.Events}/{r.Treated.N} {r.Treated.Mean} {r.Treated.Sd} vs {r.Control?.Events}/{r.Control?.N} {r.Control?.Mean} {r.Control?.Sd}");
        Show(a.SingleArm!, r => $"{r.Treated.Events}/{r.Treated.N} {r.Treated.Mean} {r.Treated.Sd}");
        Show(a.NaturalCourse!, r => $"{r.Grade} {r.Group.Events}/{r.Group.N}");
    }
    void Show<T>(Block<T> b, Func<T, string> f) where T : SynthesisRow
    {
        o.WriteLine($"== {b.Plan.Kind.Name} {b.Plan.Effect.WireName} {b.Plan.Pooling.Method.WireName} {b.Plan.Pooling.Test.WireName}");
        foreach (var r in b.Rows) o.WriteLine($"  {r.Study.Id} {string.Join(',', r.Results)} m={r.Months} {r.Subgroup} | {f(r)} | {r.Effect?.Back.Estimate:0.###} [{r.Effect?.Back.CiLow:0.###},{r.Effect?.Back.CiHigh:0.###}] w={r.Weight:0.#} {r.Direction} {r.Certainty} {r.NotPooled?.Code}");
        o.WriteLine($"  pooled {b.Pooled.Value?.Back} I2={b.Pooled.Value?.I2:0.#} tau2={b.Pooled.Value?.Tau2:0.####} {b.Pooled.Reason}");
        foreach (var s in b.Certainty.Steps) o.WriteLine($"   {s.Rule} {s.Change} {s.Reason}");
        o.WriteLine($"   {b.Certainty.Start} -> {b.Certainty.Value}; warnings {string.Join(' ', b.Warnings.Select(w => w.Code))}");
        foreach (var l in b.Funnel) o.WriteLine($"   out {l.Reason.Code} {l.Count}: {string.Join(' ', l.Items)}");
    }
}
