using System.Globalization;

namespace Evidence.Api.Pages;

/// <summary>What the service says of itself: search, changes, releases, method, about, for developers.</summary>
internal static class ServicePages
{
    public static async Task<Page> Search(Visit visit)
    {
        var words = visit.Of("q") is { Length: > 0 } given ? given : visit.Of("text");
        if (words.Length == 0)
        {
            return visit.Page("Search", default);
        }

        var expand = visit.Of("expand") is { Length: > 0 } chosen ? $"&expand={Uri.EscapeDataString(chosen)}" : "";
        var found = await visit.Ask($"/v1/search?q={Uri.EscapeDataString(words)}{expand}");
        var widened = await visit.Try($"/v1/studies?q={Uri.EscapeDataString(words)}{expand}&limit=0");
        var suggested = found["groups"].Items.All(static group => group["total"].Number is 0 or null)
            ? await visit.Try($"/v1/suggest?q={Uri.EscapeDataString(words)}")
            : default;
        return visit.Page($"Search: {words}", found, ("suggested", suggested), ("widened", widened)) with
        {
            Unlisted = true,
            Given = new Dictionary<string, string>(visit.Given) { ["q"] = words },
        };
    }

    public static async Task<Page> Changes(Visit visit)
    {
        var since = visit.Of("since") is { Length: > 0 } given ? given : "0";
        var cursor = visit.Of("cursor") is { Length: > 0 } at ? $"&cursor={Uri.EscapeDataString(at)}" : "";
        var changes = await visit.Ask($"/v1/changes?since={Uri.EscapeDataString(since)}&limit=100{cursor}");
        var releases = await visit.Try("/v1/releases");
        return visit.Page("What changed", changes, ("releases", releases)) with { Description = "What was added, changed and removed, release by release." };
    }

    public static async Task<Page> Release(Visit visit)
    {
        var number = Uri.EscapeDataString(visit.Part("number"));
        var release = await visit.Ask($"/v1/releases/{number}");
        var before = release["number"].Whole is { } whole ? (whole - 1).ToString(CultureInfo.InvariantCulture) : "0";
        var changes = await visit.Try($"/v1/changes?since={before}&limit=100");
        return visit.Page($"Release {visit.Part("number")}", release, ("changes", changes));
    }

    public static async Task<Page> Method(Visit visit) =>
        visit.Page("Method", await visit.Ask("/v1/method")) with
        {
            Description = "Every rule and formula by which figures here are derived, with its source.",
        };

    public static async Task<Page> About(Visit visit) =>
        visit.Page("About", await visit.Ask("/v1/version"), ("separation", await visit.Try("/v1/integrity/separation"))) with
        {
            Description = "What this is, who answers for it, its licence, and how to correct it.",
        };

    public static async Task<Page> Developers(Visit visit) =>
        visit.Page("For developers", await visit.Ask("/v1/version")) with
        {
            Description = "The API: typed, described, with ETags, exports and a release number in every answer.",
        };
}
