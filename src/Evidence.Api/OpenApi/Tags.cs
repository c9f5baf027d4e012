namespace Evidence.Api.OpenApi;

/// <summary>The nouns that addresses are grouped by.</summary>
internal static class Tags
{
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        ("studies", "Trials, series, cohorts and reviews, and their results."),
        ("synthesis", "What the evidence adds up to, where it is missing, and how it is computed."),
        ("tools", "The same statistics on numbers of your own."),
        ("claims", "What pages assert, what was found when it was checked, and the prices they state."),
        ("testimonials", "The other ledger: reported experience, never evidence."),
        ("reference", "Measures, sources, providers, regulators, harms, vocabularies, lexicons."),
        ("exports", "Everything to take away: lists in many formats, and the whole release in one file."),
        ("search", "Finding things by words and by foreign identifiers."),
        ("releases", "What is served, what changed, what rests on a work, and the proof that the ledgers are apart."),
        ("service", "Health, description, problems."),
    ];
}
