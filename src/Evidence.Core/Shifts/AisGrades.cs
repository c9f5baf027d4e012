namespace Evidence.Core.Shifts;

/// <summary>The five grades of the AIS (and of Frankel's older scale): A complete, B sensory incomplete, C and D motor incomplete, E normal.</summary>
public static class AisGrades
{
    /// <summary>How many there are.</summary>
    public const int Count = 5;

    /// <summary>The letters, worst first.</summary>
    public static IReadOnlyList<string> All { get; } = ["A", "B", "C", "D", "E"];

    /// <summary>0 for A to 4 for E; -1 for anything else.</summary>
    public static int Place(string? grade) => grade is [>= 'A' and <= 'E'] ? grade[0] - 'A' : -1;
}
