namespace Evidence.Cli.Rules;

/// <summary>The coarse kinds of page that are told apart, and which kinds of the labels they hold.</summary>
internal static class PageKinds
{
    private static readonly (string Kind, string[] Holds)[] Table =
    [
        ("seller", ["clinic", "clinic-blog", "broker", "price-table", "seo-guide", "email", "press-kit", "faq", "social-post", "video-transcript", "company-release", "guide", "chat"]),
        ("news", ["news", "wire", "tv-transcript", "magazine", "local-news", "watchdog"]),
        ("research", ["abstract", "registry", "university-release", "conference-report", "lay-summary"]),
        ("authority", ["regulator"]),
        ("patient", ["forum", "patient-blog", "crowdfunding", "review", "blog-comments", "support-group"]),
        ("single", ["single"]),
    ];

    /// <summary>The kinds, in the order of their weights.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Kind), "lay"];

    /// <summary>The coarse kind; lay for whatever explains and sells nothing.</summary>
    internal static string Of(string kind) => Array.Find(Table, row => row.Holds.Contains(kind)).Kind ?? "lay";
}
