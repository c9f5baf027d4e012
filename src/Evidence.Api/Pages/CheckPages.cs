using System.Text.Json;

namespace Evidence.Api.Pages;

/// <summary>A sentence checked, and a page read sentence by sentence. Nothing that is sent is kept.</summary>
internal static class CheckPages
{
    private const int LongestTitle = 80;
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Page> Check(Visit visit)
    {
        if (visit.Of("text").Length == 0)
        {
            return visit.Page("Check a sentence", default);
        }

        var body = Body(visit.Of("text"), visit.Of("context"));
        var check = await visit.Send("/v1/check", "application/json", body);
        var review = await visit.SendFor("application/ld+json", "/v1/check", "application/json", body);
        return visit.Page($"{Wording.Capital(VerdictSigns.Label(check["verdict"].Text))}: {Short(visit.Of("text"))}", check, ("review", review)) with
        {
            Sent = body,
            Description = check["says"].Text,
            Unlisted = true,
        };
    }

    public static async Task<Page> Scan(Visit visit)
    {
        var text = visit.Of("text");
        if (text.Length == 0)
        {
            return visit.Page("Read a page", default);
        }

        var html = visit.Of("format") == "html" || (visit.Of("format").Length == 0 && LooksLikeHtml(text));
        var body = JsonSerializer.Serialize(new Dictionary<string, string> { [html ? "html" : "text"] = text }, AsWritten);
        var scan = await visit.Send("/v1/scan", "application/json", body);
        return visit.Page("The page, sentence by sentence", scan) with
        {
            Unlisted = true,
            Asked = [],
            SaveAs = visit.Of("save").Length > 0 ? "page-checked.html" : null,
        };
    }

    /// <summary>What is sent to check a sentence.</summary>
    public static string Body(string text, string context) =>
        context.Length == 0 ? JsonSerializer.Serialize(new { text }, AsWritten) : JsonSerializer.Serialize(new { text, context }, AsWritten);

    private static bool LooksLikeHtml(string text) =>
        text.AsSpan().TrimStart() is var start
        && (start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));

    private static string Short(string text) => text.Length <= LongestTitle ? text : text[..LongestTitle] + "…";
}
