using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Evidence.Api.Pages.Views;
using RazorSlices;

namespace Evidence.Api.Pages;

/// <summary>A page as HTML: its view in the frame that all pages have.</summary>
internal static class PageHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a page.</summary>
    /// <param name="page">What it shows.</param>
    /// <param name="view">How.</param>
    /// <param name="framed">Whether other sites show it in a frame.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static async Task<byte[]> Of(Page page, Func<Page, RazorSlice> view, bool framed, CancellationToken cancel)
    {
        using var inner = view(page);
        using var whole = Layout.Create(new Frame(page, await inner.RenderAsync(Encoder, cancel), framed));
        var html = await whole.RenderAsync(Encoder, cancel);
        return Encoding.UTF8.GetBytes(page.SaveAs is null ? html : SavedPages.Outside(html, page.Site));
    }
}
