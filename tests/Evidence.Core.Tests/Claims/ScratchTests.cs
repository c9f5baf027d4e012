namespace Evidence.Core.Tests.Claims;

public sealed class ScratchTests
{
    [Fact]
    public void Scratch()
    {
        var path = Environment.GetEnvironmentVariable("SCRATCH")!;
        var lines = new List<string>();
        foreach (var line in File.ReadAllLines(path))
        {
            var parts = line.Split('|', 2);
            var check = Release.Checker.Check(parts[^1].Trim());
            lines.Add($"{Release.Line(check)} | {parts[^1].Trim()} [{check.Rule}] {string.Join("; ", check.Slots.Select(s => $"{s.Slot}:{s.Relation}:{s.Claimed}~{s.Evidence}"))} {string.Join(" ", check.Notes)}");
        }

        File.WriteAllLines(path + ".out", lines);
    }
}
