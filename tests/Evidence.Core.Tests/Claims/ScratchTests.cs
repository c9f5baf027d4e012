namespace Evidence.Core.Tests.Claims;

public sealed class ScratchTests
{
    [Fact]
    public void Scratch()
    {
        foreach (var line in File.ReadAllLines(Environment.GetEnvironmentVariable("SCRATCH")!))
        {
            var parts = line.Split('|', 2);
            var check = Release.Checker.Check(parts[^1].Trim());
            Console.WriteLine($"{Release.Line(check)} | {parts[^1].Trim()} [{check.Rule}] {string.Join("; ", check.Slots.Select(s => $"{s.Slot}:{s.Relation}:{s.Claimed}~{s.Evidence}"))} {string.Join(" ", check.Notes)}");
        }
    }
}
