namespace Evidence.Core.Imports;

/// <summary>Keywords that a file writes in one value.</summary>
internal static class KeywordList
{
    /// <summary>Parted by semicolons where there are any, else by commas.</summary>
    public static IEnumerable<string> Split(string? value) =>
        (value ?? "")
            .Split((value ?? "").Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
