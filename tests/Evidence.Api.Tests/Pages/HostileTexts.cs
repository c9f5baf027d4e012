using AngleSharp.Html.Parser;

namespace Evidence.Api.Tests.Pages;

/// <summary>Texts that would run, load or break out if any of their characters were read as HTML.</summary>
internal static class HostileTexts
{
    private const string Mark = "xq7";

    public static IReadOnlyList<string> All { get; } =
    [
        $"<script>{Mark}()</script>",
        $"\"><img src=x onerror={Mark}()>",
        $"'><svg onload={Mark}()>",
        $"</textarea><script>{Mark}()</script>",
        $"</title><script>{Mark}()</script>",
        $"</script><script>{Mark}()</script>",
        $"javascript:{Mark}()",
        $"<a href=\"javascript:{Mark}()\">7 of 10</a>",
        $"<!--{Mark}",
        $"<iframe src=//{Mark}.example>",
        $"<base href=//{Mark}.example>",
        $"&lt;b id={Mark}&gt;",
        $"\" autofocus onfocus={Mark}() x=\"",
        $"<style>@import '//{Mark}.example'</style>",
    ];

    /// <summary>Asserts that a page has no element, attribute or address that the text made.</summary>
    public static void AssertInert(string html, string text)
    {
        var document = new HtmlParser().ParseDocument(html);
        Assert.All(
            document.All,
            element =>
            {
                Assert.False(element.LocalName is "iframe" or "base" or "object" or "embed", $"{text} made a {element.LocalName}");
                Assert.False(
                    element.LocalName == "script" && element.GetAttribute("src") is null && element.GetAttribute("type") != "application/ld+json",
                    $"{text} made a script"
                );
                Assert.False(
                    element.LocalName is "style" or "img" && element.OuterHtml.Contains(Mark, StringComparison.Ordinal),
                    $"{text} made {element.OuterHtml}"
                );
                Assert.All(
                    element.Attributes,
                    attribute =>
                    {
                        Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{text} made {attribute.Name} of {element.LocalName}");
                        Assert.False(
                            attribute.Name is "href" or "src" or "action"
                                && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase),
                            $"{text} made a link that runs"
                        );
                        Assert.False(
                            attribute.Name is "href" or "src" && attribute.Value.StartsWith($"//{Mark}", StringComparison.Ordinal),
                            $"{text} made an address"
                        );
                        Assert.False(attribute.Name == "id" && attribute.Value == Mark, $"{text} made an id");
                    }
                );
            }
        );
    }
}
