namespace Evidence.Api.Pages;

/// <summary>The ways from each page.</summary>
public static class SiteNavigation
{
    /// <summary>At the top.</summary>
    public static IReadOnlyList<(string Address, string Label)> Top { get; } =
    [
        ("/check", "Check a sentence"),
        ("/scan", "Read a page"),
        ("/claims", "Claims"),
        ("/studies", "Studies"),
        ("/natural-course", "Without cells"),
        ("/synthesis", "What it adds up to"),
        ("/stories", "Stories"),
        ("/search", "Search"),
    ];

    /// <summary>At the bottom.</summary>
    public static IReadOnlyList<(string Address, string Label)> Foot { get; } =
    [
        ("/summary-of-findings", "Summary of findings"),
        ("/map", "Evidence map"),
        ("/shifts", "Grade shifts"),
        ("/measures", "Scales"),
        ("/providers", "Clinics and brokers"),
        ("/sources", "Pages read"),
        ("/prices", "Prices"),
        ("/harms", "Harms"),
        ("/regulators", "Regulators"),
        ("/changes", "What changed"),
        ("/method", "Method"),
        ("/developers", "For developers"),
        ("/about", "About"),
    ];

    /// <summary>Whether a page belongs to an address of the navigation.</summary>
    public static bool IsHere(string path, string address) =>
        path == address || path.StartsWith(address + "/", StringComparison.Ordinal) || path.StartsWith(address + "?", StringComparison.Ordinal);
}
