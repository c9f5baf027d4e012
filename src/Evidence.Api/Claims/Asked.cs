using System.Text.Json;
using Evidence.Api.Problems;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Text;

namespace Evidence.Api.Claims;

/// <summary>Reads what is asked of the check from bodies.</summary>
internal static class Asked
{
    private const int MostClaims = 100;
    private const int MostWorks = 500;
    private static readonly string[] OfCheck = ["text", "context"];
    private static readonly string[] OfReceipt = ["text", "html", "context", "title", "url"];
    private static readonly string[] OfPage = ["text", "html", "title", "url"];

    /// <summary>One claim.</summary>
    public static OrProblem<Question> Check(JsonElement json, PageScanner scanner, bool asReview)
    {
        if (Claim(json, "") is not { Problem: null } claim)
        {
            return Claim(json, "").Problem!;
        }

        var (text, context) = claim.Value;
        return asReview ? scanner.Review(text, context) : scanner.Claim(text, context);
    }

    /// <summary>Several claims.</summary>
    public static OrProblem<Question> Batch(JsonElement json, PageScanner scanner)
    {
        if (JsonMembers.Check(json, "", "claims") is { } wrong)
        {
            return wrong;
        }

        var list = JsonMembers.List(json, "claims", MostClaims);
        if (list.Problem is not null || list.Value is null)
        {
            return list.Problem ?? JsonMembers.Wrong("/claims", "'claims' is missing.");
        }

        var claims = list.Value.Select((one, i) => Claim(one, $"/claims/{i}")).ToList();
        return claims.Select(claim => claim.Problem).FirstOrDefault(problem => problem is not null) is { } problem
            ? problem
            : scanner.Batch([.. claims.Select(claim => claim.Value)]);
    }

    /// <summary>A page, as text or in an object.</summary>
    public static OrProblem<Question> Page(SentBody body, PageScanner scanner)
    {
        if (body.Type != "application/json")
        {
            return scanner.Page(body.Text, FormatOf(body.Type), null, null);
        }

        var json = JsonMembers.Parse(body);
        return json.Problem is { } problem ? problem : Page(json.Value, scanner);
    }

    /// <summary>Cited works.</summary>
    public static OrProblem<Question> Citations(JsonElement json, CitationAudit audit)
    {
        if (JsonMembers.Check(json, "", "dois", "text", "claim") is { } wrong)
        {
            return wrong;
        }

        var (works, text, claim) = (
            JsonMembers.List(json, "dois", MostWorks),
            JsonMembers.OptionalText(json, "", "text"),
            JsonMembers.OptionalText(json, "", "claim")
        );
        if ((works.Problem ?? text.Problem ?? claim.Problem) is { } problem)
        {
            return problem;
        }

        if ((works.Value is null) == (text.Value is null))
        {
            return JsonMembers.Wrong("", "Give either 'dois' or 'text'.");
        }

        var other = works.Value?.ToList().FindIndex(work => work.ValueKind != JsonValueKind.String) ?? -1;
        return other >= 0
            ? JsonMembers.Wrong($"/dois/{other}", "A DOI, PubMed id or registration number is a text.")
            : audit.Of(works.Value?.Select(work => work.GetString()!).ToList() ?? audit.CitedIn(text.Value!), claim.Value);
    }

    /// <summary>Every way in which the text of a receipt may have been asked.</summary>
    public static OrProblem<IReadOnlyList<Question>> Receipted(JsonElement json, PageScanner scanner)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("claims", out _))
        {
            var batch = Batch(Without(json, "receipt"), scanner);
            return batch.Problem is { } refused ? refused : new OrProblem<IReadOnlyList<Question>>([batch.Value!], null);
        }

        var parts = OfReceipt.Select(name => JsonMembers.OptionalText(json, "", name)).ToList();
        if (parts.Select(part => part.Problem).FirstOrDefault(problem => problem is not null) is { } wrong)
        {
            return wrong;
        }

        var (text, context, title, url) = (parts[0].Value ?? parts[1].Value, parts[2].Value, parts[3].Value, parts[4].Value);
        return text is null
            ? JsonMembers.Wrong("/text", "'text' is missing.")
            : new OrProblem<IReadOnlyList<Question>>(
                [
                    scanner.Claim(text, context),
                    scanner.Review(text, context),
                    .. Enum.GetValues<TextFormat>().Select(format => scanner.Page(text, format, title, url)),
                ],
                null
            );
    }

    private static OrProblem<Question> Page(JsonElement json, PageScanner scanner)
    {
        if (JsonMembers.Check(json, "", OfPage) is { } wrong)
        {
            return wrong;
        }

        var parts = OfPage.Select(name => JsonMembers.OptionalText(json, "", name)).ToList();
        if (parts.Select(part => part.Problem).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            return problem;
        }

        return (parts[0].Value is null) == (parts[1].Value is null)
            ? JsonMembers.Wrong("", "Give either 'text' or 'html'.")
            : scanner.Page(parts[0].Value ?? parts[1].Value!, parts[0].Value is null ? TextFormat.Html : TextFormat.Plain, parts[2].Value, parts[3].Value);
    }

    private static OrProblem<(string Text, string? Context)> Claim(JsonElement json, string pointer)
    {
        if (JsonMembers.Check(json, pointer, OfCheck) is { } wrong)
        {
            return wrong;
        }

        var (text, context) = (JsonMembers.Text(json, pointer, "text"), JsonMembers.OptionalText(json, pointer, "context"));
        return (text.Problem ?? context.Problem) is { } problem ? problem : (text.Value!, context.Value);
    }

    private static JsonElement Without(JsonElement json, string name) =>
        JsonSerializer.SerializeToElement(
            json.EnumerateObject().Where(member => member.Name != name).ToDictionary(member => member.Name, member => member.Value)
        );

    private static TextFormat FormatOf(string type) => type switch
    {
        "text/html" => TextFormat.Html,
        "text/markdown" => TextFormat.Markdown,
        _ => TextFormat.Plain,
    };
}
