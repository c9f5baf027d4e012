using System.Text.RegularExpressions;
using Evidence.Storage.Catalogs;
using RazorSlices;

namespace Evidence.Api.Pages;

/// <summary>Pages as files that need no service: a check and a scan, in the views of the site.</summary>
public static partial class SavedPages
{
    /// <summary>The page of a checked sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="answer">What the service answers to it.</param>
    /// <param name="ledger">The trial ledger that it was checked against.</param>
    /// <param name="site">Address of the service without a slash at the end, to which its links lead.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static Task<string> CheckAsync(string sentence, ReadOnlyMemory<byte> answer, LedgerCatalog ledger, string site, CancellationToken cancel) =>
        WriteAsync(Node.Of(answer), sentence, $"“{sentence}”", ledger, site, Views.Check.Create, cancel);

    /// <summary>A page that was read, sentence by sentence.</summary>
    /// <param name="text">The page's text or HTML.</param>
    /// <param name="answer">What the service answers to it.</param>
    /// <param name="ledger">The trial ledger that it was checked against.</param>
    /// <param name="site">Address of the service without a slash at the end, to which its links lead.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static Task<string> ScanAsync(string text, ReadOnlyMemory<byte> answer, LedgerCatalog ledger, string site, CancellationToken cancel) =>
        WriteAsync(Node.Of(answer), text, "The page, sentence by sentence", ledger, site, Views.Scan.Create, cancel);

    private static async Task<string> WriteAsync(
        Node answer,
        string text,
        string title,
        LedgerCatalog ledger,
        string site,
        Func<Page, RazorSlice<Page>> view,
        CancellationToken cancel
    )
    {
        PageNames.Use(ledger);
        var page = new Page(title)
        {
            Main = answer,
            Site = site,
            SaveAs = "check.html",
            Unlisted = true,
            Given = new Dictionary<string, string> { ["text"] = text },
        };
        return System.Text.Encoding.UTF8.GetString(await PageHtml.Of(page, view, framed: false, cancel));
    }

    /// <summary>
    /// A page in which every link to the site names it: a file has no address of its own. In text a quotation mark is written
    /// otherwise, so only attributes are meant.
    /// </summary>
    internal static string Outside(string html, string site) => OwnAddress().Replace(html, "href=\"" + site.Replace("$", "$$", StringComparison.Ordinal) + "/");

    [GeneratedRegex("href=\"/(?!/)")]
    private static partial Regex OwnAddress();
}
