using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Evidence.Api.Pages;

namespace Evidence.Api.Tests.Pages;

/// <summary>What pages say, they say in words: no slug, no bare fraction, no term of art without its meaning.</summary>
public sealed partial class WordingTests(Server server)
{
    [Fact]
    public async Task No_page_shows_a_slug_or_the_name_of_a_study_as_its_id()
    {
        var wrong = new List<string>();
        foreach (var site in SiteMap.All.Where(one => one.Route is not ("/developers" or "/problems" or "/problems/{code}" or "/method" or "/about")))
        {
            var page = await Page(site.Example);
            foreach (var part in page.QuerySelectorAll("code,pre,.url,script,style,textarea,option,.data,abbr[title]").ToList())
            {
                part.Remove();
            }

            wrong.AddRange(
                Slug().Matches(page.QuerySelector("main")!.TextContent).Select(found => found.Value).Distinct().Select(found => $"{found} on {site.Example}")
            );
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("7/10 (70%), better", "7 of 10 (70\u00A0%), better")]
    [InlineData("2024/05/03 and 10.1038/s41467", "2024/05/03 and 10.1038/s41467")]
    [InlineData(">=1 grade", "≥1 grade")]
    public void Counts_are_said_as_people_say_them(string written, string said) => Assert.Equal(said, Wording.Counts(written));

    [Fact]
    public void A_term_of_art_is_explained_the_first_time_and_the_rest_is_text()
    {
        var html = Wording.Explain("<b>Uncontrolled</b>, uncontrolled").ToString()!;

        Assert.StartsWith("&lt;b&gt;<abbr title=\"Nobody was left untreated", html, StringComparison.Ordinal);
        Assert.EndsWith("</abbr>&lt;/b&gt;, uncontrolled", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Our patients walk again after the treatment, and it is safe for all of them.", true)]
    [InlineData("Nuestros pacientes vuelven a caminar después del tratamiento con células madre en nuestra clínica de Cancún.", false)]
    [InlineData("Unsere Patienten gehen wieder nach der Behandlung mit Stammzellen in unserer Klinik in der Stadt.", false)]
    [InlineData("Too short.", null)]
    public void A_page_that_is_not_in_English_is_said_to_be_none(string text, bool? isEnglish) => Assert.Equal(isEnglish, PageLanguage.IsEnglish(text));

    [Fact]
    public async Task A_checked_sentence_is_had_as_JSON_and_as_a_ClaimReview_too()
    {
        const string Path = "/check?text=All+participants+in+the+Mayo+study+moved+up+at+least+one+ASIA+grade.";
        var page = await Page(Path);
        var json = await server.Get(page.QuerySelector(".data a[rel=nofollow]")!.GetAttribute("href")!);

        Assert.Equal("contradicted", (string?)json["verdict"]);
        Assert.Equal(
            (string?)json["receipt"]!["id"],
            System.Text.Json.Nodes.JsonNode.Parse(page.QuerySelector("#copy-receipt")!.TextContent)!["id"]!.ToString()
        );
        Assert.Contains("Bydon 2024: 7/10", page.QuerySelector("#copy-review")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The sentence says “All”, the study 7 of 10", page.QuerySelector(".plain")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/shifts?monthsTo=24")]
    [InlineData("/synthesis?measure=ais-grade&condition=spinal-cord-injury")]
    [InlineData("/claims/bookimed-mayo-all-improved")]
    [InlineData("/embed/plot/map?rows=tissue&cols=design")]
    public async Task A_drawing_comes_for_a_telephone_in_its_own_width(string path)
    {
        var small = (await Page(path)).QuerySelector("picture source")!;
        using var answer = await server.Send(small.GetAttribute("srcset")!);
        var svg = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("340", small.GetAttribute("width"));
        Assert.Contains("viewBox=\"0 0 340 ", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">ais-grade", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_study_says_which_page_cites_it()
    {
        var page = await Page("/studies/bydon-2024");
        var total = (int)(await server.Get("/v1/studies/bydon-2024/claims?limit=0"))["total"]!;
        var groups = page.QuerySelectorAll("section[aria-labelledby=cited-head] details");

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.StartsWith("/sources/", group.QuerySelector("p a")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(Math.Min(total, 50), groups.Sum(group => group.QuerySelectorAll("li").Length));
    }

    private async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await server.Send(path);
        Assert.True(answer.IsSuccessStatusCode, path);
        return await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
    }

    // an id of a study, and values of vocabularies that no English text writes so
    [System.Text.RegularExpressions.GeneratedRegex(
        @"(?<![\w/.-])(?:[a-z]+(?:-[a-z]+)?-(?:19|20)[0-9]{2}(?:-[a-z0-9]+)*"
            + @"|ais-grade\S*|spinal-cord-injury|cerebral-palsy|not-\w+|standardized-mean-difference|bone-marrow)(?![\w/])"
    )]
    private static partial System.Text.RegularExpressions.Regex Slug();
}
