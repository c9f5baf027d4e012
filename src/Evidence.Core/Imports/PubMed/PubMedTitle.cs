namespace Evidence.Core.Imports;

/// <summary>Titles as PubMed prints them.</summary>
internal static class PubMedTitle
{
    /// <summary>Without the full stop that PubMed puts behind every title.</summary>
    public static string Of(string printed) => printed.EndsWith("..", StringComparison.Ordinal) ? printed : printed.TrimEnd('.');

    /// <summary>The title that PubMed made in English of one in another language, without the brackets around it; null when it made none.</summary>
    public static string? Translation(string printed)
    {
        var title = Of(printed.Trim().TrimEnd('.').TrimStart('[').TrimEnd(']'));
        return title.Length == 0 || title.Equals("Not Available", StringComparison.OrdinalIgnoreCase) ? null : title;
    }
}
