namespace Evidence.Cli.Rules;

/// <summary>The coarse kinds of page that are told apart, and which kinds of the labels they hold.</summary>
internal static class PageKinds
{
    /// <summary>A sentence without a page.</summary>
    internal const string Single = "single";

    private static readonly (string Kind, string[] Holds)[] Table =
    [
        ("seller", ["clinic", "price-table", "email", "press-kit", "social-post", "video-transcript", "company-release", "chat"]),
        ("guide", ["broker", "seo-guide", "clinic-blog", "faq", "guide"]),
        ("news", ["news", "wire", "tv-transcript", "magazine", "local-news", "watchdog"]),
        ("research", ["abstract", "registry", "university-release", "conference-report", "lay-summary", "review-article", "full-text", "retraction"]),
        ("authority", ["regulator"]),
        ("patient", ["forum", "patient-blog", "crowdfunding", "review", "blog-comments", "support-group"]),
        (Single, [Single]),
    ];

    /// <summary>The kinds, in the order of their weights.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Kind), "lay"];

    /// <summary>The coarse kind; lay for whatever explains and sells nothing.</summary>
    internal static string Of(string kind) => Array.Find(Table, row => row.Holds.Contains(kind)).Kind ?? "lay";
}
