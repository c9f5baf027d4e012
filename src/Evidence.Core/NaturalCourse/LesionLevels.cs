using System.Text.RegularExpressions;

namespace Evidence.Core.NaturalCourse;

/// <summary>The parts of the spine that a level in words covers.</summary>
public static partial class LesionLevels
{
    /// <summary>The names, from above.</summary>
    public static IReadOnlyList<string> All { get; } = ["cervical", "thoracic", "lumbar"];

    /// <summary>The parts a text names; empty when it names none.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        if (text is null)
        {
            return [];
        }

        if (text.Trim() == "all")
        {
            return All;
        }

        // "T12 or higher" and "above T11" reach up to the neck
        var upwards = Upwards().IsMatch(text);
        var found = All.Where(level => Names(level).IsMatch(text)).ToList();
        return upwards && found.Count > 0 ? [.. All.TakeWhile(level => level != found[^1]), found[^1]] : found;
    }

    private static Regex Names(string level) => level switch
    {
        "cervical" => Cervical(),
        "thoracic" => Thoracic(),
        _ => Lumbar(),
    };

    [GeneratedRegex(@"\bor higher\b|\babove [TL]\d", RegexOptions.IgnoreCase)]
    private static partial Regex Upwards();

    [GeneratedRegex(@"cervical|tetrapleg|\bC\d", RegexOptions.IgnoreCase)]
    private static partial Regex Cervical();

    [GeneratedRegex(@"thorac|\bT\d", RegexOptions.IgnoreCase)]
    private static partial Regex Thoracic();

    [GeneratedRegex(@"lumbar|conus|\bL\d|\bS\d", RegexOptions.IgnoreCase)]
    private static partial Regex Lumbar();
}
