using Evidence.Core.NaturalCourse;
namespace Evidence.Core.Tests.NaturalCourse;
public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        File.WriteAllLines("/tmp/nat_read.txt", PackStudies.All.SelectMany(st => NaturalCourseReader.Of(st, PackStudies.Table).Select(r => $"{st.Id}/{r.Arm}|{r.Observed?.Events}/{r.Observed?.Total} {r.From?.Result}|{r.Window.Window.Name}|{string.Join(" ", r.Mix?.Known.Select(k => k.Key + k.Value) ?? [])}+{r.Mix?.Unassigned} {r.Mix?.From}|ctl {string.Join(" ", r.Controls.Select(c => $"{c.Observed.Events}/{c.Observed.Total}"))}|{r.Word}|{string.Join(",", r.Reasons.Select(x => x.Code))}|{string.Join(" ; ", r.Expectations.Select(e => $"{e.Window.Name} {e.Low:0.###}-{e.High:0.###} P{e.AtLeastAtLow:0.####}..{e.AtLeastAtHigh:0.####} {e.Word} {e.Reason?.Code}"))}")));
        var all = PackStudies.Table.Range(new CohortQuery());
        File.WriteAllLines("/tmp/nat_dump.txt", all.Rows.Select(r => $"{r.Row.Study}|{string.Join("", r.Row.Grades)}|{r.Row.Part}|{r.Row.Window.Window.Name} {r.Row.Window.DaysLow}-{r.Row.Window.DaysHigh}|m{r.Row.Months}|{r.Row.Era?.From}-{r.Row.Era?.To} {r.Row.Era?.Basis}|1:{r.Row.One?.Events}/{r.Row.One?.Total} {r.Row.One?.Rate:0.###}|2:{r.Row.Two?.Events}/{r.Row.Two?.Total} {r.Row.Two?.Rate:0.###}|{r.HeldBack?.Code}|{string.Join(",", r.Row.Overlaps)}|{string.Join(",", r.Row.Levels)}|{r.Row.Scale}|{r.Row.SourceKind}").Concat(
            Windows.All.SelectMany(w => PackStudies.Table.Range(new CohortQuery { Window = w }).Grades.Select(g => $"RANGE {w.Name} {g.Grade} {g.Low.One!.Rate:0.####} {g.Low.Study} {g.High.One!.Rate:0.####} {g.High.Study} {g.Rows} {string.Join(",", g.Shared)}"))));
    }
}
