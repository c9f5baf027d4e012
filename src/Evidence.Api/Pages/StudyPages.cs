namespace Evidence.Api.Pages;

/// <summary>Studies: the table, each one whole, and several side by side.</summary>
internal static class StudyPages
{
    private const string Facets = "condition,design,profile,level,tissue,route,chronicity,country,measure,harms";

    public static async Task<Page> List(Visit visit)
    {
        var studies = await visit.List("studies", Facets);
        return visit.Page("Studies", studies) with
        {
            Description = "Trials, series, cohorts and reviews of cell therapy, each with its design, people, level of evidence and harms.",
        };
    }

    public static async Task<Page> One(Visit visit)
    {
        var study = await visit.Ask($"/v1/studies/{visit.Id}");
        var claims = await visit.Try($"/v1/studies/{visit.Id}/claims?limit=50");
        var measures = await visit.Try("/v1/measures?fields=id,name,abbreviation&limit=200");
        return visit.Page($"{Wording.Study(visit.Part("id"))}: {study["title"].Text}", study, ("claims", claims), ("measures", measures)) with
        {
            Description = study["summary"].Text,
        };
    }

    public static async Task<Page> Compare(Visit visit)
    {
        var ids = visit.Of("id").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(Most).ToList();
        var studies = new List<(string, Node)>();
        foreach (var id in ids)
        {
            studies.Add((id, await visit.Ask($"/v1/studies/{Uri.EscapeDataString(id)}")));
        }

        var title = ids.Count == 0 ? "Compare studies" : string.Join(" beside ", ids.Select(Wording.Study));
        return visit.Page(title, studies.FirstOrDefault().Item2, [.. studies]);
    }

    /// <summary>The most studies that are set side by side.</summary>
    public const int Most = 6;

    /// <summary>The formats in which a study is cited, for links.</summary>
    public static IReadOnlyList<(string Name, string Label)> Citations { get; } =
        [("ris", "RIS"), ("bibtex", "BibTeX"), ("csl-json", "CSL"), ("jsonld", "JSON-LD"), ("fhir", "FHIR")];
}
