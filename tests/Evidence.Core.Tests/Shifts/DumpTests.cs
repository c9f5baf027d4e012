using Evidence.Core.Shifts;
using Evidence.Core.Tests.NaturalCourse;
using Evidence.Core.Results;
namespace Evidence.Core.Tests.Shifts;
public sealed class DumpTests
{
    [Fact]
    public void Dump()
    {
        var results = PackStudies.All.SelectMany(st => ShiftReader.Read(File.ReadAllBytes(PackStudies.PathOf(st.Id)), i => st.Results[i] is TransitionsResult)).ToList();
        var t = ShiftTables.Of(results);
        File.WriteAllText("/tmp/shifts.svg", ShiftSvg.Write(t, "all studies on AIS grade"));
        File.WriteAllLines("/tmp/shifts.txt", [.. new[] { t.Treated.Totals, t.Control.Totals, t.NaturalCourse.Totals }.Select(x => x + ""), .. t.NotSummed.Select(p => p.Result.Source + p.Reason.Code), .. t.Treated.Results.Select(r => r.Source + " " + r.Arm)]);
    }
}
