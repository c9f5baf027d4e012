namespace Evidence.Api.Pages;

/// <summary>Claims: the list, and each under an address of its own.</summary>
internal static class ClaimPages
{
    public static async Task<Page> List(Visit visit)
    {
        var claims = await visit.List("claims", "verdict,stream,condition,country");
        return visit.Page("Claims and what was found about them", claims) with
        {
            Description = "What pages of clinics and brokers claim about cell therapy, each with its verdict and grounds.",
        };
    }

    /// <summary>What stood behind a change, in words.</summary>
    public static string Cause(Node cause) => cause["kind"].Text switch
    {
        "studies" => Wording.Study(cause["id"].Text),
        "sources" => "a page that was read",
        "claims" => "another claim",
        "harms" => "a documented harm",
        "regulators" => "what a regulator said",
        "engine" => "the program",
        var kind => Wording.Plain(kind),
    };

    public static async Task<Page> One(Visit visit)
    {
        var claim = await visit.Ask($"/v1/claims/{visit.Id}");
        var source = claim["sourceId"].Has ? await visit.Try($"/v1/sources/{Uri.EscapeDataString(claim["sourceId"].Text)}") : default;
        var review = await visit.Try($"/v1/claims/{visit.Id}/claimreview");
        var timeline = await visit.Try($"/v1/claims/{visit.Id}/timeline");
        var plot = await visit.Draw($"/v1/claims/{visit.Id}/plot.svg");
        var study = claim["about"]["study"].Has ? await visit.Try($"/v1/studies/{Uri.EscapeDataString(claim["about"]["study"].Text)}") : default;
        var check = claim["statement"].Has ? await visit.Send("/v1/check", "application/json", CheckPages.Body(claim["statement"].Text, "")) : default;
        var verdict = claim["assessment"]["verdict"].Text;
        return visit.Page(
            $"{Wording.Capital(VerdictSigns.Label(verdict))}: {claim["statement"].Text}",
            claim,
            ("source", source),
            ("review", review),
            ("check", check),
            ("timeline", timeline),
            ("study", study)
        ) with
        {
            Description = claim["assessment"]["rationale"].Text,
            LinkedData = review.Has ? LinkedData.Of(review) : null,
            Plot = plot,
            Embed = $"/embed/claim/{visit.Id}",
            Picture = $"/claims/{visit.Id}/picture.png",
        };
    }
}
