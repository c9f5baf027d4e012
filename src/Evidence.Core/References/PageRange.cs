namespace Evidence.Core.References;

/// <summary>Pages as first and last.</summary>
internal static class PageRange
{
    /// <summary><c>406-414</c> is 406 and 414; what is no range is the first alone.</summary>
    public static (string? First, string? Last) Of(string? pages)
    {
        var hyphen = pages?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return hyphen > 0 && hyphen < pages!.Length - 1 && pages.AsSpan(hyphen + 1).Trim().Length > 0 && pages.AsSpan(0, hyphen).Trim().Length > 0
            ? (pages[..hyphen].Trim(), pages[(hyphen + 1)..].Trim())
            : (pages, null);
    }

    public static string? Join(string? first, string? last) => first is null || last is null || first == last ? first ?? last : $"{first}-{last}";
}
