using System.Buffers.Binary;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Evidence.Api.Pages;

namespace Evidence.Api.Tests.Pages;

/// <summary>What a claim's page tells search engines, previews of links and other sites.</summary>
public sealed class SharingTests(Server server)
{
    private const string Claim = "bookimed-mayo-all-improved";

    [Fact]
    public async Task A_claims_page_has_its_review_as_linked_data_with_the_day_it_was_published()
    {
        var page = await Page($"/claims/{Claim}");
        var told = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        var review = await server.Get($"/v1/claims/{Claim}/claimreview");

        Assert.True(JsonNode.DeepEquals(review, told));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", (string)told["datePublished"]!);
        Assert.EndsWith($"/claims/{Claim}", (string)told["url"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("/v1/", (string)told["url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_data_cannot_close_the_script_that_it_stands_in()
    {
        foreach (var text in HostileTexts.All)
        {
            var written = LinkedData.Of(Node.Of(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["name"] = text }.ToJsonString())));

            Assert.DoesNotContain('<', written);
            Assert.Equal(text, (string)JsonNode.Parse(written)!["name"]!);
        }
    }

    [Fact]
    public async Task The_picture_of_a_claim_is_a_png_of_1200_by_630_points_and_the_same_each_time()
    {
        var page = await Page($"/claims/{Claim}");
        var address = new Uri(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!).AbsolutePath;
        using var first = await server.Send(address);
        using var second = await server.Send(address);
        var bytes = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/png", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var held = await server.Send(address, null, ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        await server.Problem("/claims/no-such-claim/picture.png", 404, "not-found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("One")]
    [InlineData("words")]
    public void Words_of_any_length_make_a_picture(string word) =>
        Assert.NotEmpty(
            new SharePicture(string.Join(' ', Enumerable.Repeat(word, word == "words" ? 400 : 1)), "contradicted", new Dots(999, 1000), null).Png()
        );

    [Fact]
    public async Task The_frame_that_oembed_offers_is_a_page_that_may_be_framed()
    {
        var page = await Page($"/claims/{Claim}");
        var address = new Uri(page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!);
        var offered = await new HtmlParser().ParseDocumentAsync(
            (string)(await server.Get(address.PathAndQuery))["html"]!,
            TestContext.Current.CancellationToken
        );
        var frame = offered.QuerySelector("iframe")!;
        using var shown = await server.Send(new Uri(frame.GetAttribute("src")!).AbsolutePath);

        Assert.Contains("frame-ancestors *", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await server.Send(path);
        return await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
    }
}
