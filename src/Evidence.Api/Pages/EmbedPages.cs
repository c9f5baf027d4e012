using Microsoft.AspNetCore.Http.Extensions;

namespace Evidence.Api.Pages;

/// <summary>Pages in small, which other sites may show in a frame.</summary>
internal static class EmbedPages
{
    private static readonly Dictionary<string, (string Drawing, string Page, string Says)> Plots = new(StringComparer.Ordinal)
    {
        ["synthesis"] = ("/v1/synthesis.svg", "/synthesis", "What studies add up to"),
        ["shifts"] = ("/v1/shifts.svg", "/shifts", "Grade shifts"),
        ["map"] = ("/v1/evidence-map.svg", "/map", "Evidence map"),
    };

    public static async Task<Page> Claim(Visit visit)
    {
        var claim = await visit.Ask($"/v1/claims/{visit.Id}");
        return visit.Page(claim["statement"].Text, claim);
    }

    public static async Task<Page> Plot(Visit visit)
    {
        if (!Plots.TryGetValue(visit.Part("plot"), out var plot))
        {
            visit.Refuse(
                Problems.ProblemKinds.NotFound.Because(
                    $"There is no plot '{Lists.ListQueryReader.Short(visit.Part("plot"))}'.",
                    $"There are {string.Join(", ", Plots.Keys)}."
                )
            );
            return visit.Page("", default);
        }

        var query = new QueryBuilder();
        foreach (var (name, value) in visit.Given)
        {
            query.Add(name, value);
        }

        var asked = query.ToQueryString();
        var drawn = await visit.Draw(plot.Drawing + asked);
        if (drawn is null)
        {
            // the refusal of the drawing says what is wrong with the question
            await visit.Ask(plot.Drawing + asked);
        }

        return visit.Page(plot.Says, default) with { Plot = drawn, Given = new Dictionary<string, string> { ["page"] = plot.Page + asked } };
    }
}
