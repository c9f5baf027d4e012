namespace Evidence.Api.Pages;

/// <summary>The front page.</summary>
internal static class FrontPages
{
    private static readonly string[] Counted = ["studies", "results", "claims", "harms"];

    public static async Task<Page> Front(Visit visit)
    {
        var contradicted = await visit.Ask("/v1/claims?verdict=contradicted&limit=3");
        var more = new List<(string, Node)>();
        foreach (var name in Counted)
        {
            more.Add((name, await visit.Ask($"/v1/{name}?limit=0")));
        }

        return visit.Page("Evidence: what trials of cell therapy measured, and what pages claim", contradicted, [.. more]);
    }
}
