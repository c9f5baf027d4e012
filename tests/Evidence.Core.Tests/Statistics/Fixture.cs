using System.Text.Json;
using Evidence.Core.Statistics;

namespace Evidence.Core.Tests.Statistics;

/// <summary>Numbers that R computed (Fixtures/make.R).</summary>
internal static class Fixture
{
    public static JsonElement[] Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Statistics", "Fixtures", file)));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    public static double?[] Numbers(this JsonElement element, string name) => Numbers(element.GetProperty(name));

    public static double?[] Numbers(this JsonElement array) =>
        array.ValueKind == JsonValueKind.Null ? [] : [.. array.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? (double?)null : e.GetDouble())];

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static StudyNumbers[] Studies(JsonElement meta) => [.. meta.GetProperty("studies").EnumerateArray().Select(s => Study(s.Numbers()))];

    /// <summary>Relative deviation; a number below the floor is compared as if it were the floor.</summary>
    public static double Deviation(double actual, double expected, double floor = 1e-6) =>
        Math.Abs(actual - expected) / Math.Max(Math.Abs(expected), floor);

    private static StudyNumbers Study(double?[] n) => n.Length switch
    {
        2 when n[1] >= 1 && n[0] == Math.Floor(n[0]!.Value) && n[1] == Math.Floor(n[1]!.Value) => new SingleArm((int)n[0]!, (int)n[1]!),
        2 => new GenericEstimate(n[0]!.Value, n[1]!.Value),
        4 => new TwoByTwo((int)n[0]!, (int)n[1]!, (int)n[2]!, (int)n[3]!),
        _ => new TwoMeans(n[0]!.Value, n[1]!.Value, (int)n[2]!, n[3]!.Value, n[4]!.Value, (int)n[5]!),
    };
}
