namespace Evidence.Core.Imports;

/// <summary>
/// What PubMed's publication types say of design and phase. Only types that mean the same as a term of ours: "Review" and "Clinical Trial" do not.
/// </summary>
internal static class PublicationTypes
{
    // the first that applies decides: a meta-analysis is mostly also called a systematic review
    private static readonly (string Type, string Design)[] Designs =
    [
        ("Meta-Analysis", "meta-analysis"),
        ("Systematic Review", "systematic-review"),
        ("Randomized Controlled Trial", "randomized-controlled-trial"),
        ("Controlled Clinical Trial", "non-randomized-controlled-trial"),
        ("Case Reports", "case-report"),
    ];

    private static readonly Dictionary<string, string> Phases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Clinical Trial, Phase I"] = "1",
        ["Clinical Trial, Phase II"] = "2",
        ["Clinical Trial, Phase III"] = "3",
        ["Clinical Trial, Phase IV"] = "4",
    };

    public static string? Design(IReadOnlyList<string> types) =>
        Designs.FirstOrDefault(row => types.Contains(row.Type, StringComparer.OrdinalIgnoreCase)).Design;

    public static string? Phase(IReadOnlyList<string> types) =>
        string.Join('/', types.Select(type => Phases.GetValueOrDefault(type)).OfType<string>().Distinct().Order(StringComparer.Ordinal)) switch
    {
        "" => null,
        "1/2" => "1/2",
        "2/3" => "2/3",
        { Length: 1 } one => one,
        _ => null,
    };

    /// <summary>The types that say nothing of design, phase or notices; they are listed as not mapped.</summary>
    public static bool IsMapped(string type) =>
        Phases.ContainsKey(type) || Designs.Any(row => string.Equals(row.Type, type, StringComparison.OrdinalIgnoreCase))
            || string.Equals(type, "Retracted Publication", StringComparison.OrdinalIgnoreCase);
}
