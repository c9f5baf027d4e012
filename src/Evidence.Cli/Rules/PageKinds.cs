namespace Evidence.Cli.Rules;

/// <summary>The coarse kinds of page that are told apart, and which kinds of the labels they hold.</summary>
internal static class PageKinds
{
    /// <summary>A sentence without a page.</summary>
    internal const string Single = "single";

    private static readonly (string Kind, string[] Holds)[] Table =
    [
        (
            "seller",
            ["clinic", "clinic-release", "price-table", "email", "social-post", "video-transcript", "chat", "cord-blood-bank", "hospital", "sponsored-content"]
        ),
        ("release", ["company-release", "press-kit", "financial-news", "university-release"]),
        ("guide", ["broker", "seo-guide", "clinic-blog", "faq", "guide", "hospital-blog", "physio-blog"]),
        (
            "news",
            ["news", "wire", "tv-transcript", "magazine", "magazine-profile", "local-news", "trade-news", "good-news-blog", "feature", "obituary", "watchdog"]
        ),
        ("research", ["abstract", "registry", "conference-report", "lay-summary", "review-article", "full-text", "paper", "retraction"]),
        ("authority", ["regulator", "ad-ruling", "society", "consumer-advice", "watchdog-blog", "expert-blog"]),
        ("patient", ["forum", "patient-blog", "crowdfunding", "review", "blog-comments", "support-group"]),
        (Single, [Single]),
    ];

    /// <summary>The kinds, in the order of their weights.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Kind), "lay"];

    /// <summary>The coarse kind; lay for whatever explains and sells nothing.</summary>
    internal static string Of(string kind) => Array.Find(Table, row => row.Holds.Contains(kind)).Kind ?? "lay";
}
